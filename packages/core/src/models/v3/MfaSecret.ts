import * as Schema from "effect/Schema"

/** Mfa Secret. */
export interface MfaSecret {
  readonly secret: string
  readonly qr_code: string
}

export const MfaSecret: Schema.Codec<MfaSecret> = Schema.Struct({
  secret: Schema.String,
  qr_code: Schema.String
})
