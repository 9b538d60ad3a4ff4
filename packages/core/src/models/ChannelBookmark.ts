import * as Schema from "effect/Schema"
import { FileInfo } from "./FileInfo.ts"

/** A link or a file on top of a channel. Since 9.5, with a licence; without it 501. */
export interface ChannelBookmark {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly channel_id: string
  readonly owner_id: string
  /** Empty for a link. */
  readonly file_id: string
  /** Up to 64 characters. */
  readonly display_name: string
  /** From 0, without gaps. */
  readonly sort_order: number
  /** Up to 1,024 characters, like `image_url`. */
  readonly link_url?: string | undefined
  readonly image_url?: string | undefined
  readonly emoji?: string | undefined
  /** `link`, `file`. */
  readonly type: string
  /** Of the bookmark that this one took the place of: editing somebody else's makes a new one. */
  readonly original_id?: string | undefined
  readonly parent_id?: string | undefined
  /** Newer than 11.4. */
  readonly target_id?: string | undefined
}

const fields = {
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
  target_id: Schema.optional(Schema.String)
}

export const ChannelBookmark: Schema.Codec<ChannelBookmark> = Schema.Struct(fields)

/** A bookmark with what the server knows of its file: nothing for a link. `bookmarks_since` lists deleted ones, too. */
export interface ChannelBookmarkWithFileInfo extends ChannelBookmark {
  readonly file?: FileInfo | undefined
}

export const ChannelBookmarkWithFileInfo: Schema.Codec<ChannelBookmarkWithFileInfo> = Schema.Struct({
  ...fields,
  file: Schema.optional(FileInfo)
})
