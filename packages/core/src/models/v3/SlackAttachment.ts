import * as Schema from "effect/Schema"

/** Slack Attachment Field. */
export interface SlackAttachmentField {
  readonly title: string
  readonly value: unknown
  readonly short: boolean
}

export const SlackAttachmentField: Schema.Codec<SlackAttachmentField> = Schema.Struct({
  title: Schema.String,
  value: Schema.Unknown,
  short: Schema.Boolean
})

/** Slack Attachment. */
export interface SlackAttachment {
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
  readonly fields: ReadonlyArray<SlackAttachmentField> | null
  readonly image_url: string
  readonly thumb_url: string
  readonly footer: string
  readonly footer_icon: string
  readonly ts: unknown
}

export const SlackAttachment: Schema.Codec<SlackAttachment> = Schema.Struct({
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
  fields: Schema.NullOr(Schema.Array(SlackAttachmentField)),
  image_url: Schema.String,
  thumb_url: Schema.String,
  footer: Schema.String,
  footer_icon: Schema.String,
  ts: Schema.Unknown
})
