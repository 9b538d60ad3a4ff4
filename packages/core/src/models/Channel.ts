import * as Schema from "effect/Schema"

/** A banner over a channel. */
export interface ChannelBannerInfo {
  readonly enabled?: boolean | null | undefined
  readonly text?: string | null | undefined
  /** `#rrggbb` */
  readonly background_color?: string | null | undefined
}

export const ChannelBannerInfo: Schema.Codec<ChannelBannerInfo> = Schema.Struct({
  enabled: Schema.optional(Schema.NullOr(Schema.Boolean)),
  text: Schema.optional(Schema.NullOr(Schema.String)),
  background_color: Schema.optional(Schema.NullOr(Schema.String))
})

/** A channel, a group message or a direct message. v3 and v4 share it: what only newer servers send is optional. */
export interface Channel {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  /** Empty for direct and group messages. */
  readonly team_id: string
  /** `O`: public, `P`: private, `D`: direct, `G`: group. */
  readonly type: string
  readonly display_name: string
  /** As it stands in URLs; both users' ids, joined by `__`, for a direct message. */
  readonly name: string
  readonly header: string
  readonly purpose: string
  /** Moves on posts, edits and pins, not on reactions or deletions; a single channel's answer may lag behind the list's. */
  readonly last_post_at: number
  readonly total_msg_count: number
  readonly extra_update_at: number
  readonly creator_id: string
  /** `…_root` counts posts that open threads, for clients with collapsed threads. */
  readonly total_msg_count_root?: number | undefined
  readonly last_root_post_at?: number | undefined
  /** The scheme that hands out roles here; `null` for the team's. */
  readonly scheme_id?: string | null | undefined
  readonly props?: Readonly<Record<string, unknown>> | null | undefined
  /** Members come from groups only. */
  readonly group_constrained?: boolean | null | undefined
  readonly autotranslation?: boolean | undefined
  /** With other servers; `null` stands for no, too. */
  readonly shared?: boolean | null | undefined
  /** A retention rule of its own. */
  readonly policy_id?: string | null | undefined
  readonly banner_info?: ChannelBannerInfo | null | undefined
  /** Access rules by attributes decide who may be a member. */
  readonly policy_enforced?: boolean | undefined
  readonly policy_is_active?: boolean | undefined
  /** Where it goes in the sidebars of new members. */
  readonly default_category_name?: string | undefined
  /** Newer than 11.6, like all below. */
  readonly policy_actions?: Readonly<Record<string, boolean>> | null | undefined
  readonly managed_category_name?: string | undefined
  readonly discoverable?: boolean | undefined
}

export const Channel: Schema.Codec<Channel> = Schema.Struct({
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
  total_msg_count_root: Schema.optional(Schema.Number),
  last_root_post_at: Schema.optional(Schema.Number),
  scheme_id: Schema.optional(Schema.NullOr(Schema.String)),
  props: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  group_constrained: Schema.optional(Schema.NullOr(Schema.Boolean)),
  autotranslation: Schema.optional(Schema.Boolean),
  shared: Schema.optional(Schema.NullOr(Schema.Boolean)),
  policy_id: Schema.optional(Schema.NullOr(Schema.String)),
  banner_info: Schema.optional(Schema.NullOr(ChannelBannerInfo)),
  policy_enforced: Schema.optional(Schema.Boolean),
  policy_is_active: Schema.optional(Schema.Boolean),
  default_category_name: Schema.optional(Schema.String),
  policy_actions: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Boolean))),
  managed_category_name: Schema.optional(Schema.String),
  discoverable: Schema.optional(Schema.Boolean)
})
