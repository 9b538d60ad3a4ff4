import * as Schema from "effect/Schema"

/** What changes in a property field; what is left out stays. `attrs` is replaced as a whole. */
export interface PropertyFieldPatch {
  readonly name?: string | undefined
  /** `text`, `select`, `multiselect`, `date`, `user`, `multiuser`. */
  readonly type?: string | undefined
  readonly attrs?: Readonly<Record<string, unknown>> | undefined
  readonly target_id?: string | undefined
  readonly target_type?: string | undefined
}

export const PropertyFieldPatch: Schema.Codec<PropertyFieldPatch> = Schema.Struct({
  name: Schema.optional(Schema.String),
  type: Schema.optional(Schema.String),
  attrs: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
  target_id: Schema.optional(Schema.String),
  target_type: Schema.optional(Schema.String)
})
