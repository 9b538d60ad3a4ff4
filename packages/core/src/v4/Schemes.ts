import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { Channel } from "../models/Channel.ts"
import { Scheme } from "../models/Scheme.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { Team } from "../models/Team.ts"
import { byPage } from "../Paging.ts"

/**
 * A page of the permission schemes, `team` ones, `channel` ones or all. Needs
 * `sysconsole_read_user_management_permissions`. Since 5.0. 501 until a new server has migrated its permissions.
 */
export const list = /*#__PURE__*/ listing("GetSchemes", "GET", "/api/v4/schemes", () => ({
  query: Schema.Struct({
    scope: Schema.optional(Schema.String),
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number)
  }),
  success: Schema.Array(Scheme),
  paging: byPage
}))

/**
 * Makes a permission scheme with roles of its own, for teams or for channels. Needs
 * `sysconsole_write_user_management_permissions`. Since 5.0. Licence: custom permission schemes; without it 501
 * `api.scheme.create_scheme.license.error`.
 */
export const create = /*#__PURE__*/ endpoint("CreateScheme", "POST", "/api/v4/schemes", () => ({
  body: Schema.Struct({
    name: Schema.optional(Schema.String),
    display_name: Schema.String,
    description: Schema.optional(Schema.String),
    /** `team` or `channel`. */
    scope: Schema.String
  }),
  success: Scheme
}))

const delete_ = /*#__PURE__*/ endpoint("DeleteScheme", "DELETE", "/api/v4/schemes/{scheme_id}", () => ({
  success: StatusOK
}))
export {
  /**
   * Deletes a scheme: what used it falls back to the system's. Needs `sysconsole_write_user_management_permissions`.
   * Since 5.0. Licence: custom permission schemes; without it 501 `api.scheme.delete_scheme.license.error`.
   */
  delete_ as delete
}

/**
 * One permission scheme, with the names of its roles. Needs `sysconsole_read_user_management_permissions`. Since 5.0.
 */
export const get = /*#__PURE__*/ endpoint("GetScheme", "GET", "/api/v4/schemes/{scheme_id}", () => ({
  success: Scheme
}))

/** A page of the channels that use a scheme. Needs `sysconsole_read_user_management_channels`. Since 5.0. */
export const getChannelsForScheme = /*#__PURE__*/ listing(
  "GetChannelsForScheme",
  "GET",
  "/api/v4/schemes/{scheme_id}/channels",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: Schema.NullOr(Schema.Array(Channel)),
    paging: byPage
  })
)

/**
 * Changes what is given of a scheme: its names and description. Needs `sysconsole_write_user_management_permissions`.
 * Since 5.0. Licence: custom permission schemes; without it 501 `api.scheme.patch_scheme.license.error`.
 */
export const patch = /*#__PURE__*/ endpoint("PatchScheme", "PUT", "/api/v4/schemes/{scheme_id}/patch", () => ({
  body: Schema.Struct({
    name: Schema.optional(Schema.String),
    display_name: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String)
  }),
  success: Scheme
}))

/** A page of the teams that use a scheme. Needs `sysconsole_read_user_management_teams`. Since 5.0. */
export const getTeamsForScheme = /*#__PURE__*/ listing(
  "GetTeamsForScheme",
  "GET",
  "/api/v4/schemes/{scheme_id}/teams",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: Schema.NullOr(Schema.Array(Team)),
    paging: byPage
  })
)
