import * as Schema from "effect/Schema"
import { FileInfo } from "./FileInfo.ts"

/** Channel Bookmark. */
export interface ChannelBookmark {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly channel_id: string
  readonly owner_id: string
  readonly file_id: string
  /** Up to 64 characters. */
  readonly display_name: string
  readonly sort_order: number
  /** Up to 1,024 characters. */
  readonly link_url?: string | undefined
  readonly image_url?: string | undefined
  readonly emoji?: string | undefined
  /** `link`, `file`. */
  readonly type: string
  readonly original_id?: string | undefined
  readonly parent_id?: string | undefined
  readonly file?: FileInfo | undefined
  readonly target_id?: string | undefined
}

export const ChannelBookmark: Schema.Codec<ChannelBookmark> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  channel_id: Schema.String,
  owner_id: Schema.String,
  file_id: Schema.String,
  display_name: Schema.String,
  sort_order: Schema.Number,
  link_url: Schema.optional(Schema.String),
  image_url: Schema.optional(Schema.String),
  emoji: Schema.optional(Schema.String),
  type: Schema.String,
  original_id: Schema.optional(Schema.String),
  parent_id: Schema.optional(Schema.String),
  file: Schema.optional(FileInfo),
  target_id: Schema.optional(Schema.String)
})
