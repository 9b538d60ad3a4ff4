import * as Schema from "effect/Schema"
import { Group } from "../models/Group.ts"
import { endpoint, listing, multipart } from "../Endpoint.ts"
import { LDAPGroupsPaged } from "../models/LDAPGroupsPaged.ts"
import { LdapDiagnosticResult } from "../models/LdapDiagnosticResult.ts"
import { LdapSettings } from "../models/LdapSettings.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { byPageIn } from "../Paging.ts"

/** Removes the client key for LDAP. Needs `remove_ldap_private_cert`. */
export const deletePrivateCertificate = /*#__PURE__*/ endpoint(
  "DeleteLdapPrivateCertificate",
  "DELETE",
  "/api/v4/ldap/certificate/private",
  () => ({ success: StatusOK })
)

/** Uploads the client key for LDAP, in the field `certificate`. Needs `add_ldap_private_cert`. */
export const uploadPrivateCertificate = /*#__PURE__*/ endpoint(
  "UploadLdapPrivateCertificate",
  "POST",
  "/api/v4/ldap/certificate/private",
  () => ({ body: multipart({ certificate: "file" }), success: StatusOK })
)

/** Removes the client certificate for LDAP. Needs `remove_ldap_public_cert`. */
export const deletePublicCertificate = /*#__PURE__*/ endpoint(
  "DeleteLdapPublicCertificate",
  "DELETE",
  "/api/v4/ldap/certificate/public",
  () => ({ success: StatusOK })
)

/** Uploads the client certificate for LDAP, in the field `certificate`. Needs `add_ldap_public_cert`. */
export const uploadPublicCertificate = /*#__PURE__*/ endpoint(
  "UploadLdapPublicCertificate",
  "POST",
  "/api/v4/ldap/certificate/public",
  () => ({ body: multipart({ certificate: "file" }), success: StatusOK })
)

/**
 * A page of the directory's groups, and which of them are linked. Needs `sysconsole_read_user_management_groups`. Since
 * 5.11. Licence: with LDAP groups, else 501 `api.ldap_groups.license_error`.
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
 * Brings a group of the directory into Mattermost; `remote_id` is the directory's. Needs
 * `sysconsole_write_user_management_groups`. Since 5.11. Licence: with LDAP groups, else 501
 * `api.ldap_groups.license_error`.
 */
export const linkGroup = /*#__PURE__*/ endpoint(
  "LinkLdapGroup",
  "POST",
  "/api/v4/ldap/groups/{remote_id}/link",
  () => ({ success: Group })
)

/**
 * Makes another attribute of the directory the one that accounts are known by. Needs `manage_system`. Since 5.26.
 * Licence: with LDAP, else 501 `api.ldap_groups.license_error`.
 */
export const migrateId = /*#__PURE__*/ endpoint("MigrateIdLdap", "POST", "/api/v4/ldap/migrateid", () => ({
  body: Schema.Struct({ toAttribute: Schema.String }),
  success: StatusOK
}))

/**
 * Starts to synchronize with the directory, and does not wait for it. Needs `create_ldap_sync_job`. Licence: with LDAP,
 * else 501 `api.ldap_groups.license_error`.
 */
export const sync = /*#__PURE__*/ endpoint("SyncLdap", "POST", "/api/v4/ldap/sync", () => ({ success: StatusOK }))

/**
 * Whether the directory answers at the settings in force. Needs `test_ldap`. Licence: with LDAP, else 501
 * `api.ldap_groups.license_error`.
 */
export const test = /*#__PURE__*/ endpoint("TestLdap", "POST", "/api/v4/ldap/test", () => ({
  success: StatusOK,
  safe: true
}))

/**
 * Whether the directory answers at the settings given, before they are saved. Needs `test_ldap`. Licence: with LDAP,
 * else 501 `api.ldap_groups.license_error`.
 */
export const testConnection = /*#__PURE__*/ endpoint(
  "TestLdapConnection",
  "POST",
  "/api/v4/ldap/test_connection",
  () => ({ body: LdapSettings, success: StatusOK, safe: true })
)

/**
 * What the filters or attributes in the settings given find in the directory, with examples. Needs `test_ldap`.
 * Licence: with LDAP, else 501 `api.ldap_groups.license_error`.
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

/**
 * Adds a user to all teams and channels that his groups of LDAP are linked to, those he has left before among them.
 * Needs `sysconsole_write_user_management_groups`.
 */
export const addUserToGroupSyncables = /*#__PURE__*/ endpoint(
  "AddUserToGroupSyncables",
  "POST",
  "/api/v4/ldap/users/{user_id}/group_sync_memberships",
  () => ({ success: StatusOK })
)
