import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { AllowedIPRange, AllowedIPRangeDraft } from "../models/AllowedIPRange.ts"

/**
 * Get ip filters. Needs `sysconsole_read_site_ip_filters`. Since 9.1. Licence: IsCloud, Enterprise. Without it: 501
 * `api.context.ip_filtering.not_available.app_error`.
 */
export const getFilters = /*#__PURE__*/ endpoint("GetIPFilters", "GET", "/api/v4/ip_filtering", () => ({
  success: Schema.NullOr(Schema.Array(AllowedIPRange))
}))

/**
 * Apply ip filters. Needs `sysconsole_write_site_ip_filters`. Since 9.1. Licence: IsCloud, Enterprise. Without it: 501
 * `api.context.ip_filtering.not_available.app_error`.
 */
export const applyFilters = /*#__PURE__*/ endpoint("ApplyIPFilters", "POST", "/api/v4/ip_filtering", () => ({
  body: Schema.Array(AllowedIPRangeDraft),
  success: Schema.NullOr(Schema.Array(AllowedIPRange))
}))

/**
 * My ip. Since 9.1. Licence: IsCloud, Enterprise. Without it: 501 `api.context.ip_filtering.not_available.app_error`.
 */
export const my = /*#__PURE__*/ endpoint("MyIP", "GET", "/api/v4/ip_filtering/my_ip", () => ({
  success: Schema.Struct({ ip: Schema.optional(Schema.String) })
}))
