import * as Schema from "effect/Schema"
import { bytes, endpoint, multipart, stream, teamEndpoint } from "../Endpoint.ts"
import { Password } from "../models/limits.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { User } from "../models/User.ts"
import { AnalyticsRow } from "../models/v3/AnalyticsRow.ts"
import { Audit } from "../models/Audit.ts"
import { ClusterInfo } from "../models/v3/ClusterInfo.ts"
import { Compliance } from "../models/Compliance.ts"
import { ComplianceDraft } from "../models/v3/ComplianceDraft.ts"
import { Config } from "../models/v3/Config.ts"

/**
 * Puts a certificate or key for SAML beside the server's configuration, under its own file name; the settings have to
 * name it. System admins only. Since 3.2. v4: `Saml.uploadIdpCertificate` and two more, one for each file.
 */
export const addCertificate = /*#__PURE__*/ endpoint(
  "admin.addCertificate",
  "POST",
  "/api/v3/admin/add_certificate",
  () => ({
    body: multipart({ certificate: "file" }),
    success: StatusOK
  })
)

/**
 * Figures about a team (`id`). `name` is `standard` (totals), `post_counts_day` or `user_counts_with_posts_day` (a row
 * for each of the last days), or `extra_counts`. System admins only. v4: `System.getAnalyticsOld` with `team_id`.
 */
export const getTeamAnalytics = /*#__PURE__*/ endpoint(
  "admin.getTeamAnalytics",
  "GET",
  "/api/v3/admin/analytics/{id}/{name}",
  () => ({ success: Schema.NullOr(Schema.Array(AnalyticsRow)) })
)

/**
 * Figures about the whole server; `name` as in `getTeamAnalytics`. System admins only. v4: `System.getAnalyticsOld`.
 */
export const getSystemAnalytics = /*#__PURE__*/ endpoint(
  "admin.getSystemAnalytics",
  "GET",
  "/api/v3/admin/analytics/{name}",
  () => ({ success: Schema.Array(AnalyticsRow) })
)

/**
 * The last 200 entries of the audit log, of everybody. System admins only. Has an ETag. v4: `System.getAudits`, in
 * pages.
 */
export const getAllAudits = /*#__PURE__*/ endpoint("admin.getAllAudits", "GET", "/api/v3/admin/audits", () => ({
  success: Schema.NullOr(Schema.Array(Audit))
}))

/**
 * The nodes of a cluster, as the one that answers knows them. System admins only. Since 3.3. v4: `Cluster.getStatus`.
 */
export const getClusterStatus = /*#__PURE__*/ endpoint(
  "admin.getClusterStatus",
  "GET",
  "/api/v3/admin/cluster_status",
  () => ({ success: Schema.NullOr(Schema.Array(ClusterInfo)) })
)

/**
 * The reports that were ordered, with how far each has come. System admins only, and an Enterprise licence. v4:
 * `Compliance.getReports`, in pages.
 */
export const getComplianceReports = /*#__PURE__*/ endpoint(
  "admin.getComplianceReports",
  "GET",
  "/api/v3/admin/compliance_reports",
  () => ({ success: Schema.NullOr(Schema.Array(Compliance)) })
)

/** The server's settings; passwords, keys and salts are masked. System admins only. v4: `System.getConfig`. */
export const getConfig = /*#__PURE__*/ endpoint("admin.getConfig", "GET", "/api/v3/admin/config", () => ({
  success: Config
}))

/**
 * A finished report as a ZIP file, as it comes. A cookie is enough, as a link sends it. System admins only, and an
 * Enterprise licence. v4: `Compliance.downloadReport`.
 */
export const downloadComplianceReport = /*#__PURE__*/ endpoint(
  "admin.downloadComplianceReport",
  "GET",
  "/api/v3/admin/download_compliance_report/{id}",
  () => ({ success: stream })
)

/**
 * The picture of the login page. Needs no session. Where there is none: 200 without a byte (v4: `Brand.getImage`, a
 * 404).
 */
export const getBrandImage = /*#__PURE__*/ endpoint(
  "admin.getBrandImage",
  "GET",
  "/api/v3/admin/get_brand_image",
  () => ({ success: bytes, auth: "optional" })
)

/**
 * Makes the server forget what it has cached: a GET that changes state. System admins only. Since 3.6. v4:
 * `System.invalidateCaches`, a POST.
 */
export const invalidateAllCaches = /*#__PURE__*/ endpoint(
  "admin.invalidateAllCaches",
  "GET",
  "/api/v3/admin/invalidate_all_caches",
  () => ({ success: StatusOK })
)

/**
 * Begins to bring all accounts up to date with LDAP, and does not wait for the end. System admins only. Since 3.2.
 * Without a licence for LDAP a 501. v4: `Ldap.sync`.
 */
export const ldapSyncNow = /*#__PURE__*/ endpoint("admin.ldapSyncNow", "POST", "/api/v3/admin/ldap_sync_now", () => ({
  success: StatusOK
}))

/**
 * Connects to LDAP with the settings that the server has: a configuration in the body, as the Go driver sends it, is
 * not read. System admins only. Since 3.4. Without a licence for LDAP a 501. v4: `Ldap.test`.
 */
export const ldapTest = /*#__PURE__*/ endpoint("admin.ldapTest", "POST", "/api/v3/admin/ldap_test", () => ({
  body: Config,
  success: StatusOK,
  safe: true
}))

/** The last lines of the server's log. System admins only. v4: `System.getLogs`, in pages. */
export const getLogs = /*#__PURE__*/ endpoint("admin.getLogs", "GET", "/api/v3/admin/logs", () => ({
  success: Schema.NullOr(Schema.Array(Schema.String))
}))

