import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Post } from "../models/Post.ts"
import { PostDraft } from "../models/PostDraft.ts"
import { PostList } from "../models/PostList.ts"
import { StatusOK } from "../models/StatusOK.ts"

/** Writes a post to a channel. Replies carry `root_id`. Needs `create_post`. `set_online: false` leaves one's status alone. */
export const create = /*#__PURE__*/ endpoint("CreatePost", "POST", "/api/v4/posts", () => ({
  query: Schema.Struct({ set_online: Schema.optional(Schema.Boolean) }),
  body: PostDraft,
  success: Post
}))

/** One post. `include_deleted` needs a system admin. */
export const get = /*#__PURE__*/ endpoint("GetPost", "GET", "/api/v4/posts/{post_id}", () => ({
  query: Schema.Struct({ include_deleted: Schema.optional(Schema.Boolean) }),
  success: Post
}))

/** Changes only what is given. One's own post needs `edit_post`, others' `edit_others_posts`. */
export const patch = /*#__PURE__*/ endpoint("PatchPost", "PUT", "/api/v4/posts/{post_id}/patch", () => ({
  body: Schema.Struct({
    message: Schema.optional(Schema.String),
    is_pinned: Schema.optional(Schema.Boolean),
    file_ids: Schema.optional(Schema.Array(Schema.String)),
    has_reactions: Schema.optional(Schema.Boolean),
    /** Replaces all of the post's props. */
    props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
  }),
  success: Post
}))

/** Replaces a post: what is left out is emptied. `id` must repeat `post_id`, or the call is refused. `patch` is mostly meant. */
export const update = /*#__PURE__*/ endpoint("UpdatePost", "PUT", "/api/v4/posts/{post_id}", () => ({
  body: Schema.Struct({
    id: Schema.String,
    message: Schema.optional(Schema.String),
    is_pinned: Schema.optional(Schema.Boolean),
    has_reactions: Schema.optional(Schema.Boolean),
    props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
  }),
  success: Post
}))

/**
 * Marks a post, and its thread below it, as deleted; a second time is `NotFound`. One's own needs `delete_post`, others'
 * `delete_others_posts`. `permanent` needs a system admin and the setting `EnableAPIPostDeletion`.
 */
const delete_ = /*#__PURE__*/ endpoint("DeletePost", "DELETE", "/api/v4/posts/{post_id}", () => ({
  query: Schema.Struct({ permanent: Schema.optional(Schema.Boolean) }),
  success: StatusOK
}))
export { delete_ as delete }

/**
 * A page of a channel's posts, newest first, at most 200.
 * - `before` and `after` skip posts of the cursor's own millisecond, and answer nothing for a post that is unknown.
 * - `since` (exclusive, by `update_at`) ignores the page, stops at 1,000, and brings deleted posts and copies of edited
 *   ones (`original_id` is set) as well.
 */
export const getForChannel = /*#__PURE__*/ endpoint(
  "GetPostsForChannel",
  "GET",
  "/api/v4/channels/{channel_id}/posts",
  () => ({
    query: Schema.Struct({
      page: Schema.optional(Schema.Number),
      per_page: Schema.optional(Schema.Number),
      since: Schema.optional(Schema.Number),
      before: Schema.optional(Schema.String),
      after: Schema.optional(Schema.String),
      include_deleted: Schema.optional(Schema.Boolean),
      skipFetchThreads: Schema.optional(Schema.Boolean),
      collapsedThreads: Schema.optional(Schema.Boolean),
      collapsedThreadsExtended: Schema.optional(Schema.Boolean)
    }),
    success: PostList
  })
)

/**
 * A thread with its root, whichever of its posts is named. Whole unless `perPage` (not `per_page`; over 200 is refused)
 * asks for a page; go on with `fromPost` and `fromCreateAt` of its last post. With `direction: "down"` the root counts.
 */
export const getThread = /*#__PURE__*/ endpoint("GetPostThread", "GET", "/api/v4/posts/{post_id}/thread", () => ({
  query: Schema.Struct({
    perPage: Schema.optional(Schema.Number),
    fromPost: Schema.optional(Schema.String),
    fromCreateAt: Schema.optional(Schema.Number),
    fromUpdateAt: Schema.optional(Schema.Number),
    direction: Schema.optional(Schema.Literals(["up", "down"])),
    skipFetchThreads: Schema.optional(Schema.Boolean),
    collapsedThreads: Schema.optional(Schema.Boolean),
    collapsedThreadsExtended: Schema.optional(Schema.Boolean),
    updatesOnly: Schema.optional(Schema.Boolean)
  }),
  success: PostList
}))
