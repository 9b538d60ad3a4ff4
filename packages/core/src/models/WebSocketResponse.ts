import * as Schema from "effect/Schema"

/** What went wrong, as over HTTP, only that `message` is often just the id again. */
export interface WebSocketFailure {
  /** The only part that stays the same in all languages. */
  readonly id?: string | undefined
  readonly message?: string | undefined
  readonly detailed_error?: string | undefined
  readonly request_id?: string | undefined
  readonly status_code?: number | undefined
}

export const WebSocketFailure: Schema.Codec<WebSocketFailure> = Schema.Struct({
  id: Schema.optional(Schema.String),
  message: Schema.optional(Schema.String),
  detailed_error: Schema.optional(Schema.String),
  request_id: Schema.optional(Schema.String),
  status_code: Schema.optional(Schema.Number)
})

/** The reply to a request over the socket. Events have no `status`: that tells them apart. */
export interface WebSocketResponse {
  /** `OK` or `FAIL`. */
  readonly status: string
  /** The request's `seq`; missing when it had none or 0. */
  readonly seq_reply?: number | undefined
  readonly data?: Readonly<Record<string, unknown>> | null | undefined
  readonly error?: WebSocketFailure | null | undefined
}

export const WebSocketResponse: Schema.Codec<WebSocketResponse> = Schema.Struct({
  status: Schema.String,
  seq_reply: Schema.optional(Schema.Number),
  data: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  error: Schema.optional(Schema.NullOr(WebSocketFailure))
})
