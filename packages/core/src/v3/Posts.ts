import * as Schema from "effect/Schema"
import { endpoint, teamEndpoint, teamListing } from "../Endpoint.ts"
import { FileInfo } from "../models/FileInfo.ts"
import { Post } from "../models/Post.ts"
import { PostList } from "../models/PostList.ts"
import { PostMessage } from "../models/v3/limits.ts"
import { PostDraft } from "../models/v3/PostDraft.ts"
import { Subject } from "../models/v3/Subject.ts"
import { byOffsetIn } from "../Paging.ts"
import { changes, postsAfter, postsBefore, postsByNumber } from "../paging/posts.ts"

/** Writes a post to a channel. Replies carry `root_id`. Needs `create_post`. A repeated call writes a second post. */
export const create = /*#__PURE__*/ teamEndpoint(
  "posts.createPost",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/create",
  () => ({ body: PostDraft, success: Post })
)

/** Changes the text of one's own post, and nothing else of it. */
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

/** Marks a post as deleted. One's own needs `delete_post`, others' `delete_others_posts`. */
const delete_ = /*#__PURE__*/ teamEndpoint(
  "posts.deletePost",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/delete",
  () => ({ success: Subject })
)
export { delete_ as delete }

/** The whole thread of a post: a list, in which `order` names the post itself and `posts` holds the others too. */
export const get = /*#__PURE__*/ teamEndpoint(
  "posts.getPost",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/get",
  () => ({ success: PostList })
)

/** A page of a channel's posts, newest first; `offset` and `limit` are numbers of posts. Needs `create_post`. */
export const getForChannel = /*#__PURE__*/ teamListing(
  "posts.getPosts",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/page/{offset}/{limit}",
  () => ({ success: PostList, paging: postsByNumber(routes) })
)

/** Get open graph metadata. Since 3.7. {"url":""} on failure; 501 when link previews are off; cached 1 h. */
export const getOpenGraphMetadata = /*#__PURE__*/ endpoint(
  "posts.getOpenGraphMetadata",
  "POST",
  "/api/v3/get_opengraph_metadata",
  () => ({
    body: Schema.Struct({ url: Schema.String }),
    success: Schema.Record(Schema.String, Schema.Unknown),
    safe: true
  })
)

/** Get posts since. Needs `read_channel`. Time in ms, compared with update_at; deleted posts included; at most 1000. */
export const getSince = /*#__PURE__*/ teamListing(
  "posts.getPostsSince",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/since/{time}",
  () => ({ success: PostList, paging: changes(routes) })
)

/** Get posts after. Needs `read_channel`. Has an ETag. */
export const getAfter = /*#__PURE__*/ teamListing(
  "posts.getPostsAfter",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/after/{offset}/{num_posts}",
  () => ({ success: PostList, paging: postsAfter(routes) })
)

/** Get posts before. Needs `read_channel`. Has an ETag. */
export const getBefore = /*#__PURE__*/ teamListing(
  "posts.getPostsBefore",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/before/{offset}/{num_posts}",
  () => ({ success: PostList, paging: postsBefore(routes) })
)

/** Get file infos for post. Needs `read_channel`. Since 3.5. Has an ETag. */
export const getFileInfosForPost = /*#__PURE__*/ teamEndpoint(
  "posts.getFileInfosForPost",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/get_file_infos",
  () => ({ success: Schema.Array(FileInfo) })
)

/** Pin post. Since 3.8. */
export const pin = /*#__PURE__*/ teamEndpoint(
  "posts.pinPost",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/pin",
  () => ({ success: Post })
)

/** Unpin post. Since 3.8. */
export const unpin = /*#__PURE__*/ teamEndpoint(
  "posts.unpinPost",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/unpin",
  () => ({ success: Post })
)

/**
 * Get permalink tmp. Needs `join_public_channels` or `read_channel`. Has an ETag. Joins the session user to an open
 * channel as a side effect.
 */
export const getPermalinkTmp = /*#__PURE__*/ teamEndpoint(
  "posts.getPermalinkTmp",
  "GET",
  "/api/v3/teams/{team_id}/pltmp/{post_id}",
  () => ({ success: PostList })
)

/** Get flagged posts. Needs `view_team`. Since 3.3. */
export const getFlaggedPosts = /*#__PURE__*/ teamListing(
  "posts.getFlaggedPosts",
  "GET",
  "/api/v3/teams/{team_id}/posts/flagged/{offset}/{limit}",
  () => ({ success: PostList, paging: byOffsetIn("posts") })
)

/** Search posts. Missing terms panics the handler (500). */
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

/** Get post by id. Needs `read_channel`. Has an ETag. Order holds only the asked id; posts holds the whole thread. */
export const getById = /*#__PURE__*/ teamEndpoint(
  "posts.getPostById",
  "GET",
  "/api/v3/teams/{team_id}/posts/{post_id}",
  () => ({ success: PostList })
)

const routes = { page: () => getForChannel, before: () => getBefore, after: () => getAfter }
