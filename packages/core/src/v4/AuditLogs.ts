import { endpoint, multipart } from "../Endpoint.ts"
import { StatusOK } from "../models/StatusOK.ts"

/**
 * Removes the certificate for the audit log's remote target. Needs `sysconsole_write_experimental_features`. Since 9.5.
 */
export const removeCertificate = /*#__PURE__*/ endpoint(
  "RemoveAuditLogCertificate",
  "DELETE",
  "/api/v4/audit_logs/certificate",
  () => ({ success: StatusOK })
)

/**
 * Uploads the certificate for the audit log's remote target, in the field `certificate`. Needs
 * `sysconsole_write_experimental_features`. Since 10.9.
 */
export const addCertificate = /*#__PURE__*/ endpoint(
  "AddAuditLogCertificate",
  "POST",
  "/api/v4/audit_logs/certificate",
  () => ({ body: multipart({ certificate: "file" }), success: StatusOK })
)
