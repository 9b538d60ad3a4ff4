import * as Schema from "effect/Schema"
import { PostActionOptions } from "./PostActionOptions.ts"

/** A line of an attachment: a table of two columns where it is short. */
export interface MessageAttachmentField {
  readonly title?: string | undefined
  /** Text; numbers and booleans come back as text. */
  readonly value?: unknown
  readonly short?: boolean | undefined
}

export const MessageAttachmentField: Schema.Codec<MessageAttachmentField> = Schema.Struct({
  title: Schema.optional(Schema.String),
  value: Schema.optional(Schema.Unknown),
  short: Schema.optional(Schema.Boolean)
})

/** What the server calls when somebody presses a button. */
export interface PostActionIntegration {
  readonly url?: string | undefined
  /** Comes with every call: a place for a secret that proves where it comes from. */
  readonly context?: Readonly<Record<string, unknown>> | null | undefined
}

export const PostActionIntegration: Schema.Codec<PostActionIntegration> = Schema.Struct({
  url: Schema.optional(Schema.String),
  context: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))
})

/** A button or a menu of an attachment. */
export interface PostAction {
  /** Letters and digits only, or presses end in a 404 for ever; the server gives one to an action without. */
  readonly id?: string | undefined
  /** `button` (the default) or `select`. */
  readonly type?: string | undefined
  readonly name?: string | undefined
  readonly tooltip?: string | undefined
  readonly disabled?: boolean | undefined
  /** `default`, `primary`, `success`, `good`, `warning`, `danger`, or a colour as `#rrggbb`. */
  readonly style?: string | undefined
  /** Of a menu: `users` or `channels` instead of `options`. */
  readonly data_source?: string | undefined
  readonly options?: ReadonlyArray<PostActionOptions> | null | undefined
  readonly default_option?: string | undefined
  /** Never shown to clients. */
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

/** A card below a message, as Slack has it: written in `attachments` of a webhook, or `props.attachments` of a post. */
export interface MessageAttachment {
  readonly id?: number | undefined
  /** What notifications show. */
  readonly fallback?: string | undefined
  /** `#rrggbb`, `good`, `warning` or `danger`. */
  readonly color?: string | undefined
  /** Above the card. */
  readonly pretext?: string | undefined
  readonly author_name?: string | undefined
  readonly author_link?: string | undefined
  readonly author_icon?: string | undefined
  readonly title?: string | undefined
  readonly title_link?: string | undefined
  readonly text?: string | undefined
  readonly fields?: ReadonlyArray<MessageAttachmentField> | null | undefined
  readonly image_url?: string | undefined
  readonly thumb_url?: string | undefined
  readonly footer?: string | undefined
  readonly footer_icon?: string | undefined
  /** Seconds since the epoch, as a number or as text. */
  readonly ts?: unknown
  readonly actions?: ReadonlyArray<PostAction> | null | undefined
}

export const MessageAttachment: Schema.Codec<MessageAttachment> = Schema.Struct({
  id: Schema.optional(Schema.Number),
  fallback: Schema.optional(Schema.String),
  color: Schema.optional(Schema.String),
  pretext: Schema.optional(Schema.String),
  author_name: Schema.optional(Schema.String),
  author_link: Schema.optional(Schema.String),
  author_icon: Schema.optional(Schema.String),
  title: Schema.optional(Schema.String),
  title_link: Schema.optional(Schema.String),
  text: Schema.optional(Schema.String),
  fields: Schema.optional(Schema.NullOr(Schema.Array(MessageAttachmentField))),
  image_url: Schema.optional(Schema.String),
  thumb_url: Schema.optional(Schema.String),
  footer: Schema.optional(Schema.String),
  footer_icon: Schema.optional(Schema.String),
  ts: Schema.optional(Schema.Unknown),
  actions: Schema.optional(Schema.NullOr(Schema.Array(PostAction)))
})
