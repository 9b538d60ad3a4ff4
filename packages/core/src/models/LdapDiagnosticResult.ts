import * as Schema from "effect/Schema"

/** A person or a group that a filter found. */
export interface LdapSampleEntry {
  readonly dn?: string | undefined
  readonly username?: string | undefined
  readonly email?: string | undefined
  readonly first_name?: string | undefined
  readonly last_name?: string | undefined
  readonly id?: string | undefined
  readonly display_name?: string | undefined
  readonly available_attributes?: Readonly<Record<string, string>> | null | undefined
}

export const LdapSampleEntry: Schema.Codec<LdapSampleEntry> = Schema.Struct({
  dn: Schema.optional(Schema.String),
  username: Schema.optional(Schema.String),
  email: Schema.optional(Schema.String),
  first_name: Schema.optional(Schema.String),
  last_name: Schema.optional(Schema.String),
  id: Schema.optional(Schema.String),
  display_name: Schema.optional(Schema.String),
  available_attributes: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.String)))
})

/** What came of trying out one filter or attribute of the directory. Needs a licence; without it 501. */
export interface LdapDiagnosticResult {
  readonly test_name: string
  /** The filter or attribute that was tried. */
  readonly test_value: string
  readonly total_count: number
  readonly message?: string | undefined
  /** Empty when it went well. */
  readonly error: string
  readonly sample_results: ReadonlyArray<LdapSampleEntry> | null
  /** How many of them have the attribute. */
  readonly entries_with_value: number
}

export const LdapDiagnosticResult: Schema.Codec<LdapDiagnosticResult> = Schema.Struct({
  test_name: Schema.String,
  test_value: Schema.String,
  total_count: Schema.Number,
  message: Schema.optional(Schema.String),
  error: Schema.String,
  sample_results: Schema.NullOr(Schema.Array(LdapSampleEntry)),
  entries_with_value: Schema.Number
})
