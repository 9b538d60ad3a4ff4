import * as Schema from "effect/Schema"
import { PostActionOptions } from "./PostActionOptions.ts"

/** Message Attachment Field. */
export interface MessageAttachmentField {
  readonly title: string
  readonly value: unknown
  readonly short: boolean
}

export const MessageAttachmentField: Schema.Codec<MessageAttachmentField> = Schema.Struct({
  title: Schema.String,
  value: Schema.Unknown,
  short: Schema.Boolean
})

/** Post Action Integration. */
export interface PostActionIntegration {
  readonly url?: string | undefined
  readonly context?: Readonly<Record<string, unknown>> | null | undefined
}

export const PostActionIntegration: Schema.Codec<PostActionIntegration> = Schema.Struct({
  url: Schema.optional(Schema.String),
  context: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))
})

/** Post Action. */
export interface PostAction {
  readonly id?: string | undefined
  readonly type?: string | undefined
  readonly name?: string | undefined
  readonly tooltip?: string | undefined
  readonly disabled?: boolean | undefined
  readonly style?: string | undefined
  readonly data_source?: string | undefined
  readonly options?: ReadonlyArray<PostActionOptions> | null | undefined
  readonly default_option?: string | undefined
  readonly integration?: PostActionIntegration | null | undefined
  readonly cookie?: string | undefined
}

export const PostAction: Schema.Codec<PostAction> = Schema.Struct({
  id: Schema.optional(Schema.String),
  type: Schema.optional(Schema.String),
  name: Schema.optional(Schema.String),
  tooltip: Schema.optional(Schema.String),
  disabled: Schema.optional(Schema.Boolean),
  style: Schema.optional(Schema.String),
  data_source: Schema.optional(Schema.String),
  options: Schema.optional(Schema.NullOr(Schema.Array(PostActionOptions))),
  default_option: Schema.optional(Schema.String),
  integration: Schema.optional(Schema.NullOr(PostActionIntegration)),
  cookie: Schema.optional(Schema.String)
})

/** Message Attachment. */
export interface MessageAttachment {
  readonly id: number
  readonly fallback: string
  readonly color: string
  readonly pretext: string
  readonly author_name: string
  readonly author_link: string
  readonly author_icon: string
  readonly title: string
  readonly title_link: string
  readonly text: string
  readonly fields: ReadonlyArray<MessageAttachmentField> | null
  readonly image_url: string
  readonly thumb_url: string
  readonly footer: string
  readonly footer_icon: string
  readonly ts: unknown
  readonly actions?: ReadonlyArray<PostAction> | null | undefined
}

export const MessageAttachment: Schema.Codec<MessageAttachment> = Schema.Struct({
  id: Schema.Number,
  fallback: Schema.String,
  color: Schema.String,
  pretext: Schema.String,
  author_name: Schema.String,
  author_link: Schema.String,
  author_icon: Schema.String,
  title: Schema.String,
  title_link: Schema.String,
  text: Schema.String,
  fields: Schema.NullOr(Schema.Array(MessageAttachmentField)),
  image_url: Schema.String,
  thumb_url: Schema.String,
  footer: Schema.String,
  footer_icon: Schema.String,
  ts: Schema.Unknown,
  actions: Schema.optional(Schema.NullOr(Schema.Array(PostAction)))
})
