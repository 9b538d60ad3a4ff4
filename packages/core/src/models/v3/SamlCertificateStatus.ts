import * as Schema from "effect/Schema"

/** Which of the three files for SAML the server has. Not in 3.0. */
export interface SamlCertificateStatus {
  readonly idp_certificate_file: boolean
  readonly private_key_file: boolean
  readonly public_certificate_file: boolean
}

export const SamlCertificateStatus: Schema.Codec<SamlCertificateStatus> = Schema.Struct({
  idp_certificate_file: Schema.Boolean,
  private_key_file: Schema.Boolean,
  public_certificate_file: Schema.Boolean
})
