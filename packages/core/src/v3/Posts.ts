import * as Schema from "effect/Schema"
import { endpoint, teamEndpoint, teamListing } from "../Endpoint.ts"
import { FileInfo } from "../models/FileInfo.ts"
import { OpenGraph } from "../models/OpenGraph.ts"
import { Post } from "../models/Post.ts"
import { PostList } from "../models/PostList.ts"
import { PostMessage } from "../models/v3/limits.ts"
import { PostDraft } from "../models/v3/PostDraft.ts"
import { Subject } from "../models/v3/Subject.ts"
import { byOffsetIn } from "../Paging.ts"
import { changes, postsAfter, postsBefore, postsByNumber } from "../paging/posts.ts"

/**
 * Writes a post to a channel. Replies carry `root_id`. Needs `create_post`. Sets one's status to online. The channel in
 * the body counts, not the one in the path. A repeated call writes a second post; an unknown channel is a 403.
 */
export const create = /*#__PURE__*/ teamEndpoint(
  "posts.createPost",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/create",
  () => ({ body: PostDraft, success: Post, whole: "file_ids" })
)

/**
 * Changes the text of one's own post, and nothing else of it. Needs `edit_post`, by the channel in the body. Sets one's
 * status to online. Another's post is a 400, an unknown one a 500.
 */
export const update = /*#__PURE__*/ teamEndpoint(
  "posts.updatePost",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/update",
  () => ({
    body: Schema.Struct({ id: Schema.String, channel_id: Schema.String, message: PostMessage }),
    success: Post,
    safe: true
  })
)

const delete_ = /*#__PURE__*/ teamEndpoint(
  "posts.deletePost",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/delete",
  () => ({ success: Subject })
)
export {
  /**
   * Marks a post as deleted, and sets one's status to online; a second time is a 403. One's own needs `delete_post`,
   * others' `delete_others_posts`. v4 answers `status`.
   */
  delete_ as delete
}

/**
 * The whole thread of a post: a list, in which `order` names the post itself and `posts` holds the others too. Needs
 * `read_channel`. Has an ETag. An unknown or deleted post is a 500. v4: `Posts.getThread`.
 */
export const get = /*#__PURE__*/ teamEndpoint(
  "posts.getPost",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/get",
  () => ({ success: PostList })
)

/**
 * A page of a channel's posts, newest first; `offset` and `limit` are numbers of posts (1,000 at most, more is a 500).
 * Needs `create_post`, unlike the others here. Has an ETag.
 */
export const getForChannel = /*#__PURE__*/ teamListing(
  "posts.getPosts",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/page/{offset}/{limit}",
  () => ({ success: PostList, paging: postsByNumber(routes) })
)

/**
 * What a web page says of itself, for a preview of a link. Empty where it cannot be read; an empty `url` is a 400. Kept
 * for an hour. 501 where previews are off, which is the default. Since 3.7. v4 has it in a post's `metadata`.
 */
export const getOpenGraphMetadata = /*#__PURE__*/ endpoint(
  "posts.getOpenGraphMetadata",
  "POST",
  "/api/v3/get_opengraph_metadata",
  () => ({
    body: Schema.Struct({ url: Schema.String }),
    success: OpenGraph,
    safe: true
  })
)

/**
 * The posts of a channel that were changed after a time (ms since the epoch), at most 1,000. Needs `read_channel`.
 * Deleted ones come with `delete_at`, and so do old versions of edited or pinned ones, with an `original_id`. v4:
 * `Posts.getForChannel` with `since`.
 */
export const getSince = /*#__PURE__*/ teamListing(
  "posts.getPostsSince",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/since/{time}",
  () => ({ success: PostList, paging: changes(routes) })
)

/**
 * A page of the posts that follow a post, newest first. Needs `read_channel`. Has an ETag. v4: `Posts.getForChannel`
 * with `after`.
 */
export const getAfter = /*#__PURE__*/ teamListing(
  "posts.getPostsAfter",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/after/{offset}/{num_posts}",
  () => ({ success: PostList, paging: postsAfter(routes) })
)

/**
 * A page of the posts that come before a post, newest first. Needs `read_channel`. Has an ETag. v4:
 * `Posts.getForChannel` with `before`.
 */
export const getBefore = /*#__PURE__*/ teamListing(
  "posts.getPostsBefore",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/before/{offset}/{num_posts}",
  () => ({ success: PostList, paging: postsBefore(routes) })
)

/** The files of a post; an empty list for none. Needs `read_channel`. Has an ETag. Since 3.5. */
export const getFileInfosForPost = /*#__PURE__*/ teamEndpoint(
  "posts.getFileInfosForPost",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/get_file_infos",
  () => ({ success: Schema.Array(FileInfo) })
)

/** Pins a post to its channel, for everybody. Everybody hears of an edit, too. Since 3.8. v4 answers `status`. */
export const pin = /*#__PURE__*/ teamEndpoint(
  "posts.pinPost",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/pin",
  () => ({ success: Post })
)

/** Takes a post off its channel's pinned ones. Everybody hears of an edit, too. Since 3.8. v4 answers `status`. */
export const unpin = /*#__PURE__*/ teamEndpoint(
  "posts.unpinPost",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/unpin",
  () => ({ success: Post })
)

/**
 * The thread of a post for who follows a link to it: a GET that makes one a member of its channel if it is public
 * (`join_public_channels`), else needs `read_channel`. Has an ETag. v4 joins nothing: `Posts.getThread`.
 */
export const getPermalinkTmp = /*#__PURE__*/ teamEndpoint(
  "posts.getPermalinkTmp",
  "GET",
  "/api/v3/teams/{team_id}/pltmp/{post_id}",
  () => ({ success: PostList })
)

/**
 * A page of the posts of a team that one has flagged, newest first. Needs `view_team`. Since 3.3. v4:
 * `Posts.getFlaggedPostsForUser`.
 */
export const getFlaggedPosts = /*#__PURE__*/ teamListing(
  "posts.getFlaggedPosts",
  "GET",
  "/api/v3/teams/{team_id}/posts/flagged/{offset}/{limit}",
  () => ({ success: PostList, paging: byOffsetIn("posts") })
)

/**
 * Posts of a team that one may read, by words, `#tags`, `from:`, `in:`; all words, or any with `is_or_search`. Sets
 * one's status to online. Empty terms are a 400.
 */
export const search = /*#__PURE__*/ teamEndpoint(
  "posts.searchPosts",
  "POST",
  "/api/v3/teams/{team_id}/posts/search",
  () => ({
    body: Schema.Struct({ terms: Schema.String, is_or_search: Schema.optional(Schema.Boolean) }),
    success: PostList,
    safe: true
  })
)

/**
 * The thread of a post whose channel one does not know, as `get` gives it. Needs `read_channel`. Has an ETag. v4:
 * `Posts.get`, the post alone.
 */
export const getById = /*#__PURE__*/ teamEndpoint(
  "posts.getPostById",
  "GET",
  "/api/v3/teams/{team_id}/posts/{post_id}",
  () => ({ success: PostList })
)

const routes = { page: () => getForChannel, before: () => getBefore, after: () => getAfter }
