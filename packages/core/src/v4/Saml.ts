import * as Schema from "effect/Schema"
import { endpoint, multipart } from "../Endpoint.ts"
import { SamlCertificateStatus } from "../models/SamlCertificateStatus.ts"
import { StatusOK } from "../models/StatusOK.ts"

/** Delete saml idp certificate. Needs `sysconsole_write_authentication`. */
export const deleteIdpCertificate = /*#__PURE__*/ endpoint(
  "DeleteSamlIdpCertificate",
  "DELETE",
  "/api/v4/saml/certificate/idp",
  () => ({ success: StatusOK })
)

/** Upload saml idp certificate. Needs `sysconsole_write_authentication`. */
export const uploadIdpCertificate = /*#__PURE__*/ endpoint(
  "UploadSamlIdpCertificate",
  "POST",
  "/api/v4/saml/certificate/idp",
  () => ({ body: multipart({ certificate: "file" }), success: StatusOK })
)

/** Delete saml private certificate. Needs `sysconsole_write_authentication`. */
export const deletePrivateCertificate = /*#__PURE__*/ endpoint(
  "DeleteSamlPrivateCertificate",
  "DELETE",
  "/api/v4/saml/certificate/private",
  () => ({ success: StatusOK })
)

/** Upload saml private certificate. Needs `sysconsole_write_authentication`. */
export const uploadPrivateCertificate = /*#__PURE__*/ endpoint(
  "UploadSamlPrivateCertificate",
  "POST",
  "/api/v4/saml/certificate/private",
  () => ({ body: multipart({ certificate: "file" }), success: StatusOK })
)

/** Delete saml public certificate. Needs `sysconsole_write_authentication`. */
export const deletePublicCertificate = /*#__PURE__*/ endpoint(
  "DeleteSamlPublicCertificate",
  "DELETE",
  "/api/v4/saml/certificate/public",
  () => ({ success: StatusOK })
)

/** Upload saml public certificate. Needs `sysconsole_write_authentication`. */
export const uploadPublicCertificate = /*#__PURE__*/ endpoint(
  "UploadSamlPublicCertificate",
  "POST",
  "/api/v4/saml/certificate/public",
  () => ({ body: multipart({ certificate: "file" }), success: StatusOK })
)

/** Get saml certificate status. Needs `sysconsole_write_authentication`. */
export const getCertificateStatus = /*#__PURE__*/ endpoint(
  "GetSamlCertificateStatus",
  "GET",
  "/api/v4/saml/certificate/status",
  () => ({ success: SamlCertificateStatus })
)

/**
 * Get saml metadata. Needs no session. A server without the feature answers 501
 * `api.admin.saml.not_available.app_error`.
 */
export const getMetadata = /*#__PURE__*/ endpoint("GetSamlMetadata", "GET", "/api/v4/saml/metadata", () => ({
  success: Schema.String,
  auth: "optional"
}))

/** Get saml metadata from idp. Needs no session. Needs `get_saml_metadata_from_idp`. */
export const getMetadataFromIdp = /*#__PURE__*/ endpoint(
  "GetSamlMetadataFromIdp",
  "POST",
  "/api/v4/saml/metadatafromidp",
  () => ({
    body: Schema.Struct({ saml_metadata_url: Schema.optional(Schema.String) }),
    success: Schema.String,
    auth: "optional",
    safe: true
  })
)

/**
 * Reset saml auth data to email. Needs `manage_system`. Since 5.35. A server without the feature answers 501
 * `api.admin.saml.not_available.app_error`.
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
    success: Schema.Struct({ num_affected: Schema.optional(Schema.Number) })
  })
)
