import * as Schema from "effect/Schema"

/** A text to be translated: `id` names it, `defaultMessage` is the English one. */
export interface MessageDescriptor {
  readonly id: string
  readonly defaultMessage: string
  /** What goes into the text's gaps. */
  readonly values?: Readonly<Record<string, unknown>> | null | undefined
}

export const MessageDescriptor: Schema.Codec<MessageDescriptor> = Schema.Struct({
  id: Schema.String,
  defaultMessage: Schema.String,
  values: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))
})

/** One page of the tour that a cloud preview shows to its visitors. */
export interface PreviewModalContentData {
  readonly skuLabel: MessageDescriptor
  readonly title: MessageDescriptor
  readonly subtitle: MessageDescriptor
  readonly videoUrl: string
  readonly videoPoster?: string | undefined
  readonly useCase: string
}

export const PreviewModalContentData: Schema.Codec<PreviewModalContentData> = Schema.Struct({
  skuLabel: MessageDescriptor,
  title: MessageDescriptor,
  subtitle: MessageDescriptor,
  videoUrl: Schema.String,
  videoPoster: Schema.optional(Schema.String),
  useCase: Schema.String
})
