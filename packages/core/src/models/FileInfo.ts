import * as Schema from "effect/Schema"

/** What the server knows of an uploaded file. `width` and `height` only of images. */
export interface FileInfo {
  readonly id: string
  readonly user_id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly name: string
  /** Without the dot; empty for a name without one. */
  readonly extension: string
  /** In bytes. */
  readonly size: number
  readonly mime_type: string
  /** Missing until a post carries the file. */
  readonly post_id?: string | undefined
  readonly channel_id?: string | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly has_preview_image?: boolean | undefined
  /** A tiny JPEG, base64. */
  readonly mini_preview?: string | null | undefined
  readonly remote_id?: string | null | undefined
  readonly archived?: boolean | undefined
  /** Its path, 3.0 only, which sends little else. */
  readonly filename?: string | undefined
}

export const FileInfo: Schema.Codec<FileInfo> = Schema.Struct({
  id: Schema.String,
  user_id: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  name: Schema.String,
  extension: Schema.String,
  size: Schema.Number,
  mime_type: Schema.String,
  post_id: Schema.optional(Schema.String),
  channel_id: Schema.optional(Schema.String),
  width: Schema.optional(Schema.Number),
  height: Schema.optional(Schema.Number),
  has_preview_image: Schema.optional(Schema.Boolean),
  mini_preview: Schema.optional(Schema.NullOr(Schema.String)),
  remote_id: Schema.optional(Schema.NullOr(Schema.String)),
  archived: Schema.optional(Schema.Boolean),
  filename: Schema.optional(Schema.String)
})
