import * as Schema from "effect/Schema"

/** A report to be made, now and in the background. Needs an Enterprise licence. */
export interface ComplianceDraft {
  readonly desc: string
  readonly start_at: number
  readonly end_at: number
  /** Separated by blanks or commas; left out for all. */
  readonly keywords?: string | undefined
  /** Whose posts: addresses, separated by blanks or commas; left out for everybody's. */
  readonly emails?: string | undefined
}

export const ComplianceDraft: Schema.Codec<ComplianceDraft> = Schema.Struct({
  desc: Schema.String,
  start_at: Schema.Number,
  end_at: Schema.Number,
  keywords: Schema.optional(Schema.String),
  emails: Schema.optional(Schema.String)
})
