import * as Schema from "effect/Schema"

/** What a client sends over the socket. Frames over 8 KiB end the connection. 3.0 has `Message` instead. */
export interface WebSocketRequest {
  /** Chosen by the client, from 1 on: the reply carries it. */
  readonly seq: number
  /** `ping`, `authentication_challenge`, `user_typing`, `get_statuses` and the like. */
  readonly action: string
  readonly data?: Readonly<Record<string, unknown>> | null | undefined
}

export const WebSocketRequest: Schema.Codec<WebSocketRequest> = Schema.Struct({
  seq: Schema.Number,
  action: Schema.String,
  data: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))
})
