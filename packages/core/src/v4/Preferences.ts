import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Preference } from "../models/Preference.ts"
import { StatusOK } from "../models/StatusOK.ts"

/** Get preferences. Needs `edit_other_users`. */
export const list = /*#__PURE__*/ endpoint("GetPreferences", "GET", "/api/v4/users/{user_id}/preferences", () => ({
  success: Schema.Array(Preference)
}))

/** Update preferences. Needs `edit_other_users`. */
export const update = /*#__PURE__*/ endpoint("UpdatePreferences", "PUT", "/api/v4/users/{user_id}/preferences", () => ({
  body: Schema.Array(Preference),
  success: StatusOK
}))

/** Delete preferences. Needs `edit_other_users`. */
const delete_ = /*#__PURE__*/ endpoint(
  "DeletePreferences",
  "POST",
  "/api/v4/users/{user_id}/preferences/delete",
  () => ({
    body: Schema.Array(Schema.Struct({ user_id: Schema.String, category: Schema.String, name: Schema.String })),
    success: StatusOK
  })
)
export { delete_ as delete }

/** Get preferences by category. Needs `edit_other_users`. */
export const getByCategory = /*#__PURE__*/ endpoint(
  "GetPreferencesByCategory",
  "GET",
  "/api/v4/users/{user_id}/preferences/{category}",
  () => ({ success: Schema.Array(Preference) })
)

/** Get preferences by category by name. Needs `edit_other_users`. */
export const getByCategoryByName = /*#__PURE__*/ endpoint(
  "GetPreferencesByCategoryByName",
  "GET",
  "/api/v4/users/{user_id}/preferences/{category}/name/{preference_name}",
  () => ({ success: Preference })
)
