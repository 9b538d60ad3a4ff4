import * as Schema from "effect/Schema"

/** How many members of a group are in a channel. */
export interface ChannelMemberCountByGroup {
  readonly group_id: string
  readonly channel_member_count: number
  /** In how many time zones they live; 0 unless it was asked for. */
  readonly channel_member_timezones_count: number
}

export const ChannelMemberCountByGroup: Schema.Codec<ChannelMemberCountByGroup> = Schema.Struct({
  group_id: Schema.String,
  channel_member_count: Schema.Number,
  channel_member_timezones_count: Schema.Number
})
