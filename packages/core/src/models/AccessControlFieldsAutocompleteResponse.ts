import * as Schema from "effect/Schema"

/** Access Control Fields Autocomplete Response. */
export interface AccessControlFieldsAutocompleteResponse {
  readonly fields?:
    | ReadonlyArray<{ readonly name?: string | undefined; readonly description?: string | undefined }>
    | null
    | undefined
}

export const AccessControlFieldsAutocompleteResponse: Schema.Codec<AccessControlFieldsAutocompleteResponse> =
  Schema.Struct({
    fields: Schema.optional(
      Schema.NullOr(
        Schema.Array(
          Schema.Struct({ name: Schema.optional(Schema.String), description: Schema.optional(Schema.String) })
        )
      )
    )
  })
