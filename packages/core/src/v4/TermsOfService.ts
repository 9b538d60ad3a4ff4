import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { TermsOfService } from "../models/TermsOfService.ts"

/** The newest terms of service; `NotFound` when there are none. Since 5.4. */
export const get = /*#__PURE__*/ endpoint("GetTermsOfService", "GET", "/api/v4/terms_of_service", () => ({
  success: TermsOfService
}))

/**
 * Writes new terms of service, which everybody has to accept. Needs `manage_system`. Since 5.4. Licence: custom terms
 * of service; without it 400 `api.create_terms_of_service.custom_terms_of_service_disabled.app_error`.
 */
export const create = /*#__PURE__*/ endpoint("CreateTermsOfService", "POST", "/api/v4/terms_of_service", () => ({
  body: Schema.Struct({ text: Schema.String }),
  success: TermsOfService
}))
