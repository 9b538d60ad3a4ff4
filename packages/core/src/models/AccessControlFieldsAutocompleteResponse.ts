import * as Schema from "effect/Schema"

/** An attribute of users, by the name it has in expressions. */
export interface AccessControlFieldSuggestion {
  readonly name?: string | undefined
  readonly description?: string | undefined
}

export const AccessControlFieldSuggestion: Schema.Codec<AccessControlFieldSuggestion> = Schema.Struct({
  name: Schema.optional(Schema.String),
  description: Schema.optional(Schema.String)
})

/**
 * The attributes that an expression may use, as the reference has them. An 11.6 server answers a list of
 * `PropertyField` instead.
 */
export interface AccessControlFieldsAutocompleteResponse {
  readonly fields?: ReadonlyArray<AccessControlFieldSuggestion> | null | undefined
}

export const AccessControlFieldsAutocompleteResponse: Schema.Codec<AccessControlFieldsAutocompleteResponse> =
  Schema.Struct({ fields: Schema.optional(Schema.NullOr(Schema.Array(AccessControlFieldSuggestion))) })
