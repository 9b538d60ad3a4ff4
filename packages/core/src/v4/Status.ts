import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Status } from "../models/Status.ts"
import { StatusOK } from "../models/StatusOK.ts"

/** Get users statuses by ids. At most what the server caches or stores; answers an array. */
export const getUsersStatusesByIds = /*#__PURE__*/ endpoint(
  "GetUsersStatusesByIds",
  "POST",
  "/api/v4/users/status/ids",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Array(Status), safe: true })
)

/** Get user status. */
export const getUserStatus = /*#__PURE__*/ endpoint("GetUserStatus", "GET", "/api/v4/users/{user_id}/status", () => ({
  success: Status
}))

/** Update user status. Needs `edit_other_users`. */
export const updateUserStatus = /*#__PURE__*/ endpoint(
  "UpdateUserStatus",
  "PUT",
  "/api/v4/users/{user_id}/status",
  () => ({
    body: Schema.Struct({
      user_id: Schema.String,
      status: Schema.String,
      dnd_end_time: Schema.optional(Schema.Number)
    }),
    success: Status
  })
)

/** Unset user custom status. Needs `edit_other_users`. */
export const unsetUserCustomStatus = /*#__PURE__*/ endpoint(
  "UnsetUserCustomStatus",
  "DELETE",
  "/api/v4/users/{user_id}/status/custom",
  () => ({ success: StatusOK })
)

/** Update user custom status. Needs `edit_other_users`. */
export const updateUserCustomStatus = /*#__PURE__*/ endpoint(
  "UpdateUserCustomStatus",
  "PUT",
  "/api/v4/users/{user_id}/status/custom",
  () => ({
    body: Schema.Struct({
      emoji: Schema.String,
      text: Schema.String,
      duration: Schema.optional(Schema.String),
      expires_at: Schema.optional(Schema.String)
    }),
    success: StatusOK
  })
)

/** Remove recent custom status. Needs `edit_other_users`. */
export const removeRecentCustomStatus = /*#__PURE__*/ endpoint(
  "RemoveRecentCustomStatus",
  "DELETE",
  "/api/v4/users/{user_id}/status/custom/recent",
  () => ({
    body: Schema.Struct({
      emoji: Schema.String,
      text: Schema.String,
      duration: Schema.String,
      expires_at: Schema.String
    }),
    success: StatusOK
  })
)

/** Post user recent custom status delete. Needs `edit_other_users`. */
export const postUserRecentCustomStatusDelete = /*#__PURE__*/ endpoint(
  "PostUserRecentCustomStatusDelete",
  "POST",
  "/api/v4/users/{user_id}/status/custom/recent/delete",
  () => ({
    body: Schema.Struct({
      emoji: Schema.String,
      text: Schema.String,
      duration: Schema.String,
      expires_at: Schema.String
    }),
    success: StatusOK
  })
)
