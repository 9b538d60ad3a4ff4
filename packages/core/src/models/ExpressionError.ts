import * as Schema from "effect/Schema"

/** What is wrong with an expression of an access control policy. */
export interface ExpressionError {
  readonly message?: string | undefined
  readonly field?: string | undefined
  /** From 1. */
  readonly line?: number | undefined
  /** From 0. */
  readonly column?: number | undefined
}

export const ExpressionError: Schema.Codec<ExpressionError> = Schema.Struct({
  message: Schema.optional(Schema.String),
  field: Schema.optional(Schema.String),
  line: Schema.optional(Schema.Number),
  column: Schema.optional(Schema.Number)
})
