import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Role } from "../models/Role.ts"

/** All roles, with their permissions. Needs `manage_system`. Since 5.33. */
export const list = /*#__PURE__*/ endpoint("GetAllRoles", "GET", "/api/v4/roles", () => ({
  success: Schema.NullOr(Schema.Array(Role))
}))

/** One role by its name: `system_user`, `channel_admin`. Since 4.9. */
export const getByName = /*#__PURE__*/ endpoint("GetRoleByName", "GET", "/api/v4/roles/name/{role_name}", () => ({
  success: Role
}))

/**
 * Roles by their names. Unknown ones are left out, blank ones alone answer `null`; an empty list is refused. Since 4.9.
 */
export const getByNames = /*#__PURE__*/ endpoint("GetRolesByNames", "POST", "/api/v4/roles/names", () => ({
  body: Schema.Array(Schema.String),
  success: Schema.NullOr(Schema.Array(Role)),
  safe: true
}))

/** One role by its id. Since 4.9. */
export const get = /*#__PURE__*/ endpoint("GetRole", "GET", "/api/v4/roles/{role_id}", () => ({ success: Role }))

/**
 * Replaces the permissions of a role. Needs `sysconsole_write_user_management_permissions`, or `manage_system` for
 * roles that hold it. Since 4.9. A few permissions need a licence: without it 501
 * `api.roles.patch_roles.not_allowed_permission.error`.
 */
export const patch = /*#__PURE__*/ endpoint("PatchRole", "PUT", "/api/v4/roles/{role_id}/patch", () => ({
  body: Schema.Struct({ permissions: Schema.optional(Schema.Array(Schema.String)) }),
  success: Role
}))
