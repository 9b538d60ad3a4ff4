import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { Channel } from "../models/Channel.ts"
import { Scheme } from "../models/Scheme.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { Team } from "../models/Team.ts"
import { byPage } from "../Paging.ts"

/** Get schemes. Needs `manage_system`. Since 5.0. */
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
 * Create scheme. Needs `manage_system`. Since 5.0. Licence: CustomPermissionsSchemes. Without it: 501
 * `api.scheme.create_scheme.license.error`.
 */
export const create = /*#__PURE__*/ endpoint("CreateScheme", "POST", "/api/v4/schemes", () => ({
  body: Schema.Struct({
    name: Schema.optional(Schema.String),
    display_name: Schema.String,
    description: Schema.optional(Schema.String),
    scope: Schema.String
  }),
  success: Scheme
}))

/**
 * Delete scheme. Needs `manage_system`. Since 5.0. Licence: CustomPermissionsSchemes. Without it: 501
 * `api.scheme.delete_scheme.license.error`.
 */
const delete_ = /*#__PURE__*/ endpoint("DeleteScheme", "DELETE", "/api/v4/schemes/{scheme_id}", () => ({
  success: StatusOK
}))
export { delete_ as delete }

/** Get scheme. Needs `manage_system`. Since 5.0. */
export const get = /*#__PURE__*/ endpoint("GetScheme", "GET", "/api/v4/schemes/{scheme_id}", () => ({
  success: Scheme
}))

/** Get channels for scheme. Needs `manage_system`. Since 5.0. */
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
 * Patch scheme. Needs `manage_system`. Since 5.0. Licence: CustomPermissionsSchemes. Without it: 501
 * `api.scheme.patch_scheme.license.error`.
 */
export const patch = /*#__PURE__*/ endpoint("PatchScheme", "PUT", "/api/v4/schemes/{scheme_id}/patch", () => ({
  body: Schema.Struct({
    name: Schema.optional(Schema.String),
    display_name: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String)
  }),
  success: Scheme
}))

/** Get teams for scheme. Needs `manage_system`. Since 5.0. */
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
