import * as Schema from "effect/Schema"

/** Web Socket Request. */
export interface WebSocketRequest {
  readonly seq: number
  readonly action: string
  readonly data: Readonly<Record<string, unknown>> | null
}

export const WebSocketRequest: Schema.Codec<WebSocketRequest> = Schema.Struct({
  seq: Schema.Number,
  action: Schema.String,
  data: Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))
})
