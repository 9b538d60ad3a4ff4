import * as Schema from "effect/Schema"

/** Property Field Patch. */
export interface PropertyFieldPatch {
  readonly name: string | null
  readonly type: string | null
  readonly attrs: Readonly<Record<string, unknown>> | null
  readonly target_id: string | null
  readonly target_type: string | null
}

export const PropertyFieldPatch: Schema.Codec<PropertyFieldPatch> = Schema.Struct({
  name: Schema.NullOr(Schema.String),
  type: Schema.NullOr(Schema.String),
  attrs: Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)),
  target_id: Schema.NullOr(Schema.String),
  target_type: Schema.NullOr(Schema.String)
})
