import * as Schema from "effect/Schema"

/** Condition. */
export interface Condition {
  readonly attribute: string
  readonly operator: string
  readonly value: string
  readonly value_type: string
  readonly attribute_type: string
}

export const Condition: Schema.Codec<Condition> = Schema.Struct({
  attribute: Schema.String,
  operator: Schema.String,
  value: Schema.String,
  value_type: Schema.String,
  attribute_type: Schema.String
})

/** Visual Expression. */
export interface VisualExpression {
  readonly conditions: ReadonlyArray<Condition> | null
}

export const VisualExpression: Schema.Codec<VisualExpression> = Schema.Struct({
  conditions: Schema.NullOr(Schema.Array(Condition))
})
