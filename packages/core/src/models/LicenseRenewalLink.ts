import * as Schema from "effect/Schema"

/** Where to renew a licence. From 5.32; gone by 11.6. */
export interface LicenseRenewalLink {
  readonly renewal_link?: string | undefined
}

export const LicenseRenewalLink: Schema.Codec<LicenseRenewalLink> = Schema.Struct({
  renewal_link: Schema.optional(Schema.String)
})
