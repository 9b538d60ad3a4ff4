import { endpoint, multipart } from "../Endpoint.ts"
import { StatusOK } from "../models/StatusOK.ts"

/** Remove audit log certificate. Needs `sysconsole_write_experimental_features`. Since 9.5. */
export const removeCertificate = /*#__PURE__*/ endpoint(
  "RemoveAuditLogCertificate",
  "DELETE",
  "/api/v4/audit_logs/certificate",
  () => ({ success: StatusOK })
)

/** Add audit log certificate. Needs `sysconsole_write_experimental_features`. Since 10.9. */
export const addCertificate = /*#__PURE__*/ endpoint(
  "AddAuditLogCertificate",
  "POST",
  "/api/v4/audit_logs/certificate",
  () => ({ body: multipart({ certificate: "file" }), success: StatusOK })
)
