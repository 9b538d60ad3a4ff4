import * as Schema from "effect/Schema"

/** A line of a table in an attachment. */
export interface SlackAttachmentField {
  readonly title: string
  /** Text or a number. */
  readonly value: unknown
  /** Leaves room for another one beside it. */
  readonly short: boolean
}

export const SlackAttachmentField: Schema.Codec<SlackAttachmentField> = Schema.Struct({
  title: Schema.String,
  value: Schema.Unknown,
  short: Schema.Boolean
})

/** A framed part of a post, in Slack's words. Answers have all of it, empty; calls as much as they like. */
export interface SlackAttachment {
  readonly id?: number | undefined
  /** For devices that show no attachments. */
  readonly fallback?: string | undefined
  /** Of the left edge: `#rrggbb`, `good`, `warning`, `danger`. */
  readonly color?: string | undefined
  /** Above the frame. */
  readonly pretext?: string | undefined
  readonly author_name?: string | undefined
  readonly author_link?: string | undefined
  readonly author_icon?: string | undefined
  readonly title?: string | undefined
  readonly title_link?: string | undefined
  readonly text?: string | undefined
  readonly fields?: ReadonlyArray<SlackAttachmentField> | null | undefined
  readonly image_url?: string | undefined
  readonly thumb_url?: string | undefined
  readonly footer?: string | undefined
  readonly footer_icon?: string | undefined
  /** Kept, not shown: a number or text. */
  readonly ts?: unknown
}

export const SlackAttachment: Schema.Codec<SlackAttachment> = Schema.Struct({
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
  fields: Schema.optional(Schema.NullOr(Schema.Array(SlackAttachmentField))),
  image_url: Schema.optional(Schema.String),
  thumb_url: Schema.optional(Schema.String),
  footer: Schema.optional(Schema.String),
  footer_icon: Schema.optional(Schema.String),
  ts: Schema.optional(Schema.Unknown)
})