/**
 * Who in a team was active last, by their ids, with `last_activity_at`. Not for admins only: any member of the team may
 * ask. Since 3.4. v4: `Users.list` with `sort: "last_activity_at"`.
 */
export const getRecentlyActiveUsers = /*#__PURE__*/ teamEndpoint(
  "admin.getRecentlyActiveUsers",
  "GET",
  "/api/v3/admin/recently_active_users/{team_id}",
  () => ({ success: Schema.Record(Schema.String, User) })
)

/**
 * Gives up the connections to the database and opens new ones: a GET that changes state. System admins only. Since 3.1.
 * v4: `System.databaseRecycle`, a POST.
 */
export const recycleDatabaseConnection = /*#__PURE__*/ endpoint(
  "admin.recycleDatabaseConnection",
  "GET",
  "/api/v3/admin/recycle_db_conn",
  () => ({ success: StatusOK })
)

/**
 * Reads the configuration file again: a GET that changes state. System admins only. Since 3.1. v4:
 * `System.reloadConfig`, a POST.
 */
export const reloadConfig = /*#__PURE__*/ endpoint("admin.reloadConfig", "GET", "/api/v3/admin/reload_config", () => ({
  success: StatusOK
}))

/**
 * Deletes a file that `addCertificate` has stored, by its name. System admins only. Since 3.2. v4:
 * `Saml.deleteIdpCertificate` and two more.
 */
export const removeCertificate = /*#__PURE__*/ endpoint(
  "admin.removeCertificate",
  "POST",
  "/api/v3/admin/remove_certificate",
  () => ({
    body: Schema.Struct({ filename: Schema.String }),
    success: StatusOK
  })
)

/**
 * Switches multi-factor authentication off for somebody who has lost the device. System admins only. Without a licence
 * for it a 501. v4: `Users.updateMfa`.
 */
export const resetMfa = /*#__PURE__*/ endpoint("admin.adminResetMfa", "POST", "/api/v3/admin/reset_mfa", () => ({
  body: Schema.Struct({ user_id: Schema.String }),
  success: StatusOK
}))

/**
 * Gives somebody a new password, without the old one, and unlocks an account that wrong passwords have locked. System
 * admins only. v4: `Users.updatePassword`.
 */
export const resetPassword = /*#__PURE__*/ endpoint(
  "admin.adminResetPassword",
  "POST",
  "/api/v3/admin/reset_password",
  () => ({
    body: Schema.Struct({ user_id: Schema.String, new_password: Password }),
    success: StatusOK
  })
)

/**
 * Which files for SAML are there; the names have capitals, unlike all others. System admins only. Since 3.3. v4:
 * `Saml.getCertificateStatus`, with names in lower case.
 */
export const samlCertificateStatus = /*#__PURE__*/ endpoint(
  "admin.samlCertificateStatus",
  "GET",
  "/api/v3/admin/saml_cert_status",
  () => ({
    success: Schema.Struct({
      IdpCertificateFile: Schema.Boolean,
      PrivateKeyFile: Schema.Boolean,
      PublicCertificateFile: Schema.Boolean
    })
  })
)

/**
 * What an identity provider has to know of this server, in XML. Needs no session. Since 3.2. Without a licence for SAML
 * a 501. v4: `Saml.getMetadata`.
 */
export const samlMetadata = /*#__PURE__*/ endpoint("admin.samlMetadata", "GET", "/api/v3/admin/saml_metadata", () => ({
  success: stream,
  auth: "optional"
}))

/**
 * Orders a report, which is made in the background. System admins only, and an Enterprise licence. v4:
 * `Compliance.createReport`.
 */
export const saveComplianceReport = /*#__PURE__*/ endpoint(
  "admin.saveComplianceReport",
  "POST",
  "/api/v3/admin/save_compliance_report",
  () => ({ body: ComplianceDraft, success: Compliance })
)

/**
 * Replaces all settings: send what `getConfig` gave, changed; what is masked stays. System admins only. v4:
 * `System.updateConfig`, which answers what was saved.
 */
export const saveConfig = /*#__PURE__*/ endpoint("admin.saveConfig", "POST", "/api/v3/admin/save_config", () => ({
  body: Config,
  success: StatusOK
}))

/**
 * Sends the caller an e-mail with the settings in the body, which are not saved. `SUCCESS` is `"true"`. System admins
 * only. v4: `System.testEmail`.
 */
export const testEmail = /*#__PURE__*/ endpoint("admin.testEmail", "POST", "/api/v3/admin/test_email", () => ({
  body: Config,
  success: Schema.Struct({ SUCCESS: Schema.String })
}))

/** Replaces the picture of the login page. System admins only, and an Enterprise licence. v4: `Brand.uploadImage`. */
export const uploadBrandImage = /*#__PURE__*/ endpoint(
  "admin.uploadBrandImage",
  "POST",
  "/api/v3/admin/upload_brand_image",
  () => ({ body: multipart({ image: "file" }), success: StatusOK })
)

/**
 * The settings that a client has to know; each value is text. Needs no session. 3.0 only; then
 * `General.getClientConfig`.
 */
export const getClientConfig = /*#__PURE__*/ endpoint(
  "v300.admin.getClientConfig",
  "GET",
  "/api/v3/admin/client_props",
  () => ({ success: Schema.Record(Schema.String, Schema.String), auth: "optional" })
)

/**
 * Writes a line of a client into the server's log; 3.0 answers what it was sent. Needs no session. 3.0 only; then
 * `General.logClient`.
 */
export const logClient = /*#__PURE__*/ endpoint("v300.admin.logClient", "POST", "/api/v3/admin/log_client", () => ({
  body: Schema.Struct({ level: Schema.String, message: Schema.String }),
  success: Schema.Record(Schema.String, Schema.String),
  auth: "optional"
}))
