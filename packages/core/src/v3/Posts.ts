import * as Schema from "effect/Schema"
import { teamEndpoint } from "../Endpoint.ts"
import { Post } from "../models/Post.ts"
import { PostList } from "../models/PostList.ts"
import { PostDraft } from "../models/v3/PostDraft.ts"
import { Subject } from "../models/v3/Subject.ts"

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
    body: Schema.Struct({ id: Schema.String, channel_id: Schema.String, message: Schema.String }),
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
export const getForChannel = /*#__PURE__*/ teamEndpoint(
  "posts.getPosts",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/page/{offset}/{limit}",
  () => ({ success: PostList })
)
