import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { PostList } from "../models/PostList.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { View } from "../models/View.ts"
import { ViewPatch } from "../models/ViewPatch.ts"
import { ViewsWithCount } from "../models/ViewsWithCount.ts"
import { byPageIn } from "../Paging.ts"

/** Create view. Behind the feature flag `IntegratedBoards`, which is off by default. */
export const create = /*#__PURE__*/ endpoint("createView", "POST", "/api/v4/channels/{channel_id}/views", () => ({
  body: Schema.Struct({
    title: Schema.String,
    type: Schema.Literals(["kanban"]),
    description: Schema.optional(Schema.String),
    sort_order: Schema.optional(Schema.Number),
    props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
  }),
  success: View
}))

/** Get views for channel. Behind the feature flag `IntegratedBoards`, which is off by default. */
export const getForChannel = /*#__PURE__*/ listing(
  "getViewsForChannel",
  "GET",
  "/api/v4/channels/{channel_id}/views",
  () => ({
    query: Schema.Struct({
      page: Schema.optional(Schema.Number),
      per_page: Schema.optional(Schema.Number),
      include_total_count: Schema.optional(Schema.Boolean)
    }),
    success: Schema.Union([Schema.Array(View), ViewsWithCount]),
    paging: byPageIn("views")
  })
)

/** Get view. Behind the feature flag `IntegratedBoards`, which is off by default. */
export const get = /*#__PURE__*/ endpoint("getView", "GET", "/api/v4/channels/{channel_id}/views/{view_id}", () => ({
  success: View
}))

/** Update view. Behind the feature flag `IntegratedBoards`, which is off by default. */
export const update = /*#__PURE__*/ endpoint(
  "updateView",
  "PATCH",
  "/api/v4/channels/{channel_id}/views/{view_id}",
  () => ({ body: ViewPatch, success: View })
)

/** Delete view. Behind the feature flag `IntegratedBoards`, which is off by default. */
const delete_ = /*#__PURE__*/ endpoint("deleteView", "DELETE", "/api/v4/channels/{channel_id}/views/{view_id}", () => ({
  success: StatusOK
}))
export { delete_ as delete }

/** Update view sort order. Behind the feature flag `IntegratedBoards`, which is off by default. */
export const updateSortOrder = /*#__PURE__*/ endpoint(
  "updateViewSortOrder",
  "POST",
  "/api/v4/channels/{channel_id}/views/{view_id}/sort_order",
  () => ({ body: Schema.Number, success: Schema.Array(View) })
)

/** Get posts for view. Behind the feature flag `IntegratedBoards`, which is off by default. */
export const getPostsForView = /*#__PURE__*/ listing(
  "getPostsForView",
  "GET",
  "/api/v4/channels/{channel_id}/views/{view_id}/posts",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: PostList,
    paging: byPageIn("posts")
  })
)
