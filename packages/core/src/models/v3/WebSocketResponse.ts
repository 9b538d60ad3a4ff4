import * as Schema from "effect/Schema"

/** App Error. */
export interface AppError {
  readonly id: string
  readonly message: string
  readonly detailed_error: string
  readonly request_id?: string | undefined
  readonly status_code?: number | undefined
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

/** Web Socket Response. */
export interface WebSocketResponse {
  readonly status: string
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
