import * as Schema from "effect/Schema"

/** Autocomplete Suggestion. */
export interface AutocompleteSuggestion {
  readonly Complete: string
  readonly Suggestion: string
  readonly Hint: string
  readonly Description: string
  readonly IconData: string
  readonly suggestion?: string | undefined
  readonly complete?: string | undefined
  readonly description?: string | undefined
  readonly hint?: string | undefined
  readonly iconData?: string | undefined
}

export const AutocompleteSuggestion: Schema.Codec<AutocompleteSuggestion> = Schema.Struct({
  Complete: Schema.String,
  Suggestion: Schema.String,
  Hint: Schema.String,
  Description: Schema.String,
  IconData: Schema.String,
  suggestion: Schema.optional(Schema.String),
  complete: Schema.optional(Schema.String),
  description: Schema.optional(Schema.String),
  hint: Schema.optional(Schema.String),
  iconData: Schema.optional(Schema.String)
})
