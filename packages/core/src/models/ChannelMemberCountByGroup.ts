import * as Schema from "effect/Schema"

/** Channel Member Count By Group. */
export interface ChannelMemberCountByGroup {
  readonly group_id: string
  readonly channel_member_count: number
  readonly channel_member_timezones_count: number
}

export const ChannelMemberCountByGroup: Schema.Codec<ChannelMemberCountByGroup> = Schema.Struct({
  group_id: Schema.String,
  channel_member_count: Schema.Number,
  channel_member_timezones_count: Schema.Number
})
