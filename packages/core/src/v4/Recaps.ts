import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { Recap } from "../models/Recap.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { byPage } from "../Paging.ts"

/**
 * A page of one's recaps, newest first; `null` when there are none. Since 11.2. Behind the feature flag
 * `EnableAIRecaps`, off by default: 501 `api.recap.disabled.app_error`.
 */
export const getForUser = /*#__PURE__*/ listing("GetRecapsForUser", "GET", "/api/v4/recaps", () => ({
  query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
  success: Schema.NullOr(Schema.Array(Recap)),
  paging: byPage
}))

/**
 * Orders a recap of channels from an AI agent; it is `pending` at first. Since 11.2. Behind the feature flag
 * `EnableAIRecaps`, off by default.
 */
export const create = /*#__PURE__*/ endpoint("CreateRecap", "POST", "/api/v4/recaps", () => ({
  body: Schema.Struct({ title: Schema.String, channel_ids: Schema.Array(Schema.String), agent_id: Schema.String }),
  success: Recap
}))

/** Marks all finished recaps of one's own as seen, and gives their ids. Newer than 11.6. */
export const markAsViewed = /*#__PURE__*/ endpoint("markRecapsAsViewed", "POST", "/api/v4/recaps/mark_viewed", () => ({
  success: Schema.Struct({ recap_ids: Schema.Array(Schema.String) })
}))

const delete_ = /*#__PURE__*/ endpoint("DeleteRecap", "DELETE", "/api/v4/recaps/{recap_id}", () => ({
  success: StatusOK
}))
export {
  /** Deletes a recap of one's own. Since 11.2. Behind the feature flag `EnableAIRecaps`, off by default. */
  delete_ as delete
}

/**
 * One recap of one's own, with its channels once it is made. Since 11.2. Behind the feature flag `EnableAIRecaps`, off
 * by default.
 */
export const get = /*#__PURE__*/ endpoint("GetRecap", "GET", "/api/v4/recaps/{recap_id}", () => ({ success: Recap }))

/** Marks a recap as read (`read_at`). Since 11.2. Behind the feature flag `EnableAIRecaps`, off by default. */
export const markAsRead = /*#__PURE__*/ endpoint("MarkRecapAsRead", "POST", "/api/v4/recaps/{recap_id}/read", () => ({
  success: Recap
}))

/**
 * Orders a recap anew from the same channels; it is `pending` again. Since 11.2. Behind the feature flag
 * `EnableAIRecaps`, off by default.
 */
export const regenerate = /*#__PURE__*/ endpoint(
  "RegenerateRecap",
  "POST",
  "/api/v4/recaps/{recap_id}/regenerate",
  () => ({ success: Recap })
)
