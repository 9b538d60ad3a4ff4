import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Preference } from "../models/v3/Preference.ts"

/** Get all preferences. Trailing slash required. */
export const list = /*#__PURE__*/ endpoint("preferences.getAllPreferences", "GET", "/api/v3/preferences/", () => ({
  success: Schema.Array(Preference)
}))

/** Delete preferences. Since 3.3. */
const delete_ = /*#__PURE__*/ endpoint("preferences.deletePreferences", "POST", "/api/v3/preferences/delete", () => ({
  body: Schema.Array(Schema.Struct({ user_id: Schema.String, category: Schema.String, name: Schema.String })),
  success: Schema.Struct({ status: Schema.String })
}))
export { delete_ as delete }

/** Save preferences. */
export const update = /*#__PURE__*/ endpoint("preferences.savePreferences", "POST", "/api/v3/preferences/save", () => ({
  body: Schema.Array(Preference),
  success: Schema.Boolean
}))

/** Get preference category. */
export const getCategory = /*#__PURE__*/ endpoint(
  "preferences.getPreferenceCategory",
  "GET",
  "/api/v3/preferences/{category}",
  () => ({ success: Schema.Array(Preference) })
)

/** Get preference. */
export const getByCategoryByName = /*#__PURE__*/ endpoint(
  "preferences.getPreference",
  "GET",
  "/api/v3/preferences/{category}/{name}",
  () => ({ success: Preference })
)
