import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Status } from "../models/Status.ts"
import { StatusOK } from "../models/StatusOK.ts"

/** The statuses of users, in no given order. An unknown user is `offline`; an empty list is refused. */
export const getUsersStatusesByIds = /*#__PURE__*/ endpoint(
  "GetUsersStatusesByIds",
  "POST",
  "/api/v4/users/status/ids",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Array(Status), safe: true })
)

/** Whether a user is there. One who was never seen, and one whom the server does not know, is `offline` as well. */
export const getUserStatus = /*#__PURE__*/ endpoint("GetUserStatus", "GET", "/api/v4/users/{user_id}/status", () => ({
  success: Status
}))

/**
 * Sets a user's status by hand; `online` leaves it to their activity again. `user_id` is in the body too, and is never
 * `me` there; `dnd_end_time` is in seconds, cut to the minute. Others' need `edit_other_users`.
 */
export const updateUserStatus = /*#__PURE__*/ endpoint(
  "UpdateUserStatus",
  "PUT",
  "/api/v4/users/{user_id}/status",
  () => ({
    body: Schema.Struct({
      user_id: Schema.String,
      /** `online`, `away`, `dnd`, `offline`. */
      status: Schema.String,
      dnd_end_time: Schema.optional(Schema.Number)
    }),
    success: Status
  })
)

/** Takes a user's custom status away; there being none is fine. Others' need `edit_other_users`. */
export const unsetUserCustomStatus = /*#__PURE__*/ endpoint(
  "UnsetUserCustomStatus",
  "DELETE",
  "/api/v4/users/{user_id}/status/custom",
  () => ({ success: StatusOK })
)

/**
 * Sets a user's custom status: an emoji, a text, or both. A text over 100 characters is cut without a word. It comes
 * back as JSON text in the user's `props.customStatus`. Others' need `edit_other_users`.
 */
export const updateUserCustomStatus = /*#__PURE__*/ endpoint(
  "UpdateUserCustomStatus",
  "PUT",
  "/api/v4/users/{user_id}/status/custom",
  () => ({
    body: Schema.Struct({
      emoji: Schema.String,
      text: Schema.String,
      /** For display: `thirty_minutes`, `one_hour`, `four_hours`, `today`, `this_week` or `date_and_time`. */
      duration: Schema.optional(Schema.String),
      /** ISO 8601. */
      expires_at: Schema.optional(Schema.String)
    }),
    success: StatusOK
  })
)

/**
 * Takes one off the list of custom statuses that a user had lately. A DELETE with a body, which not every proxy lets
 * through: `postUserRecentCustomStatusDelete` does the same. Others' need `edit_other_users`.
 */
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

/**
 * Takes one off the list of custom statuses that a user had lately; one that is not in it is a 400. Others' need
 * `edit_other_users`.
 */
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
