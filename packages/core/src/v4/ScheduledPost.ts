import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { PostFileIds, PostMessage } from "../models/limits.ts"
import { ScheduledPost } from "../models/ScheduledPost.ts"

/**
 * Schedules a post for `scheduled_at` (ms). Needs `create_post`. Since 10.3. Licence: any; without it 400
 * `api.scheduled_posts.license_error`. A header `Connection-Id` leaves that socket out of the event.
 */
export const create = /*#__PURE__*/ endpoint("CreateScheduledPost", "POST", "/api/v4/posts/schedule", () => ({
  body: Schema.Struct({
    scheduled_at: Schema.Number,
    channel_id: Schema.String,
    message: PostMessage,
    root_id: Schema.optional(Schema.String),
    file_ids: Schema.optional(PostFileIds),
    props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
    priority: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
    metadata: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
    type: Schema.optional(Schema.String)
  }),
  success: ScheduledPost
}))

const delete_ = /*#__PURE__*/ endpoint(
  "DeleteScheduledPost",
  "DELETE",
  "/api/v4/posts/schedule/{scheduled_post_id}",
  () => ({ success: ScheduledPost })
)
export {
  /**
   * Deletes a scheduled post of one's own, and gives it. Since 10.3. Licence: any; without it 400
   * `api.scheduled_posts.license_error`. A header `Connection-Id` leaves that socket out of the event.
   */
  delete_ as delete
}

/**
 * Replaces a scheduled post of one's own. Needs `create_post`. Since 10.3. Licence: any; without it 400
 * `api.scheduled_posts.license_error`. A header `Connection-Id` leaves that socket out of the event.
 */
export const update = /*#__PURE__*/ endpoint(
  "UpdateScheduledPost",
  "PUT",
  "/api/v4/posts/schedule/{scheduled_post_id}",
  () => ({
    body: Schema.Struct({
      id: Schema.String,
      channel_id: Schema.String,
      user_id: Schema.String,
      scheduled_at: Schema.Number,
      message: PostMessage,
      root_id: Schema.optional(Schema.String),
      file_ids: Schema.optional(Schema.Array(Schema.String)),
      props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
      priority: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
      metadata: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
      type: Schema.optional(Schema.String)
    }),
    success: ScheduledPost
  })
)

/**
 * One's own scheduled posts in a team, under its id; with `includeDirectChannels` those in direct channels under
 * `directChannels`. Needs `view_team`. Since 10.3. Licence: any; without it 400 `api.scheduled_posts.license_error`.
 */
export const getUserScheduledPosts = /*#__PURE__*/ endpoint(
  "GetUserScheduledPosts",
  "GET",
  "/api/v4/posts/scheduled/team/{team_id}",
  () => ({
    query: Schema.Struct({ includeDirectChannels: Schema.optional(Schema.Boolean) }),
    success: Schema.Record(Schema.String, Schema.Array(ScheduledPost))
  })
)
