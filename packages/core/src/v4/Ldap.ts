import * as Schema from "effect/Schema"
import { Group } from "../models/Group.ts"
import { endpoint, listing, multipart } from "../Endpoint.ts"
import { LDAPGroupsPaged } from "../models/LDAPGroupsPaged.ts"
import { LdapDiagnosticResult } from "../models/LdapDiagnosticResult.ts"
import { LdapSettings } from "../models/LdapSettings.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { byPageIn } from "../Paging.ts"

/** Delete ldap private certificate. Needs `manage_system`. */
export const deletePrivateCertificate = /*#__PURE__*/ endpoint(
  "DeleteLdapPrivateCertificate",
  "DELETE",
  "/api/v4/ldap/certificate/private",
  () => ({ success: StatusOK })
)

/** Upload ldap private certificate. Needs `manage_system`. */
export const uploadPrivateCertificate = /*#__PURE__*/ endpoint(
  "UploadLdapPrivateCertificate",
  "POST",
  "/api/v4/ldap/certificate/private",
  () => ({ body: multipart({ certificate: "file" }), success: StatusOK })
)

/** Delete ldap public certificate. Needs `manage_system`. */
export const deletePublicCertificate = /*#__PURE__*/ endpoint(
  "DeleteLdapPublicCertificate",
  "DELETE",
  "/api/v4/ldap/certificate/public",
  () => ({ success: StatusOK })
)

/** Upload ldap public certificate. Needs `manage_system`. */
export const uploadPublicCertificate = /*#__PURE__*/ endpoint(
  "UploadLdapPublicCertificate",
  "POST",
  "/api/v4/ldap/certificate/public",
  () => ({ body: multipart({ certificate: "file" }), success: StatusOK })
)

/**
 * Get ldap groups. Needs `manage_system`. Since 5.11. Licence: LDAPGroups. Without it: 501
 * `api.ldap_groups.license_error`.
 */
export const getGroups = /*#__PURE__*/ listing("GetLdapGroups", "GET", "/api/v4/ldap/groups", () => ({
  query: Schema.Struct({
    q: Schema.optional(Schema.String),
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    is_configured: Schema.optional(Schema.Boolean),
    is_linked: Schema.optional(Schema.Boolean)
  }),
  success: LDAPGroupsPaged,
  paging: byPageIn("groups", { key: "primary_key" })
}))

/**
 * Link ldap group. Needs `manage_system`. Since 5.11. Licence: LDAPGroups. Without it: 501
 * `api.ldap_groups.license_error`.
 */
export const linkGroup = /*#__PURE__*/ endpoint(
  "LinkLdapGroup",
  "POST",
  "/api/v4/ldap/groups/{remote_id}/link",
  () => ({ success: Group })
)

/**
 * Migrate id ldap. Needs `manage_system`. Since 5.26. Licence: LDAP. Without it: 501 `api.ldap_groups.license_error`.
 */
export const migrateId = /*#__PURE__*/ endpoint("MigrateIdLdap", "POST", "/api/v4/ldap/migrateid", () => ({
  body: Schema.Struct({ toAttribute: Schema.String }),
  success: StatusOK
}))

/** Sync ldap. Needs `manage_system`. Licence: LDAP. Without it: 501 `api.ldap_groups.license_error`. */
export const sync = /*#__PURE__*/ endpoint("SyncLdap", "POST", "/api/v4/ldap/sync", () => ({ success: StatusOK }))

/** Test ldap. Needs `manage_system`. Licence: LDAP. Without it: 501 `api.ldap_groups.license_error`. */
export const test = /*#__PURE__*/ endpoint("TestLdap", "POST", "/api/v4/ldap/test", () => ({
  success: StatusOK,
  safe: true
}))

/**
 * Test ldap connection. Needs `sysconsole_read_authentication_ldap` or `manage_system`. Licence: LDAP. Without it: 501
 * `api.ldap_groups.license_error`.
 */
export const testConnection = /*#__PURE__*/ endpoint(
  "TestLdapConnection",
  "POST",
  "/api/v4/ldap/test_connection",
  () => ({ body: LdapSettings, success: StatusOK, safe: true })
)

/**
 * Test ldap diagnostics. Needs `sysconsole_read_authentication_ldap` or `manage_system`. Licence: LDAP. Without it: 501
 * `api.ldap_groups.license_error`.
 */
export const testDiagnostics = /*#__PURE__*/ endpoint(
  "TestLdapDiagnostics",
  "POST",
  "/api/v4/ldap/test_diagnostics",
  () => ({
    query: Schema.Struct({ test: Schema.Literals(["filters", "attributes", "group_attributes"]) }),
    body: LdapSettings,
    success: Schema.NullOr(Schema.Array(LdapDiagnosticResult)),
    safe: true
  })
)

/** Add user to group syncables. Needs `sysconsole_write_user_management_groups`. */
export const addUserToGroupSyncables = /*#__PURE__*/ endpoint(
  "AddUserToGroupSyncables",
  "POST",
  "/api/v4/ldap/users/{user_id}/group_sync_memberships",
  () => ({ success: StatusOK })
)
