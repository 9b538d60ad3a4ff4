import * as Schema from "effect/Schema"

/** What went wrong. */
export interface AppError {
  /** The only part that stays the same in all languages. */
  readonly id: string
  /** Over the socket always the id again. */
  readonly message: string
  /** Filled for developers only, and in 3.0, where it can hold the session's token. */
  readonly detailed_error: string
  readonly request_id?: string | undefined
  /** Of HTTP. */
  readonly status_code?: number | undefined
  /** Missing unless true, but in 3.0. */
  readonly is_oauth?: boolean | undefined
}

export const AppError: Schema.Codec<AppError> = Schema.Struct({
  id: Schema.String,
  message: Schema.String,
  detailed_error: Schema.String,
  request_id: Schema.optional(Schema.String),
  status_code: Schema.optional(Schema.Number),
  is_oauth: Schema.optional(Schema.Boolean)
})

/** The reply to a request over the socket. Events have no `status`: that tells them apart. Not in 3.0. */
export interface WebSocketResponse {
  /** `OK` or `FAIL`. */
  readonly status: string
  /** The request's `seq`; missing when that was 0. */
  readonly seq_reply?: number | undefined
  readonly data?: Readonly<Record<string, unknown>> | null | undefined
  readonly error?: AppError | null | undefined
}

export const WebSocketResponse: Schema.Codec<WebSocketResponse> = Schema.Struct({
  status: Schema.String,
  seq_reply: Schema.optional(Schema.Number),
  data: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  error: Schema.optional(Schema.NullOr(AppError))
})
