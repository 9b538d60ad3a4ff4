import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { Recap } from "../models/Recap.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { byPage } from "../Paging.ts"

/** Get recaps for user. Since 11.2. */
export const getForUser = /*#__PURE__*/ listing("GetRecapsForUser", "GET", "/api/v4/recaps", () => ({
  query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
  success: Schema.NullOr(Schema.Array(Recap)),
  paging: byPage
}))

/** Create recap. Since 11.2. */
export const create = /*#__PURE__*/ endpoint("CreateRecap", "POST", "/api/v4/recaps", () => ({
  body: Schema.Struct({ title: Schema.String, channel_ids: Schema.Array(Schema.String), agent_id: Schema.String }),
  success: Recap
}))

/** Mark recaps as viewed. Newer than 11.6. */
export const markAsViewed = /*#__PURE__*/ endpoint("markRecapsAsViewed", "POST", "/api/v4/recaps/mark_viewed", () => ({
  success: Schema.Struct({ recap_ids: Schema.optional(Schema.Unknown) })
}))

/** Delete recap. Since 11.2. */
const delete_ = /*#__PURE__*/ endpoint("DeleteRecap", "DELETE", "/api/v4/recaps/{recap_id}", () => ({
  success: StatusOK
}))
export { delete_ as delete }

/** Get recap. Since 11.2. */
export const get = /*#__PURE__*/ endpoint("GetRecap", "GET", "/api/v4/recaps/{recap_id}", () => ({ success: Recap }))

/** Mark recap as read. Since 11.2. */
export const markAsRead = /*#__PURE__*/ endpoint("MarkRecapAsRead", "POST", "/api/v4/recaps/{recap_id}/read", () => ({
  success: Recap
}))

/** Regenerate recap. Since 11.2. */
export const regenerate = /*#__PURE__*/ endpoint(
  "RegenerateRecap",
  "POST",
  "/api/v4/recaps/{recap_id}/regenerate",
  () => ({ success: Recap })
)
