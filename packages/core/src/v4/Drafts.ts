import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Draft } from "../models/Draft.ts"
import { DraftDraft } from "../models/DraftDraft.ts"
import { StatusOK } from "../models/StatusOK.ts"

/**
 * Keeps a draft for a channel, or for a thread (`root_id`), in place of the one before; an empty message deletes it and
 * answers `null`. It is always one's own. Needs `create_post`. The header `Connection-Id` names the socket that gets no
 * event.
 */
export const upsert = /*#__PURE__*/ endpoint("upsertDraft", "POST", "/api/v4/drafts", () => ({
  body: DraftDraft,
  success: Schema.NullOr(Draft)
}))

/**
 * Deletes one's draft for a channel; where there is none, too. The header `Connection-Id` names the socket that gets no
 * event.
 */
export const deleteForChannel = /*#__PURE__*/ endpoint(
  "deleteDraft_delete_api_v4_users_channels_drafts",
  "DELETE",
  "/api/v4/users/{user_id}/channels/{channel_id}/drafts",
  () => ({ success: StatusOK })
)

const delete_ = /*#__PURE__*/ endpoint(
  "deleteDraft",
  "DELETE",
  "/api/v4/users/{user_id}/channels/{channel_id}/drafts/{thread_id}",
  () => ({ success: StatusOK })
)
export {
  /**
   * Deletes one's draft for a thread; `thread_id` is its root. The header `Connection-Id` names the socket that gets no
   * event.
   */
  delete_ as delete
}

/** One's own drafts in a team, whoever is in the path; `null` when there are none. Needs `view_team`. */
export const list = /*#__PURE__*/ endpoint(
  "getDrafts",
  "GET",
  "/api/v4/users/{user_id}/teams/{team_id}/drafts",
  () => ({ success: Schema.NullOr(Schema.Array(Draft)) })
)
