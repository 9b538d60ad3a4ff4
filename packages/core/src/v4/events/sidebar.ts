import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { SidebarCategoryWithChannels } from "../../models/SidebarCategoryWithChannels.ts"
import { socket } from "../Socket.ts"

/** One has made a category in the sidebar of a team, which is in `broadcast.team_id`. To oneself, on every socket. */
export const sidebar_category_created = /*#__PURE__*/ define(socket, "sidebar_category_created", "recoverable", () => ({
  category_id: Schema.String
}))

/**
 * Categories of one's sidebar may have changed. To oneself. Mostly without a word of which (117 of 120 recorded ones), and
 * with any change of preferences: then ask for them.
 */
export const sidebar_category_updated = /*#__PURE__*/ define(socket, "sidebar_category_updated", "recoverable", () => ({
  updatedCategories: json(Schema.UndefinedOr(Schema.Array(SidebarCategoryWithChannels)))
}))

/** One has deleted a category; its channels go back to the built-in ones. To oneself. */
export const sidebar_category_deleted = /*#__PURE__*/ define(socket, "sidebar_category_deleted", "recoverable", () => ({
  category_id: Schema.String
}))

/** One has put the categories of a team, which is in `broadcast.team_id`, into another order. To oneself. */
export const sidebar_category_order_updated = /*#__PURE__*/ define(
  socket,
  "sidebar_category_order_updated",
  "recoverable",
  () => ({
    /** The ids of all of them: of the built-in ones with kind, user and team in it. */
    order: Schema.Array(Schema.String)
  })
)
