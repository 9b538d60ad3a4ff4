import * as Schema from "effect/Schema"

/** Channel View Response. */
export interface ChannelViewResponse {
  readonly status: string
  readonly last_viewed_at_times: Readonly<Record<string, number>> | null
}

export const ChannelViewResponse: Schema.Codec<ChannelViewResponse> = Schema.Struct({
  status: Schema.String,
  last_viewed_at_times: Schema.NullOr(Schema.Record(Schema.String, Schema.Number))
})
