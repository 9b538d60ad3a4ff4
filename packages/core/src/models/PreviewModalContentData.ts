import * as Schema from "effect/Schema"

/** Message Descriptor. */
export interface MessageDescriptor {
  readonly id: string
  readonly defaultMessage: string
  readonly values?: Readonly<Record<string, unknown>> | null | undefined
}

export const MessageDescriptor: Schema.Codec<MessageDescriptor> = Schema.Struct({
  id: Schema.String,
  defaultMessage: Schema.String,
  values: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))
})

/** Preview Modal Content Data. */
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
