import * as Schema from "effect/Schema"

/** Whom a licence is for. */
export interface Customer {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly company: string
  readonly phone_number: string
}

export const Customer: Schema.Codec<Customer> = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  email: Schema.String,
  company: Schema.String,
  phone_number: Schema.String
})

/** What a licence allows. */
export interface Features {
  /** How many people. */
  readonly users: number | null
  readonly ldap: boolean | null
  readonly mfa: boolean | null
  readonly google_oauth?: boolean | null | undefined
  readonly office365_oauth?: boolean | null | undefined
  readonly compliance: boolean | null
  readonly cluster?: boolean | null | undefined
  readonly metrics?: boolean | null | undefined
  readonly custom_brand: boolean | null
  /** The push proxy of Mattermost's own. */
  readonly mhpns: boolean | null
  readonly saml?: boolean | null | undefined
  readonly password_requirements?: boolean | null | undefined
  readonly elastic_search?: boolean | null | undefined
  readonly announcement?: boolean | null | undefined
  /** Whatever later releases bring. */
  readonly future_features: boolean | null
  /** 3.0 only. */
  readonly google_sso?: boolean | null | undefined
}

export const Features: Schema.Codec<Features> = Schema.Struct({
  users: Schema.NullOr(Schema.Number),
  ldap: Schema.NullOr(Schema.Boolean),
  mfa: Schema.NullOr(Schema.Boolean),
  google_oauth: Schema.optional(Schema.NullOr(Schema.Boolean)),
  office365_oauth: Schema.optional(Schema.NullOr(Schema.Boolean)),
  compliance: Schema.NullOr(Schema.Boolean),
  cluster: Schema.optional(Schema.NullOr(Schema.Boolean)),
  metrics: Schema.optional(Schema.NullOr(Schema.Boolean)),
  custom_brand: Schema.NullOr(Schema.Boolean),
  mhpns: Schema.NullOr(Schema.Boolean),
  saml: Schema.optional(Schema.NullOr(Schema.Boolean)),
  password_requirements: Schema.optional(Schema.NullOr(Schema.Boolean)),
  elastic_search: Schema.optional(Schema.NullOr(Schema.Boolean)),
  announcement: Schema.optional(Schema.NullOr(Schema.Boolean)),
  future_features: Schema.NullOr(Schema.Boolean),
  google_sso: Schema.optional(Schema.NullOr(Schema.Boolean))
})

/** An Enterprise licence. */
export interface License {
  readonly id: string
  readonly issued_at: number
  readonly starts_at: number
  readonly expires_at: number
  readonly customer: Customer | null
  readonly features: Features | null
}

export const License: Schema.Codec<License> = Schema.Struct({
  id: Schema.String,
  issued_at: Schema.Number,
  starts_at: Schema.Number,
  expires_at: Schema.Number,
  customer: Schema.NullOr(Customer),
  features: Schema.NullOr(Features)
})
