import * as Schema from "effect/Schema"

/** Upload Session. */
export interface UploadSession {
  readonly id: string
  /** `attachment`, `import`. */
  readonly type: string
  readonly create_at: number
  readonly user_id: string
  readonly channel_id?: string | undefined
  readonly filename: string
  readonly file_size: number
  readonly file_offset: number
  readonly remote_id: string
  readonly req_file_id: string
}

export const UploadSession: Schema.Codec<UploadSession> = Schema.Struct({
  id: Schema.String,
  type: Schema.String,
  create_at: Schema.Number,
  user_id: Schema.String,
  channel_id: Schema.optional(Schema.String),
  filename: Schema.String,
  file_size: Schema.Number,
  file_offset: Schema.Number,
  remote_id: Schema.String,
  req_file_id: Schema.String
})
