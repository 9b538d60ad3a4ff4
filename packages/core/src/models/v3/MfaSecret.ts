import * as Schema from "effect/Schema"

/** What an authenticator app needs. Needs an Enterprise licence; since 3.5. */
export interface MfaSecret {
  /** In base 32. */
  readonly secret: string
  /** A PNG, base64. */
  readonly qr_code: string
}

export const MfaSecret: Schema.Codec<MfaSecret> = Schema.Struct({ secret: Schema.String, qr_code: Schema.String })
