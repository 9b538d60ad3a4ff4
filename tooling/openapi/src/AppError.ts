import * as Schema from "effect/Schema"

/** What a server says when it refuses a call. A proxy, the limiter or a crash may answer text or nothing instead. */
export interface AppError {
  /** The stable name of the error, such as `api.context.session_expired.app_error`. */
  readonly id: string
  /** In the language of the request. */
  readonly message: string
  /** For people who look for the cause; mostly empty. */
  readonly detailed_error: string
  /** Names the call in the server's log. */
  readonly request_id?: string | undefined
  /** The status of the answer once more. */
  readonly status_code: number
  /** v3 only. */
  readonly is_oauth?: boolean | undefined
}

export const AppError: Schema.Codec<AppError> = Schema.Struct({
  id: Schema.String,
  message: Schema.String,
  detailed_error: Schema.String,
  request_id: Schema.optional(Schema.String),
  status_code: Schema.Number,
  is_oauth: Schema.optional(Schema.Boolean)
})
