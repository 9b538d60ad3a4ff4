import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { ChannelUnreadAt } from "../models/ChannelUnread.ts"
import { FileInfo } from "../models/FileInfo.ts"
import { PostFileIds, PostMessage } from "../models/limits.ts"
import { Post } from "../models/Post.ts"
import { PostDraft } from "../models/PostDraft.ts"
import { PostInfo } from "../models/PostInfo.ts"
import { PostList } from "../models/PostList.ts"
import { PostListWithSearchMatches } from "../models/PostListWithSearchMatches.ts"
import { PostAcknowledgement } from "../models/PostMetadata.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { byPageIn } from "../Paging.ts"
import { posts, thread } from "../paging/posts.ts"

/**
 * Writes a post to a channel. Replies carry `root_id`. Needs `create_post`. `set_online: false` leaves one's status alone.
 *
 * Each call gets a `pending_post_id` of its own that nobody can guess, so that it can be repeated when its answer was lost: servers
 * from 5.8 on recognise it for 30 s (a cluster, only where the same node answers). With one of your own the call is sent once.
 * `Incomplete` when the server attached fewer files than were named.
 */
export const create = /*#__PURE__*/ endpoint("CreatePost", "POST", "/api/v4/posts", () => ({
  query: Schema.Struct({ set_online: Schema.optional(Schema.Boolean) }),
  body: PostDraft,
  success: Post,
  whole: "file_ids",
  once: {
    field: "pending_post_id",
    forMs: 25_000, // the server forgets 30 s after it has written the post
    since: [5, 8],
    probe: "/api/v4/system/ping",
    running: "api.post.deduplicate_create_post.pending",
    passing: ["app.post.save.app_error"] // of two first replies to one post, at once, one fails
  }
}))

/** One post. Needs `read_channel`; `include_deleted` a system admin. Has an ETag. */
export const get = /*#__PURE__*/ endpoint("GetPost", "GET", "/api/v4/posts/{post_id}", () => ({
  query: Schema.Struct({
    include_deleted: Schema.optional(Schema.Boolean),
    retain_content: Schema.optional(Schema.Boolean)
  }),
  success: Post
}))

/**
 * Changes only what is given. One's own post needs `edit_post`, others' `edit_others_posts`. `Incomplete` when the server
 * attached fewer files than were named.
 */
export const patch = /*#__PURE__*/ endpoint("PatchPost", "PUT", "/api/v4/posts/{post_id}/patch", () => ({
  body: Schema.Struct({
    message: Schema.optional(PostMessage),
    is_pinned: Schema.optional(Schema.Boolean),
    file_ids: Schema.optional(PostFileIds),
    has_reactions: Schema.optional(Schema.Boolean),
    /** Replaces all of the post's props. */
    props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
  }),
  success: Post,
  whole: "file_ids"
}))

/**
 * Replaces a post: what is left out is emptied. `id` must repeat `post_id`, or the call is refused. `patch` is mostly
 * meant. One's own needs `edit_post`, others' `edit_others_posts`.
 */
export const update = /*#__PURE__*/ endpoint("UpdatePost", "PUT", "/api/v4/posts/{post_id}", () => ({
  body: Schema.Struct({
    id: Schema.String,
    message: Schema.optional(PostMessage),
    file_ids: Schema.optional(Schema.Array(Schema.String)),
    is_pinned: Schema.optional(Schema.Boolean),
    has_reactions: Schema.optional(Schema.Boolean),
    props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
  }),
  success: Post,
  whole: "file_ids"
}))

const delete_ = /*#__PURE__*/ endpoint("DeletePost", "DELETE", "/api/v4/posts/{post_id}", () => ({
  query: Schema.Struct({ permanent: Schema.optional(Schema.Boolean) }),
  success: StatusOK
}))
export {
  /**
   * Marks a post, and its thread below it, as deleted; a second time is `NotFound`. One's own needs `delete_post`, others'
   * `delete_others_posts`. `permanent` needs a system admin and the setting `EnableAPIPostDeletion`.
   */
  delete_ as delete
}

