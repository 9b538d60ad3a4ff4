import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { AllowedIPRange, AllowedIPRangeDraft } from "../models/AllowedIPRange.ts"

/**
 * The address ranges from which the workspace can be reached; none, and it is open. Needs
 * `sysconsole_read_site_ip_filters`. Since 9.1. In Mattermost's cloud with an Enterprise licence only, else 501
 * `api.context.ip_filtering.not_available.app_error`.
 */
export const getFilters = /*#__PURE__*/ endpoint("GetIPFilters", "GET", "/api/v4/ip_filtering", () => ({
  success: Schema.NullOr(Schema.Array(AllowedIPRange))
}))

/**
 * Replaces the address ranges from which the workspace can be reached, and gives them; leave out one's own, and one is
 * locked out. Needs `sysconsole_write_site_ip_filters`. Since 9.1. In Mattermost's cloud with an Enterprise licence
 * only, else 501 `api.context.ip_filtering.not_available.app_error`.
 */
export const applyFilters = /*#__PURE__*/ endpoint("ApplyIPFilters", "POST", "/api/v4/ip_filtering", () => ({
  body: Schema.Array(AllowedIPRangeDraft),
  success: Schema.NullOr(Schema.Array(AllowedIPRange))
}))

/**
 * The address from which one's requests come, as the server sees it. Needs any session. Since 9.1. In Mattermost's
 * cloud with an Enterprise licence only, else 501 `api.context.ip_filtering.not_available.app_error`.
 */
export const my = /*#__PURE__*/ endpoint("MyIP", "GET", "/api/v4/ip_filtering/my_ip", () => ({
  success: Schema.Struct({ ip: Schema.String })
}))
