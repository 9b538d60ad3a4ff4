import * as Schema from "effect/Schema"
import { ChannelBannerInfo } from "./Channel.ts"

/** A channel with the names of its team, as those who administer see it. */
export interface ChannelWithTeamData {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly team_id: string
  /** `O`: public, `P`: private. */
  readonly type: string
  readonly display_name: string
  /** As it stands in URLs. */
  readonly name: string
  readonly header: string
  readonly purpose: string
  readonly last_post_at: number
  readonly total_msg_count: number
  readonly extra_update_at: number
  /** Empty for `town-square` and `off-topic`. */
  readonly creator_id: string
  readonly team_display_name: string
  readonly team_name: string
  readonly team_update_at: number
  /** Of data retention. */
  readonly policy_id: string | null
  readonly scheme_id: string | null
  readonly props: Readonly<Record<string, unknown>> | null
  readonly group_constrained: boolean | null
  readonly autotranslation: boolean
  readonly shared: boolean | null
  readonly total_msg_count_root: number
  readonly last_root_post_at: number
  readonly banner_info: ChannelBannerInfo | null
  /** By an access control policy. */
  readonly policy_enforced: boolean
  readonly policy_is_active: boolean
  readonly default_category_name: string
  readonly teammate_id?: string | undefined
  readonly status?: string | undefined
  /** What the access control policies are about: `membership`. Newer than 11.4, like what follows. */
  readonly policy_actions?: Readonly<Record<string, boolean>> | null | undefined
  readonly managed_category_name?: string | undefined
  readonly discoverable?: boolean | undefined
}

export const ChannelWithTeamData: Schema.Codec<ChannelWithTeamData> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  team_id: Schema.String,
  type: Schema.String,
  display_name: Schema.String,
  name: Schema.String,
  header: Schema.String,
  purpose: Schema.String,
  last_post_at: Schema.Number,
  total_msg_count: Schema.Number,
  extra_update_at: Schema.Number,
  creator_id: Schema.String,
  team_display_name: Schema.String,
  team_name: Schema.String,
  team_update_at: Schema.Number,
  policy_id: Schema.NullOr(Schema.String),
  scheme_id: Schema.NullOr(Schema.String),
  props: Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)),
  group_constrained: Schema.NullOr(Schema.Boolean),
  autotranslation: Schema.Boolean,
  shared: Schema.NullOr(Schema.Boolean),
  total_msg_count_root: Schema.Number,
  last_root_post_at: Schema.Number,
  banner_info: Schema.NullOr(ChannelBannerInfo),
  policy_enforced: Schema.Boolean,
  policy_is_active: Schema.Boolean,
  default_category_name: Schema.String,
  teammate_id: Schema.optional(Schema.String),
  status: Schema.optional(Schema.String),
  policy_actions: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Boolean))),
  managed_category_name: Schema.optional(Schema.String),
  discoverable: Schema.optional(Schema.Boolean)
})

/** Channels without a count. */
export type ChannelListWithTeamData = ReadonlyArray<ChannelWithTeamData>

export const ChannelListWithTeamData: Schema.Codec<ChannelListWithTeamData> = Schema.Array(ChannelWithTeamData)

/** A page of channels. */
export interface ChannelsWithCount {
  readonly channels: ChannelListWithTeamData
  /** Of all pages. */
  readonly total_count: number
}

export const ChannelsWithCount: Schema.Codec<ChannelsWithCount> = Schema.Struct({
  channels: ChannelListWithTeamData,
  total_count: Schema.Number
})