/**
 * A page of a channel's posts, newest first, at most 200. Needs `read_channel`; `include_deleted` a system admin. Has
 * an ETag, which is the same for all pages.
 * - `before` and `after` skip posts of the cursor's own millisecond, and answer nothing for a post that is unknown.
 * - `since` (exclusive, by `update_at`) ignores the page, stops at 1,000, and brings deleted posts and copies of edited
 *   ones (`original_id` is set) as well; it has no ETag.
 */
export const getForChannel = /*#__PURE__*/ listing(
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
    success: PostList,
    paging: posts
  })
)

/**
 * A thread with its root, whichever of its posts is named. Whole unless `perPage` (not `per_page`; over 200 is refused)
 * asks for a page; go on with `fromPost` and `fromCreateAt` of its last post. With `direction: "down"` the root counts.
 * Needs `read_channel`. Has an ETag.
 */
export const getThread = /*#__PURE__*/ listing("GetPostThread", "GET", "/api/v4/posts/{post_id}/thread", () => ({
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
  success: PostList,
  paging: thread
}))

/**
 * Shows one user of a channel a message that nobody keeps; it comes over their socket only. Needs
 * `create_post_ephemeral`, which users do not have by default.
 */
export const createEphemeral = /*#__PURE__*/ endpoint("CreatePostEphemeral", "POST", "/api/v4/posts/ephemeral", () => ({
  body: Schema.Struct({
    user_id: Schema.String,
    post: Schema.Struct({ channel_id: Schema.String, message: Schema.String })
  }),
  success: Post
}))

/**
 * Posts by their ids. Those that are unknown or that one may not read are left out without a word; an empty list of ids
 * is refused.
 */
export const getByIds = /*#__PURE__*/ endpoint("getPostsByIds", "POST", "/api/v4/posts/ids", () => ({
  body: Schema.Array(Schema.String),
  success: Schema.Array(Post),
  safe: true
}))

/**
 * Lets an AI agent write a text anew, and posts nothing. Needs the plugin that brings agents: without it a 500
 * (`app.post.rewrite.agent_call_failed`). Since 11.2.
 */
export const rewriteMessage = /*#__PURE__*/ endpoint("RewriteMessage", "POST", "/api/v4/posts/rewrite", () => ({
  body: Schema.Struct({
    agent_id: Schema.String,
    message: Schema.String,
    action: Schema.Literals([
      "custom",
      "shorten",
      "elaborate",
      "improve_writing",
      "fix_spelling",
      "simplify",
      "summarize"
    ]),
    custom_prompt: Schema.optional(Schema.String),
    /** Newer than 11.6. */
    root_id: Schema.optional(Schema.String)
  }),
  success: Schema.Struct({ rewritten_text: Schema.optional(Schema.String) })
}))

/**
 * Searches the posts of all one's teams. `terms` may hold `from:`, `in:`, `before:` and the like. A server that
 * searches in its database answers everything at once: `per_page` is ignored, and page 1 is empty. 503 while the server
 * is marked busy.
 */
export const searchInAllTeams = /*#__PURE__*/ listing("searchPostsInAllTeams", "POST", "/api/v4/posts/search", () => ({
  body: Schema.Struct({
    terms: Schema.String,
    is_or_search: Schema.optional(Schema.Boolean),
    time_zone_offset: Schema.optional(Schema.Number),
    include_deleted_channels: Schema.optional(Schema.Boolean),
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number)
  }),
  success: PostListWithSearchMatches,
  safe: true,
  paging: byPageIn("posts")
}))

/**
 * Presses a button or chooses from a menu of a post: the server asks the integration and answers with a `trigger_id`
 * that opens a dialog. Needs `read_channel`. An `action_id` is letters and digits, or there is no such route.
 */
