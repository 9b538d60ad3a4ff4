import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Draft } from "../models/Draft.ts"
import { DraftDraft } from "../models/DraftDraft.ts"
import { StatusOK } from "../models/StatusOK.ts"

/** Upsert draft. Needs `create_post` or `create_post_public`. */
export const upsert = /*#__PURE__*/ endpoint("upsertDraft", "POST", "/api/v4/drafts", () => ({
  body: DraftDraft,
  success: Schema.NullOr(Draft)
}))

/** Delete draft. Needs `delete_post`. */
export const deleteForChannel = /*#__PURE__*/ endpoint(
  "deleteDraft_delete_api_v4_users_channels_drafts",
  "DELETE",
  "/api/v4/users/{user_id}/channels/{channel_id}/drafts",
  () => ({ success: StatusOK })
)

/** Delete draft. Needs `delete_post`. */
const delete_ = /*#__PURE__*/ endpoint(
  "deleteDraft",
  "DELETE",
  "/api/v4/users/{user_id}/channels/{channel_id}/drafts/{thread_id}",
  () => ({ success: StatusOK })
)
export { delete_ as delete }

/** Get drafts. Needs `create_post` or `view_team`. */
export const list = /*#__PURE__*/ endpoint(
  "getDrafts",
  "GET",
  "/api/v4/users/{user_id}/teams/{team_id}/drafts",
  () => ({ success: Schema.NullOr(Schema.Array(Draft)) })
)
