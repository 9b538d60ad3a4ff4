import * as Schema from "effect/Schema"
import { bytes, endpoint, multipart, stream, teamEndpoint } from "../Endpoint.ts"
import { Password } from "../models/limits.ts"
import { User } from "../models/User.ts"
import { AnalyticsRow } from "../models/v3/AnalyticsRow.ts"
import { Audit } from "../models/Audit.ts"
import { ClusterInfo } from "../models/v3/ClusterInfo.ts"
import { Compliance } from "../models/Compliance.ts"
import { ComplianceDraft } from "../models/v3/ComplianceDraft.ts"
import { Config } from "../models/v3/Config.ts"

/** Add certificate. System admins only. Since 3.2. */
export const addCertificate = /*#__PURE__*/ endpoint(
  "admin.addCertificate",
  "POST",
  "/api/v3/admin/add_certificate",
  () => ({
    body: multipart({ certificate: "file" }),
    success: Schema.Struct({ status: Schema.optional(Schema.String) })
  })
)

/**
 * Get team analytics. System admins only. Name: standard | post_counts_day | user_counts_with_posts_day | extra_counts.
 */
export const getTeamAnalytics = /*#__PURE__*/ endpoint(
  "admin.getTeamAnalytics",
  "GET",
  "/api/v3/admin/analytics/{id}/{name}",
  () => ({ success: Schema.NullOr(Schema.Array(AnalyticsRow)) })
)

/**
 * Get system analytics. System admins only. Name: standard | post_counts_day | user_counts_with_posts_day |
 * extra_counts.
 */
export const getSystemAnalytics = /*#__PURE__*/ endpoint(
  "admin.getSystemAnalytics",
  "GET",
  "/api/v3/admin/analytics/{name}",
  () => ({ success: Schema.Array(AnalyticsRow) })
)

/** Get all audits. System admins only. Has an ETag. At most 200. */
export const getAllAudits = /*#__PURE__*/ endpoint("admin.getAllAudits", "GET", "/api/v3/admin/audits", () => ({
  success: Schema.NullOr(Schema.Array(Audit))
}))

/** Get cluster status. System admins only. Since 3.3. */
export const getClusterStatus = /*#__PURE__*/ endpoint(
  "admin.getClusterStatus",
  "GET",
  "/api/v3/admin/cluster_status",
  () => ({ success: Schema.NullOr(Schema.Array(ClusterInfo)) })
)

/** Get compliance reports. System admins only. */
export const getComplianceReports = /*#__PURE__*/ endpoint(
  "admin.getComplianceReports",
  "GET",
  "/api/v3/admin/compliance_reports",
  () => ({ success: Schema.NullOr(Schema.Array(Compliance)) })
)

/** Get config. System admins only. Secrets are masked. */
export const getConfig = /*#__PURE__*/ endpoint("admin.getConfig", "GET", "/api/v3/admin/config", () => ({
  success: Config
}))

/** Download compliance report. System admins only. */
export const downloadComplianceReport = /*#__PURE__*/ endpoint(
  "admin.downloadComplianceReport",
  "GET",
  "/api/v3/admin/download_compliance_report/{id}",
  () => ({ success: stream })
)

/** Get brand image. Needs no session. 200 with an empty body when there is none. */
export const getBrandImage = /*#__PURE__*/ endpoint(
  "admin.getBrandImage",
  "GET",
  "/api/v3/admin/get_brand_image",
  () => ({ success: bytes, auth: "optional" })
)

/** Invalidate all caches. System admins only. Since 3.6. A GET that changes state. */
export const invalidateAllCaches = /*#__PURE__*/ endpoint(
  "admin.invalidateAllCaches",
  "GET",
  "/api/v3/admin/invalidate_all_caches",
  () => ({ success: Schema.Struct({ status: Schema.String }) })
)

/** Ldap sync now. System admins only. Since 3.2. Asynchronous. */
export const ldapSyncNow = /*#__PURE__*/ endpoint("admin.ldapSyncNow", "POST", "/api/v3/admin/ldap_sync_now", () => ({
  success: Schema.Struct({ status: Schema.optional(Schema.String) })
}))

/** Ldap test. System admins only. Since 3.4. Go driver sends a Config body that the handler does not read. */
export const ldapTest = /*#__PURE__*/ endpoint("admin.ldapTest", "POST", "/api/v3/admin/ldap_test", () => ({
  body: Config,
  success: Schema.Struct({ status: Schema.optional(Schema.String) })
}))

/** Get logs. System admins only. */
export const getLogs = /*#__PURE__*/ endpoint("admin.getLogs", "GET", "/api/v3/admin/logs", () => ({
  success: Schema.NullOr(Schema.Array(Schema.String))
}))

