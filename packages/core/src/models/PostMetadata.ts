import * as Schema from "effect/Schema"
import { Emoji } from "./Emoji.ts"
import { FileInfo } from "./FileInfo.ts"
import { Reaction } from "./Reaction.ts"

/**
 * Something to be shown with a post: a link's preview, an attachment, another post. What `data` is depends on `type`.
 */
export interface PostEmbed {
  /** `image`, `link`, `message_attachment`, `opengraph`, `permalink`, `boards`. */
  readonly type: string
  readonly url?: string | undefined
  /** An `OpenGraph` with `opengraph`; the post, its team and its channel with `permalink`; else missing. */
  readonly data?: unknown
}

export const PostEmbed: Schema.Codec<PostEmbed> = Schema.Struct({
  type: Schema.String,
  url: Schema.optional(Schema.String),
  data: Schema.optional(Schema.Unknown)
})

/** The size of an image that a post shows, in pixels. */
export interface PostImage {
  readonly width: number
  readonly height: number
  /** `png`, `jpeg`, `gif`, `svg`. */
  readonly format: string
  /** Of a GIF that moves; else 0. */
  readonly frame_count: number
}

export const PostImage: Schema.Codec<PostImage> = Schema.Struct({
  width: Schema.Number,
  height: Schema.Number,
  format: Schema.String,
  frame_count: Schema.Number
})

/**
 * How urgent a post is: `important`, `urgent`, or whatever the author wrote: the server takes any text. `PostId` and
 * `ChannelId` are capitals on the wire, too.
 */
export interface PostPriority {
  readonly priority?: string | null | undefined
  readonly requested_ack?: boolean | null | undefined
  readonly persistent_notifications?: boolean | null | undefined
  readonly PostId?: string | undefined
  readonly ChannelId?: string | undefined
}

export const PostPriority: Schema.Codec<PostPriority> = Schema.Struct({
  priority: Schema.optional(Schema.NullOr(Schema.String)),
  requested_ack: Schema.optional(Schema.NullOr(Schema.Boolean)),
  persistent_notifications: Schema.optional(Schema.NullOr(Schema.Boolean)),
  PostId: Schema.optional(Schema.String),
  ChannelId: Schema.optional(Schema.String)
})

/** Somebody has seen a post that asked for it. */
export interface PostAcknowledgement {
  readonly user_id: string
  readonly post_id: string
  readonly acknowledged_at: number
  readonly channel_id?: string | undefined
  readonly remote_id?: string | null | undefined
}

export const PostAcknowledgement: Schema.Codec<PostAcknowledgement> = Schema.Struct({
  user_id: Schema.String,
  post_id: Schema.String,
  acknowledged_at: Schema.Number,
  channel_id: Schema.optional(Schema.String),
  remote_id: Schema.optional(Schema.NullOr(Schema.String))
})

/** A post in another language. */
export interface PostTranslation {
  readonly text?: string | undefined
  /** Where more than the text is translated. */
  readonly object?: unknown
  /** `string` or `object`. */
  readonly type: string
  readonly state: string
  readonly source_lang?: string | undefined
}

export const PostTranslation: Schema.Codec<PostTranslation> = Schema.Struct({
  text: Schema.optional(Schema.String),
  object: Schema.optional(Schema.Unknown),
  type: Schema.String,
  state: Schema.String,
  source_lang: Schema.optional(Schema.String)
})

/** What the server adds to a post so that it can be shown without more calls. Whatever is empty is missing. */
export interface PostMetadata {
  readonly embeds?: ReadonlyArray<PostEmbed> | null | undefined
  readonly emojis?: ReadonlyArray<Emoji> | null | undefined
  readonly files?: ReadonlyArray<FileInfo> | null | undefined
  /** By URL. */
  readonly images?: Readonly<Record<string, PostImage | null>> | null | undefined
  readonly reactions?: ReadonlyArray<Reaction> | null | undefined
  readonly priority?: PostPriority | null | undefined
  readonly acknowledgements?: ReadonlyArray<PostAcknowledgement> | null | undefined
  /** By language. */
  readonly translations?: Readonly<Record<string, PostTranslation>> | null | undefined
  /** Of a post that burns on reading. */
  readonly expire_at?: number | undefined
  /** Who has read it, for the author of a post that burns on reading. */
  readonly recipients?: ReadonlyArray<string> | null | undefined
  /** Files that one may not see. Newer than 11.6. */
  readonly redacted_file_count?: number | undefined
}

export const PostMetadata: Schema.Codec<PostMetadata> = Schema.Struct({
  embeds: Schema.optional(Schema.NullOr(Schema.Array(PostEmbed))),
  emojis: Schema.optional(Schema.NullOr(Schema.Array(Emoji))),
  files: Schema.optional(Schema.NullOr(Schema.Array(FileInfo))),
  images: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.NullOr(PostImage)))),
  reactions: Schema.optional(Schema.NullOr(Schema.Array(Reaction))),
  priority: Schema.optional(Schema.NullOr(PostPriority)),
  acknowledgements: Schema.optional(Schema.NullOr(Schema.Array(PostAcknowledgement))),
  translations: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, PostTranslation))),
  expire_at: Schema.optional(Schema.Number),
  recipients: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  redacted_file_count: Schema.optional(Schema.Number)
})
