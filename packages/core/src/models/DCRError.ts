import * as Schema from "effect/Schema"

/** DCR Error. */
export interface DCRError {
  readonly error: string
  readonly error_description?: string | undefined
}

export const DCRError: Schema.Codec<DCRError> = Schema.Struct({
  error: Schema.String,
  error_description: Schema.optional(Schema.String)
})
