import * as Schema from "effect/Schema"

/** View Patch. */
export interface ViewPatch {
  readonly title?: string | null | undefined
  readonly description?: string | null | undefined
  readonly sort_order?: number | null | undefined
  readonly props?: Readonly<Record<string, unknown>> | null | undefined
}

export const ViewPatch: Schema.Codec<ViewPatch> = Schema.Struct({
  title: Schema.optional(Schema.NullOr(Schema.String)),
  description: Schema.optional(Schema.NullOr(Schema.String)),
  sort_order: Schema.optional(Schema.NullOr(Schema.Number)),
  props: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))
})
