import * as Schema from "effect/Schema"

/** A way in which what somebody types after the slash can go on. Names begin in upper case on the wire. */
export interface AutocompleteSuggestion {
  /** The whole input, without its slash, if it is taken. */
  readonly Complete: string
  /** The word that is added. */
  readonly Suggestion: string
  readonly Hint: string
  readonly Description: string
  /** A picture as a data URL, mostly empty. */
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
