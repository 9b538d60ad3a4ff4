import * as Schema from "effect/Schema"

/** Web Socket Response. */
export interface WebSocketResponse {
  readonly status: string
  readonly seq_reply?: number | undefined
  readonly data?: Readonly<Record<string, unknown>> | null | undefined
  readonly error?:
    | {
        readonly id?: string | undefined
        readonly message?: string | undefined
        readonly detailed_error?: string | undefined
        readonly request_id?: string | undefined
        readonly status_code?: number | undefined
      }
    | null
    | undefined
}

export const WebSocketResponse: Schema.Codec<WebSocketResponse> = Schema.Struct({
  status: Schema.String,
  seq_reply: Schema.optional(Schema.Number),
  data: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  error: Schema.optional(
    Schema.NullOr(
      Schema.Struct({
        id: Schema.optional(Schema.String),
        message: Schema.optional(Schema.String),
        detailed_error: Schema.optional(Schema.String),
        request_id: Schema.optional(Schema.String),
        status_code: Schema.optional(Schema.Number)
      })
    )
  )
})
