import * as Schema from "effect/Schema"

/** How many posts one's channels have, and when they changed last, by the channel's id. */
export interface ChannelCounts {
  readonly counts: Readonly<Record<string, number>> | null
  readonly update_times: Readonly<Record<string, number>> | null
}

export const ChannelCounts: Schema.Codec<ChannelCounts> = Schema.Struct({
  counts: Schema.NullOr(Schema.Record(Schema.String, Schema.Number)),
  update_times: Schema.NullOr(Schema.Record(Schema.String, Schema.Number))
})
