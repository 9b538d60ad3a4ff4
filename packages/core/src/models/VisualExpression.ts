import * as Schema from "effect/Schema"

/** One comparison of an access expression: `user.attributes.team == "red"`. */
export interface Condition {
  /** `user.attributes.…` */
  readonly attribute: string
  /** `==`, `!=`, `in`, `contains`, `startsWith`, `endsWith` and the like. */
  readonly operator: string
  /** A list with `in`. */
  readonly value: unknown
  /** 0: `value` is meant literally, 1: it names another attribute. */
  readonly value_type: number
  readonly attribute_type: string
}

export const Condition: Schema.Codec<Condition> = Schema.Struct({
  attribute: Schema.String,
  operator: Schema.String,
  value: Schema.Unknown,
  value_type: Schema.Number,
  attribute_type: Schema.String
})

/** An access expression taken apart for a form: all conditions must hold. Needs an Enterprise Advanced licence. */
export interface VisualExpression {
  readonly conditions: ReadonlyArray<Condition> | null
}

export const VisualExpression: Schema.Codec<VisualExpression> = Schema.Struct({
  conditions: Schema.NullOr(Schema.Array(Condition))
})
