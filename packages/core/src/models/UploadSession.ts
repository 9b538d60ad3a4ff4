import * as Schema from "effect/Schema"

/** A file that is sent in pieces, until the last piece has arrived: then the session is gone. Since 5.28. */
export interface UploadSession {
  readonly id: string
  /** `attachment`, `import`. */
  readonly type: string
  readonly create_at: number
  readonly user_id: string
  /** Missing for imports. */
  readonly channel_id?: string | undefined
  /** `.` when none was given. */
  readonly filename: string
  /** In bytes, as announced. */
  readonly file_size: number
  /** In bytes: where to go on. A first piece that was cut below 5 MiB is forgotten, what is cut later stays. */
  readonly file_offset: number
  readonly remote_id: string
  /** The file's id on the other server, for shared channels. */
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
