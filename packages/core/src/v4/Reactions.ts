import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { PostIdToReactionsMap } from "../models/PostIdToReactionsMap.ts"
import { Reaction, ReactionDraft } from "../models/Reaction.ts"
import { StatusOK } from "../models/StatusOK.ts"

/**
 * Reacts to a post, as oneself only: `user_id` is one's own id, never `me`. The same again is answered the same way,
 * but everybody hears of it again. Needs `add_reaction`.
 */
export const save = /*#__PURE__*/ endpoint("SaveReaction", "POST", "/api/v4/reactions", () => ({
  body: ReactionDraft,
  success: Reaction
}))

const delete_ = /*#__PURE__*/ endpoint(
  "DeleteReaction",
  "DELETE",
  "/api/v4/users/{user_id}/posts/{post_id}/reactions/{emoji_name}",
  () => ({ success: StatusOK })
)
export {
  /** Takes a reaction back; there being none is fine. Here `user_id` may be `me`; others' need `remove_others_reactions`. */
  delete_ as delete
}

/** The reactions to a post; `null` when there are none. Needs `read_channel`. */
export const list = /*#__PURE__*/ endpoint("GetReactions", "GET", "/api/v4/posts/{post_id}/reactions", () => ({
  success: Schema.NullOr(Schema.Array(Reaction))
}))

/**
 * The reactions to several posts, by post id; a post without any has an empty list. Needs `read_channel` for each: one
 * that is unknown or hidden refuses all. Since 5.8.
 */
export const getBulkReactions = /*#__PURE__*/ endpoint(
  "GetBulkReactions",
  "POST",
  "/api/v4/posts/ids/reactions",
  () => ({ body: Schema.Array(Schema.String), success: PostIdToReactionsMap, safe: true })
)
