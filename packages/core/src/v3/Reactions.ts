import * as Schema from "effect/Schema"
import { teamEndpoint } from "../Endpoint.ts"
import { Reaction, ReactionDraft } from "../models/Reaction.ts"
import { StatusOK } from "../models/StatusOK.ts"

/**
 * Reacts to a post, as oneself only: `user_id` is one's own id. Needs `read_channel`. Everybody hears of it, and of an
 * edit of the post. Since 3.6.
 */
export const save = /*#__PURE__*/ teamEndpoint(
  "posts.saveReaction",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/reactions/save",
  () => ({ body: ReactionDraft, success: Reaction })
)

const delete_ = /*#__PURE__*/ teamEndpoint(
  "posts.deleteReaction",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/reactions/delete",
  () => ({ body: ReactionDraft, success: StatusOK, safe: true })
)
export {
  /** Takes one's own reaction back; there being none is fine. Needs `read_channel`. Since 3.6. */
  delete_ as delete
}

/** The reactions to a post; `null` or an empty list when there are none. Needs `read_channel`. Since 3.6. */
export const list = /*#__PURE__*/ teamEndpoint(
  "posts.listReactions",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/posts/{post_id}/reactions",
  () => ({ success: Schema.NullOr(Schema.Array(Reaction)) })
)
