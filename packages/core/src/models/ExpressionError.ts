import * as Schema from "effect/Schema"

/** Expression Error. */
export interface ExpressionError {
  readonly message?: string | undefined
  readonly field?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
}

export const ExpressionError: Schema.Codec<ExpressionError> = Schema.Struct({
  message: Schema.optional(Schema.String),
  field: Schema.optional(Schema.String),
  line: Schema.optional(Schema.Number),
  column: Schema.optional(Schema.Number)
})
