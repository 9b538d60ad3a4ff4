import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Role } from "../models/Role.ts"

/** Get all roles. Needs `manage_system`. Since 5.33. */
export const list = /*#__PURE__*/ endpoint("GetAllRoles", "GET", "/api/v4/roles", () => ({
  success: Schema.NullOr(Schema.Array(Role))
}))

/** Get role by name. Since 4.9. */
export const getByName = /*#__PURE__*/ endpoint("GetRoleByName", "GET", "/api/v4/roles/name/{role_name}", () => ({
  success: Role
}))

/** Get roles by names. Since 4.9. */
export const getByNames = /*#__PURE__*/ endpoint("GetRolesByNames", "POST", "/api/v4/roles/names", () => ({
  body: Schema.Array(Schema.String),
  success: Schema.NullOr(Schema.Array(Role)),
  safe: true
}))

/** Get role. Since 4.9. */
export const get = /*#__PURE__*/ endpoint("GetRole", "GET", "/api/v4/roles/{role_id}", () => ({ success: Role }))

/**
 * Patch role. Needs `sysconsole_write_user_management_permissions` or `manage_system`. Since 4.9. Licence:
 * GuestAccountsPermissions.
 */
export const patch = /*#__PURE__*/ endpoint("PatchRole", "PUT", "/api/v4/roles/{role_id}/patch", () => ({
  body: Schema.Struct({ permissions: Schema.optional(Schema.Array(Schema.String)) }),
  success: Role
}))