export const doAction = /*#__PURE__*/ endpoint(
  "DoPostAction",
  "POST",
  "/api/v4/posts/{post_id}/actions/{action_id}",
  () => ({
    body: Schema.Struct({
      /** Of a menu. */
      selected_option: Schema.optional(Schema.String),
      /** Of an ephemeral post, which the server does not keep. */
      cookie: Schema.optional(Schema.String),
      /** Newer than 11.6. */
      query: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
    }),
    success: Schema.Struct({ status: Schema.String, trigger_id: Schema.String })
  })
)

/**
 * Destroys a burn-on-read post: one's own for everybody, another's for oneself. Needs `read_channel`. Since 11.2. Such
 * posts need a licence; any other post is a 400 (`app.burn_post.not_burn_on_read.app_error`).
 */
export const burn = /*#__PURE__*/ endpoint("BurnPost", "DELETE", "/api/v4/posts/{post_id}/burn", () => ({
  success: StatusOK
}))

/**
 * What one's own post said before each edit, newest first, as posts with ids of their own and `original_id` set. Needs
 * `edit_post`. A post that was never edited is `NotFound`, another's `Forbidden`.
 */
export const getEditHistoryForPost = /*#__PURE__*/ endpoint(
  "getEditHistoryForPost",
  "GET",
  "/api/v4/posts/{post_id}/edit_history",
  () => ({ success: Schema.Array(Post) })
)

/**
 * What is known about a post's files: names, sizes, previews. Needs `read_channel`; `include_deleted` a system admin.
 * Has an ETag.
 */
export const getFileInfosForPost = /*#__PURE__*/ endpoint(
  "GetFileInfosForPost",
  "GET",
  "/api/v4/posts/{post_id}/files/info",
  () => ({
    query: Schema.Struct({ include_deleted: Schema.optional(Schema.Boolean) }),
    success: Schema.Array(FileInfo)
  })
)

/**
 * Where a post stands, and whether one has joined its channel and team: enough to follow a link. Needs a channel that
 * one may read or could join.
 */
export const getInfo = /*#__PURE__*/ endpoint("getPostInfo", "GET", "/api/v4/posts/{post_id}/info", () => ({
  success: PostInfo
}))

/**
 * Moves a thread to another channel. Needs `read_channel`. Since 9.3. Behind the feature flag `MoveThreadsEnabled` (off
 * by default) and a licence: else 501 `api.post.move_thread.disabled.app_error`.
 */
export const moveThread = /*#__PURE__*/ endpoint("MoveThread", "POST", "/api/v4/posts/{post_id}/move", () => ({
  body: Schema.Struct({ channel_id: Schema.String }),
  success: StatusOK
}))

/** Pins a post to its channel. Needs `read_channel`. The post's edit history gets an entry. */
export const pin = /*#__PURE__*/ endpoint("PinPost", "POST", "/api/v4/posts/{post_id}/pin", () => ({
  success: StatusOK
}))

/**
 * Makes an older version of one's post, an `id` of its edit history, the current one again. Needs `edit_post`. Since
 * 10.5. A header `Connection-Id` leaves that socket out of the event.
 */
export const restoreVersion = /*#__PURE__*/ endpoint(
  "RestorePostVersion",
  "POST",
  "/api/v4/posts/{post_id}/restore/{restore_version_id}",
  () => ({ success: Post })
)

/**
 * Opens a burn-on-read post of somebody else: it is whole from now on, until its time runs out. Needs `read_channel`.
 * Since 11.2. Such posts need a licence; one's own are a 400, whether burn-on-read or not.
 */
export const reveal = /*#__PURE__*/ endpoint("RevealPost", "GET", "/api/v4/posts/{post_id}/reveal", () => ({
  success: Post
}))

/** Takes a pinned post off its channel. Needs `read_channel`. */
export const unpin = /*#__PURE__*/ endpoint("UnpinPost", "POST", "/api/v4/posts/{post_id}/unpin", () => ({
  success: StatusOK
}))

/**
 * Searches the posts of a team's channels that one is in. `terms` may hold `from:`, `in:`, `before:` and the like.
 * Needs `view_team`. A server that searches in its database answers everything at once: `per_page` is ignored, and page
 * 1 is empty. 503 while the server is marked busy.
 */