/** Get recently active users. Since 3.4. Any team member may call it; user objects carry last_activity_at. */
export const getRecentlyActiveUsers = /*#__PURE__*/ teamEndpoint(
  "admin.getRecentlyActiveUsers",
  "GET",
  "/api/v3/admin/recently_active_users/{team_id}",
  () => ({ success: Schema.Record(Schema.String, User) })
)

/** Recycle database connection. System admins only. Since 3.1. A GET that changes state. */
export const recycleDatabaseConnection = /*#__PURE__*/ endpoint(
  "admin.recycleDatabaseConnection",
  "GET",
  "/api/v3/admin/recycle_db_conn",
  () => ({ success: Schema.Struct({ status: Schema.optional(Schema.String) }) })
)

/** Reload config. System admins only. Since 3.1. A GET that changes state. */
export const reloadConfig = /*#__PURE__*/ endpoint("admin.reloadConfig", "GET", "/api/v3/admin/reload_config", () => ({
  success: Schema.Struct({ status: Schema.optional(Schema.String) })
}))

/** Remove certificate. System admins only. Since 3.2. */
export const removeCertificate = /*#__PURE__*/ endpoint(
  "admin.removeCertificate",
  "POST",
  "/api/v3/admin/remove_certificate",
  () => ({
    body: Schema.Struct({ filename: Schema.String }),
    success: Schema.Struct({ status: Schema.optional(Schema.String) })
  })
)

/** Admin reset mfa. System admins only. */
export const adminResetMfa = /*#__PURE__*/ endpoint("admin.adminResetMfa", "POST", "/api/v3/admin/reset_mfa", () => ({
  body: Schema.Struct({ user_id: Schema.String }),
  success: Schema.Struct({ status: Schema.optional(Schema.String) })
}))

/** Admin reset password. System admins only. */
export const adminResetPassword = /*#__PURE__*/ endpoint(
  "admin.adminResetPassword",
  "POST",
  "/api/v3/admin/reset_password",
  () => ({
    body: Schema.Struct({ user_id: Schema.String, new_password: Password }),
    success: Schema.Struct({ status: Schema.String })
  })
)

/**
 * Saml certificate status. System admins only. Since 3.3. Go driver SamlCertificateStatus calls
 * /admin/remove_certificate by mistake.
 */
export const samlCertificateStatus = /*#__PURE__*/ endpoint(
  "admin.samlCertificateStatus",
  "GET",
  "/api/v3/admin/saml_cert_status",
  () => ({
    success: Schema.Struct({
      IdpCertificateFile: Schema.optional(Schema.Boolean),
      PrivateKeyFile: Schema.optional(Schema.Boolean),
      PublicCertificateFile: Schema.optional(Schema.Boolean)
    })
  })
)

/** Saml metadata. Needs no session. Since 3.2. */
export const samlMetadata = /*#__PURE__*/ endpoint("admin.samlMetadata", "GET", "/api/v3/admin/saml_metadata", () => ({
  success: stream,
  auth: "optional"
}))

/** Save compliance report. System admins only. */
export const saveComplianceReport = /*#__PURE__*/ endpoint(
  "admin.saveComplianceReport",
  "POST",
  "/api/v3/admin/save_compliance_report",
  () => ({ body: ComplianceDraft, success: Compliance })
)

/** Save config. System admins only. */
export const saveConfig = /*#__PURE__*/ endpoint("admin.saveConfig", "POST", "/api/v3/admin/save_config", () => ({
  body: Config,
  success: Schema.Struct({ status: Schema.optional(Schema.String) })
}))

/** Test email. System admins only. */
export const testEmail = /*#__PURE__*/ endpoint("admin.testEmail", "POST", "/api/v3/admin/test_email", () => ({
  body: Config,
  success: Schema.Struct({ SUCCESS: Schema.optional(Schema.String) })
}))

/** Upload brand image. System admins only. */
export const uploadBrandImage = /*#__PURE__*/ endpoint(
  "admin.uploadBrandImage",
  "POST",
  "/api/v3/admin/upload_brand_image",
  () => ({ body: multipart({ image: "file" }), success: Schema.Struct({ status: Schema.optional(Schema.String) }) })
)

/** Get client config. Needs no session. 3.0 only. Moved to /general/client_props in v3.1+. */
export const getClientConfig = /*#__PURE__*/ endpoint(
  "v300.admin.getClientConfig",
  "GET",
  "/api/v3/admin/client_props",
  () => ({ success: Schema.Record(Schema.String, Schema.String), auth: "optional" })
)

/** Log client. Needs no session. 3.0 only. Moved to /general/log_client. */
export const logClient = /*#__PURE__*/ endpoint("v300.admin.logClient", "POST", "/api/v3/admin/log_client", () => ({
  body: Schema.Struct({ level: Schema.String, message: Schema.String }),
  success: Schema.Record(Schema.String, Schema.String),
  auth: "optional"
}))
