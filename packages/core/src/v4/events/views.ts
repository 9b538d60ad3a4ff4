import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { View } from "../../models/View.ts"
import { socket } from "../Socket.ts"

/** A view was added to a channel. To the channel. By the feature flag `IntegratedBoards`, like all below. */
export const view_created = /*#__PURE__*/ define(socket, "view_created", "recoverable", () => ({ view: json(View) }))

/** A view has changed. To the channel. */
export const view_updated = /*#__PURE__*/ define(socket, "view_updated", "recoverable", () => ({ view: json(View) }))

/** A view is gone. To the channel. */
export const view_deleted = /*#__PURE__*/ define(socket, "view_deleted", "recoverable", () => ({
  view_id: Schema.String
}))

/** A channel's views are in another order. To the channel. */
export const view_sorted = /*#__PURE__*/ define(socket, "view_sorted", "recoverable", () => ({
  /** All of them, in the new order. */
  views: json(Schema.Array(View))
}))
