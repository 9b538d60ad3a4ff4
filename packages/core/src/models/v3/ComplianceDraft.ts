import * as Schema from "effect/Schema"

/** Compliance Draft. */
export interface ComplianceDraft {
  readonly id?: string | undefined
  readonly user_id?: string | undefined
  /** `created`, `running`, `finished`, `failed`, `removed`. */
  readonly status?: string | undefined
  readonly count?: number | undefined
  readonly desc?: string | undefined
  /** `daily`, `adhoc`. */
  readonly type?: string | undefined
  readonly start_at?: number | undefined
  readonly end_at?: number | undefined
  readonly keywords?: string | undefined
  readonly emails?: string | undefined
}

export const ComplianceDraft: Schema.Codec<ComplianceDraft> = Schema.Struct({
  id: Schema.optional(Schema.String),
  user_id: Schema.optional(Schema.String),
  status: Schema.optional(Schema.String),
  count: Schema.optional(Schema.Number),
  desc: Schema.optional(Schema.String),
  type: Schema.optional(Schema.String),
  start_at: Schema.optional(Schema.Number),
  end_at: Schema.optional(Schema.Number),
  keywords: Schema.optional(Schema.String),
  emails: Schema.optional(Schema.String)
})
