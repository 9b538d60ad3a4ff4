import * as Schema from "effect/Schema"
import { ChannelNotifyProps } from "./ChannelNotifyProps.ts"

/**
 * Somebody's membership of a channel, with the names of its team: all empty, and 0, for direct and group messages.
 * Since 6.2.
 */
export interface ChannelMemberWithTeamData {
  readonly channel_id: string
  readonly user_id: string
  /** Separated by blanks: `channel_user channel_admin`. */
  readonly roles: string
  /** 0 for who joined, -1 for who was added, until they look. */
  readonly last_viewed_at: number
  /** How many messages there were when they last looked. */
  readonly msg_count: number
  readonly mention_count: number
  readonly notify_props: ChannelNotifyProps
  readonly last_update_at: number
  readonly team_display_name: string
  readonly team_name: string
  readonly team_update_at: number
  readonly mention_count_root: number
  readonly urgent_mention_count: number
  readonly msg_count_root: number
  readonly scheme_guest: boolean
  readonly scheme_user: boolean
  readonly scheme_admin: boolean
  readonly explicit_roles: string
  readonly autotranslation_disabled: boolean
}

export const ChannelMemberWithTeamData: Schema.Codec<ChannelMemberWithTeamData> = Schema.Struct({
  channel_id: Schema.String,
  user_id: Schema.String,
  roles: Schema.String,
  last_viewed_at: Schema.Number,
  msg_count: Schema.Number,
  mention_count: Schema.Number,
  notify_props: ChannelNotifyProps,
  last_update_at: Schema.Number,
  team_display_name: Schema.String,
  team_name: Schema.String,
  team_update_at: Schema.Number,
  mention_count_root: Schema.Number,
  urgent_mention_count: Schema.Number,
  msg_count_root: Schema.Number,
  scheme_guest: Schema.Boolean,
  scheme_user: Schema.Boolean,
  scheme_admin: Schema.Boolean,
  explicit_roles: Schema.String,
  autotranslation_disabled: Schema.Boolean
})
