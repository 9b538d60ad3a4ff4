import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { PostList } from "../models/PostList.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { View } from "../models/View.ts"
import { ViewPatch } from "../models/ViewPatch.ts"
import { ViewsWithCount } from "../models/ViewsWithCount.ts"
import { byPageIn } from "../Paging.ts"
import { variedListing } from "../Varied.ts"

/** Adds a board to a channel. Behind the feature flag `IntegratedBoards`, off by default. */
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

/**
 * A page of a channel's boards; with `include_total_count` an object that counts them. Behind the feature flag
 * `IntegratedBoards`, off by default.
 */
export const getForChannel = /*#__PURE__*/ variedListing(
  "getViewsForChannel",
  "GET",
  "/api/v4/channels/{channel_id}/views",
  () => ({
    query: Schema.Struct({
      page: Schema.optional(Schema.Number),
      per_page: Schema.optional(Schema.Number),
      include_total_count: Schema.optional(Schema.Boolean)
    }),
    varies: {
      when: Schema.Struct({ include_total_count: Schema.Literal(true) }),
      plain: Schema.Array(View),
      other: ViewsWithCount
    },
    paging: byPageIn("views")
  })
)

/** One board. Behind the feature flag `IntegratedBoards`, off by default. */
export const get = /*#__PURE__*/ endpoint("getView", "GET", "/api/v4/channels/{channel_id}/views/{view_id}", () => ({
  success: View
}))

/** Changes what is given of a board. Behind the feature flag `IntegratedBoards`, off by default. */
export const update = /*#__PURE__*/ endpoint(
  "updateView",
  "PATCH",
  "/api/v4/channels/{channel_id}/views/{view_id}",
  () => ({ body: ViewPatch, success: View })
)

const delete_ = /*#__PURE__*/ endpoint("deleteView", "DELETE", "/api/v4/channels/{channel_id}/views/{view_id}", () => ({
  success: StatusOK
}))
export {
  /** Deletes a board. Behind the feature flag `IntegratedBoards`, off by default. */
  delete_ as delete
}

/**
 * Moves a board to another place among those of its channel, counted from 0, and gives them all. Behind the feature
 * flag `IntegratedBoards`, off by default.
 */
export const updateSortOrder = /*#__PURE__*/ endpoint(
  "updateViewSortOrder",
  "POST",
  "/api/v4/channels/{channel_id}/views/{view_id}/sort_order",
  () => ({ body: Schema.Number, success: Schema.Array(View) })
)

/** A page of the posts that a board shows. Behind the feature flag `IntegratedBoards`, off by default. */
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
