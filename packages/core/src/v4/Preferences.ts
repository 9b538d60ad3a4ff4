import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Preference } from "../models/Preference.ts"
import { StatusOK } from "../models/StatusOK.ts"

/** All preferences of a user. Others' need `edit_other_users`. */
export const list = /*#__PURE__*/ endpoint("GetPreferences", "GET", "/api/v4/users/{user_id}/preferences", () => ({
  success: Schema.Array(Preference)
}))

/**
 * Saves up to 100 preferences, new ones and changed ones. Each one's `user_id` is the real id: `me` is refused there.
 * Others' need `edit_other_users`.
 */
export const update = /*#__PURE__*/ endpoint("UpdatePreferences", "PUT", "/api/v4/users/{user_id}/preferences", () => ({
  body: Schema.Array(Preference),
  success: StatusOK
}))

const delete_ = /*#__PURE__*/ endpoint(
  "DeletePreferences",
  "POST",
  "/api/v4/users/{user_id}/preferences/delete",
  () => ({
    body: Schema.Array(Schema.Struct({ user_id: Schema.String, category: Schema.String, name: Schema.String })),
    success: StatusOK
  })
)
export {
  /**
   * Deletes up to 100 preferences; one that is not there is fine, an empty list is not. Each one's `user_id` is the real
   * id. Others' need `edit_other_users`.
   */
  delete_ as delete
}

/**
 * A user's preferences of one category. A category with nothing in it is `NotFound`, one with a dash in its name cannot
 * be asked for. Others' need `edit_other_users`.
 */
export const getByCategory = /*#__PURE__*/ endpoint(
  "GetPreferencesByCategory",
  "GET",
  "/api/v4/users/{user_id}/preferences/{category}",
  () => ({ success: Schema.Array(Preference) })
)

/**
 * One preference. A missing one is a 400 (`app.preference.get.app_error`), one with a dash in its name cannot be asked
 * for. Others' need `edit_other_users`.
 */
export const getByCategoryByName = /*#__PURE__*/ endpoint(
  "GetPreferencesByCategoryByName",
  "GET",
  "/api/v4/users/{user_id}/preferences/{category}/name/{preference_name}",
  () => ({ success: Preference })
)
