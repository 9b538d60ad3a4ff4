import * as Schema from "effect/Schema"

/** News about the product, to be shown once. Texts are Markdown. */
export interface Notice {
  readonly id?: string | undefined
  readonly sysAdminOnly?: boolean | undefined
  readonly teamAdminOnly?: boolean | undefined
  /** `url`, or missing: then there is nothing to do but to close it. */
  readonly action?: string | undefined
  /** The URL. */
  readonly actionParam?: string | undefined
  /** On the button. */
  readonly actionText?: string | undefined
  readonly description?: string | undefined
  readonly image?: string | undefined
  readonly title?: string | undefined
}

export const Notice: Schema.Codec<Notice> = Schema.Struct({
  id: Schema.optional(Schema.String),
  sysAdminOnly: Schema.optional(Schema.Boolean),
  teamAdminOnly: Schema.optional(Schema.Boolean),
  action: Schema.optional(Schema.String),
  actionParam: Schema.optional(Schema.String),
  actionText: Schema.optional(Schema.String),
  description: Schema.optional(Schema.String),
  image: Schema.optional(Schema.String),
  title: Schema.optional(Schema.String)
})
