import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { UserThread } from "../models/UserThread.ts"
import { UserThreads } from "../models/UserThreads.ts"
import { threads } from "../paging/posts.ts"

/**
 * A page of the threads that a user follows in a team, last answered first; `before` and `after` go on from a thread's
 * id. `totalsOnly` leaves `threads` at `null`, and refuses `threadsOnly` beside it. Others' need `edit_other_users`.
 * Since 5.29.
 */
export const list = /*#__PURE__*/ listing(
  "GetUserThreads",
  "GET",
  "/api/v4/users/{user_id}/teams/{team_id}/threads",
  () => ({
    query: Schema.Struct({
      since: Schema.optional(Schema.Number),
      deleted: Schema.optional(Schema.Boolean),
      extended: Schema.optional(Schema.Boolean),
      page: Schema.optional(Schema.Number),
      per_page: Schema.optional(Schema.Number),
      totalsOnly: Schema.optional(Schema.Boolean),
      threadsOnly: Schema.optional(Schema.Boolean),
      after: Schema.optional(Schema.String),
      before: Schema.optional(Schema.String),
      excludeDirect: Schema.optional(Schema.Boolean),
      unread: Schema.optional(Schema.Boolean)
    }),
    success: UserThreads,
    paging: threads
  })
)

/** Marks all threads of a team as read. Others' need `edit_other_users`. Since 5.29. */
export const updateReadForUser = /*#__PURE__*/ endpoint(
  "UpdateThreadsReadForUser",
  "PUT",
  "/api/v4/users/{user_id}/teams/{team_id}/threads/read",
  () => ({ success: StatusOK })
)

/**
 * One thread that a user follows; any other is `NotFound`. `extended` fills in its participants. Others' need
 * `edit_other_users`. Since 5.29.
 */
export const get = /*#__PURE__*/ endpoint(
  "GetUserThread",
  "GET",
  "/api/v4/users/{user_id}/teams/{team_id}/threads/{thread_id}",
  () => ({ query: Schema.Struct({ extended: Schema.optional(Schema.Boolean) }), success: UserThread })
)

/** Takes a thread off the list of those that a user follows. Others' need `edit_other_users`. Since 5.29. */
export const stopFollowingThread = /*#__PURE__*/ endpoint(
  "StopFollowingThread",
  "DELETE",
  "/api/v4/users/{user_id}/teams/{team_id}/threads/{thread_id}/following",
  () => ({ success: StatusOK })
)

/**
 * Puts a thread, or a post that has no answers yet, on the list of those that a user follows. Others' need
 * `edit_other_users`. Since 5.29.
 */
export const startFollowingThread = /*#__PURE__*/ endpoint(
  "StartFollowingThread",
  "PUT",
  "/api/v4/users/{user_id}/teams/{team_id}/threads/{thread_id}/following",
  () => ({ success: StatusOK })
)

/**
 * Marks a followed thread as read up to `timestamp` (ms), or as unread from there on. Others' need `edit_other_users`.
 * Since 5.29.
 */
export const updateThreadReadForUser = /*#__PURE__*/ endpoint(
  "UpdateThreadReadForUser",
  "PUT",
  "/api/v4/users/{user_id}/teams/{team_id}/threads/{thread_id}/read/{timestamp}",
  () => ({ success: UserThread })
)

/**
 * Marks a thread as unread from one of its posts on. Needs `read_channel`, and `edit_other_users` for others. Since
 * 6.7.
 */
export const setUnreadByPostId = /*#__PURE__*/ endpoint(
  "SetThreadUnreadByPostId",
  "POST",
  "/api/v4/users/{user_id}/teams/{team_id}/threads/{thread_id}/set_unread/{post_id}",
  () => ({ success: UserThread })
)
