import * as Schema from "effect/Schema"

/** License Renewal Link. */
export interface LicenseRenewalLink {
  readonly renewal_link?: string | undefined
}

export const LicenseRenewalLink: Schema.Codec<LicenseRenewalLink> = Schema.Struct({
  renewal_link: Schema.optional(Schema.String)
})
