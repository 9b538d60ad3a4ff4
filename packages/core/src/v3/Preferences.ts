import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { Preference } from "../models/v3/Preference.ts"

/** All of one's own settings. */
export const list = /*#__PURE__*/ endpoint("preferences.getAllPreferences", "GET", "/api/v3/preferences/", () => ({
  success: Schema.Array(Preference)
}))

const delete_ = /*#__PURE__*/ endpoint("preferences.deletePreferences", "POST", "/api/v3/preferences/delete", () => ({
  body: Schema.Array(Schema.Struct({ user_id: Schema.String, category: Schema.String, name: Schema.String })),
  success: StatusOK,
  safe: true
}))
export {
  /** Deletes some of one's own settings; `value` need not be given. Since 3.3. */
  delete_ as delete
}

/**
 * Saves some of one's own settings, new or not; the others stay. Answers a bare `true`. Another's `user_id` is a 403.
 */
export const update = /*#__PURE__*/ endpoint("preferences.savePreferences", "POST", "/api/v3/preferences/save", () => ({
  body: Schema.Array(Preference),
  success: Schema.Boolean,
  safe: true
}))

/** One's own settings of a category; an empty list for an unknown one (v4: a 404). */
export const getByCategory = /*#__PURE__*/ endpoint(
  "preferences.getPreferenceCategory",
  "GET",
  "/api/v3/preferences/{category}",
  () => ({ success: Schema.Array(Preference) })
)

/** One of one's own settings; a 500 if it was never saved. */
export const getByCategoryByName = /*#__PURE__*/ endpoint(
  "preferences.getPreference",
  "GET",
  "/api/v3/preferences/{category}/{name}",
  () => ({ success: Preference })
)