export const search = /*#__PURE__*/ listing("SearchPosts", "POST", "/api/v4/teams/{team_id}/posts/search", () => ({
  body: Schema.Struct({
    terms: Schema.String,
    is_or_search: Schema.optional(Schema.Boolean),
    time_zone_offset: Schema.optional(Schema.Number),
    include_deleted_channels: Schema.optional(Schema.Boolean),
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number)
  }),
  success: PostListWithSearchMatches,
  safe: true,
  paging: byPageIn("posts")
}))

/**
 * The posts around the oldest one that a user has not read, with those before and after it; `limit_after` of 0 is
 * refused. Needs `read_channel`, and `edit_other_users` for others. Since 5.14. Has an ETag.
 */
export const getAroundLastUnread = /*#__PURE__*/ endpoint(
  "GetPostsAroundLastUnread",
  "GET",
  "/api/v4/users/{user_id}/channels/{channel_id}/posts/unread",
  () => ({
    query: Schema.Struct({
      limit_before: Schema.optional(Schema.Number),
      limit_after: Schema.optional(Schema.Number),
      skipFetchThreads: Schema.optional(Schema.Boolean),
      collapsedThreads: Schema.optional(Schema.Boolean),
      collapsedThreadsExtended: Schema.optional(Schema.Boolean)
    }),
    success: PostList
  })
)

/**
 * A page of the posts that a user has saved, one with the preference's value `false` too. For others needs
 * `edit_other_users`.
 */
export const getFlaggedPostsForUser = /*#__PURE__*/ listing(
  "GetFlaggedPostsForUser",
  "GET",
  "/api/v4/users/{user_id}/posts/flagged",
  () => ({
    query: Schema.Struct({
      team_id: Schema.optional(Schema.String),
      channel_id: Schema.optional(Schema.String),
      page: Schema.optional(Schema.Number),
      per_page: Schema.optional(Schema.Number)
    }),
    success: PostList,
    paging: byPageIn("posts")
  })
)

/**
 * Takes back that one has seen a post. Needs `read_channel`. Since 7.7. Licence: Professional; without it 501
 * `license_error.feature_unavailable`.
 */
export const deleteAcknowledgementForPost = /*#__PURE__*/ endpoint(
  "DeleteAcknowledgementForPost",
  "DELETE",
  "/api/v4/users/{user_id}/posts/{post_id}/ack",
  () => ({ success: StatusOK })
)

/**
 * Says that one has seen a post that asks for it. Needs `read_channel`. Since 7.7. Licence: Professional; without it
 * 501 with `<untranslated>` in place of an id.
 */
export const saveAcknowledgementForPost = /*#__PURE__*/ endpoint(
  "SaveAcknowledgementForPost",
  "POST",
  "/api/v4/users/{user_id}/posts/{post_id}/ack",
  () => ({ success: PostAcknowledgement })
)

/**
 * Lets the server remind somebody of a post by a direct message at `target_time`, in seconds, not milliseconds. Needs
 * `read_channel`, and `edit_other_users` for others. Since 7.2.
 */
export const setReminder = /*#__PURE__*/ endpoint(
  "SetPostReminder",
  "POST",
  "/api/v4/users/{user_id}/posts/{post_id}/reminder",
  () => ({ body: Schema.Struct({ target_time: Schema.Number }), success: StatusOK })
)

/**
 * Marks a channel as unread from this post on; with `collapsed_threads_supported` of a reply only its thread. Needs
 * `read_channel`, and `edit_other_users` for others. Since 5.18.
 */
export const setUnread = /*#__PURE__*/ endpoint(
  "SetPostUnread",
  "POST",
  "/api/v4/users/{user_id}/posts/{post_id}/set_unread",
  () => ({
    body: Schema.Struct({ collapsed_threads_supported: Schema.optional(Schema.Boolean) }),
    success: ChannelUnreadAt
  })
)
