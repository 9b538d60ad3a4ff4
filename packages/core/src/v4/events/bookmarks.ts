import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { ChannelBookmarkWithFileInfo } from "../../models/ChannelBookmark.ts"
import { UpdateChannelBookmarkResponse } from "../../models/UpdateChannelBookmarkResponse.ts"
import { socket } from "../Socket.ts"

/** A bookmark was put over a channel. To its members. Needs a licence. */
export const channel_bookmark_created = /*#__PURE__*/ define(socket, "channel_bookmark_created", "recoverable", () => ({
  bookmark: json(ChannelBookmarkWithFileInfo)
}))

/** A bookmark was changed: where somebody else had made it, a new one takes its place. To the channel. Needs a licence. */
export const channel_bookmark_updated = /*#__PURE__*/ define(socket, "channel_bookmark_updated", "recoverable", () => ({
  bookmarks: json(UpdateChannelBookmarkResponse)
}))

/** A bookmark was deleted. To the channel. Needs a licence. */
export const channel_bookmark_deleted = /*#__PURE__*/ define(socket, "channel_bookmark_deleted", "recoverable", () => ({
  bookmark: json(ChannelBookmarkWithFileInfo)
}))

/** A channel's bookmarks are in another order. To the channel. Needs a licence. */
export const channel_bookmark_sorted = /*#__PURE__*/ define(socket, "channel_bookmark_sorted", "recoverable", () => ({
  /** All of them, in the new order. */
  bookmarks: json(Schema.Array(ChannelBookmarkWithFileInfo))
}))
