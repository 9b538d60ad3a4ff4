import * as Schema from "effect/Schema"
import { endpoint, multipart, text } from "../Endpoint.ts"
import { SamlCertificateStatus } from "../models/SamlCertificateStatus.ts"
import { StatusOK } from "../models/StatusOK.ts"

/** Takes the identity provider's certificate away, and switches SAML off. Needs `remove_saml_idp_cert`. */
export const deleteIdpCertificate = /*#__PURE__*/ endpoint(
  "DeleteSamlIdpCertificate",
  "DELETE",
  "/api/v4/saml/certificate/idp",
  () => ({ success: StatusOK })
)

/** Sets the certificate that the identity provider signs with. Needs `add_saml_idp_cert`. */
export const uploadIdpCertificate = /*#__PURE__*/ endpoint(
  "UploadSamlIdpCertificate",
  "POST",
  "/api/v4/saml/certificate/idp",
  () => ({ body: multipart({ certificate: "file" }), success: StatusOK })
)

/** Takes the server's private key away, and switches SAML encryption off. Needs `remove_saml_private_cert`. */
export const deletePrivateCertificate = /*#__PURE__*/ endpoint(
  "DeleteSamlPrivateCertificate",
  "DELETE",
  "/api/v4/saml/certificate/private",
  () => ({ success: StatusOK })
)

/** Sets the private key that assertions are decrypted with. Needs `add_saml_private_cert`. */
export const uploadPrivateCertificate = /*#__PURE__*/ endpoint(
  "UploadSamlPrivateCertificate",
  "POST",
  "/api/v4/saml/certificate/private",
  () => ({ body: multipart({ certificate: "file" }), success: StatusOK })
)

/** Takes the server's public certificate away, and switches SAML encryption off. Needs `remove_saml_public_cert`. */
export const deletePublicCertificate = /*#__PURE__*/ endpoint(
  "DeleteSamlPublicCertificate",
  "DELETE",
  "/api/v4/saml/certificate/public",
  () => ({ success: StatusOK })
)

/** Sets the certificate that the identity provider encrypts for. Needs `add_saml_public_cert`. */
export const uploadPublicCertificate = /*#__PURE__*/ endpoint(
  "UploadSamlPublicCertificate",
  "POST",
  "/api/v4/saml/certificate/public",
  () => ({ body: multipart({ certificate: "file" }), success: StatusOK })
)

/** Says which of the three certificate files are there. Needs `get_saml_cert_status`. */
export const getCertificateStatus = /*#__PURE__*/ endpoint(
  "GetSamlCertificateStatus",
  "GET",
  "/api/v4/saml/certificate/status",
  () => ({ success: SamlCertificateStatus })
)

/**
 * What an identity provider has to know about this server, as XML. Needs no session. 501
 * `api.admin.saml.not_available.app_error` without SAML, or a licence for it.
 */
export const getMetadata = /*#__PURE__*/ endpoint("GetSamlMetadata", "GET", "/api/v4/saml/metadata", () => ({
  success: text,
  auth: "optional"
}))

/**
 * Lets the server read an identity provider's metadata from a URL; nothing is set. Needs `get_saml_metadata_from_idp`.
 */
export const getMetadataFromIdp = /*#__PURE__*/ endpoint(
  "GetSamlMetadataFromIdp",
  "POST",
  "/api/v4/saml/metadatafromidp",
  () => ({
    body: Schema.Struct({ saml_metadata_url: Schema.String }),
    success: Schema.Struct({
      idp_descriptor_url: Schema.String,
      idp_url: Schema.String,
      /** PEM. */
      idp_public_certificate: Schema.String
    }),
    safe: true
  })
)

/**
 * Ties users of SAML to their e-mail instead of the provider's id, for all, or for `user_ids`; with `dry_run` it only
 * counts them. Needs `manage_system`. Since 5.35. 501 `api.admin.saml.not_available.app_error` without SAML.
 */
export const resetAuthDataToEmail = /*#__PURE__*/ endpoint(
  "ResetSamlAuthDataToEmail",
  "POST",
  "/api/v4/saml/reset_auth_data",
  () => ({
    body: Schema.Struct({
      include_deleted: Schema.optional(Schema.Boolean),
      dry_run: Schema.optional(Schema.Boolean),
      user_ids: Schema.optional(Schema.Array(Schema.String))
    }),
    success: Schema.Struct({ num_affected: Schema.Number })
  })
)
