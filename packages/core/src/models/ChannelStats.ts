import * as Schema from "effect/Schema"

/** Counts of a channel. */
export interface ChannelStats {
  readonly channel_id: string
  /** Guests among them, deactivated ones not. */
  readonly member_count: number
  readonly guest_count: number
  readonly pinnedpost_count: number
  /** -1 when it was asked to leave files out. */
  readonly files_count: number
}

export const ChannelStats: Schema.Codec<ChannelStats> = Schema.Struct({
  channel_id: Schema.String,
  member_count: Schema.Number,
  guest_count: Schema.Number,
  pinnedpost_count: Schema.Number,
  files_count: Schema.Number
})
