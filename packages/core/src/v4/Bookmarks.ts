import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { ChannelBookmarkWithFileInfo } from "../models/ChannelBookmark.ts"
import { maxCharacters, DisplayName } from "../models/limits.ts"
import { UpdateChannelBookmarkResponse } from "../models/UpdateChannelBookmarkResponse.ts"

/**
 * The bookmarks of a channel; with `bookmarks_since` (ms) those changed since then, deleted ones among them. Needs
 * `read_channel_content`. Since 9.5. Feature flag `ChannelBookmarks` (on by default). Licence: any, else 501
 * `api.channel.bookmark.channel_bookmark.license.error`.
 */
export const listForChannel = /*#__PURE__*/ endpoint(
  "ListChannelBookmarksForChannel",
  "GET",
  "/api/v4/channels/{channel_id}/bookmarks",
  () => ({
    query: Schema.Struct({ bookmarks_since: Schema.optional(Schema.Number) }),
    success: Schema.NullOr(Schema.Array(ChannelBookmarkWithFileInfo))
  })
)

/**
 * Pins a link or a file over a channel's posts. Needs `add_bookmark_public_channel` or its private twin; in direct and
 * group channels every member may, guests may not. The header `Connection-Id` names the socket that gets no event.
 * Since 9.5. Feature flag `ChannelBookmarks` (on by default). Licence: any, else 501
 * `api.channel.bookmark.channel_bookmark.license.error`.
 */
export const create = /*#__PURE__*/ endpoint(
  "CreateChannelBookmark",
  "POST",
  "/api/v4/channels/{channel_id}/bookmarks",
  () => ({
    body: Schema.Struct({
      file_id: Schema.optional(Schema.String),
      display_name: DisplayName,
      link_url: Schema.optional(maxCharacters(1024)),
      image_url: Schema.optional(Schema.String),
      emoji: Schema.optional(Schema.String),
      type: Schema.Literals(["link", "file"])
    }),
    success: ChannelBookmarkWithFileInfo
  })
)

const delete_ = /*#__PURE__*/ endpoint(
  "DeleteChannelBookmark",
  "DELETE",
  "/api/v4/channels/{channel_id}/bookmarks/{bookmark_id}",
  () => ({ success: ChannelBookmarkWithFileInfo })
)
export {
  /**
   * Deletes a bookmark and gives it back. Needs `delete_bookmark_public_channel` or its private twin; in direct and group
   * channels every member may, guests may not. The header `Connection-Id` names the socket that gets no event. Since 9.5.
   * Feature flag `ChannelBookmarks` (on by default). Licence: any, else 501
   * `api.channel.bookmark.channel_bookmark.license.error`.
   */
  delete_ as delete
}

/**
 * Changes only what is given. Somebody else's bookmark becomes a new one of one's own: then the old one is in
 * `deleted`. Needs `edit_bookmark_public_channel` or its private twin. The header `Connection-Id` names the socket that
 * gets no event. Since 9.5. Feature flag `ChannelBookmarks` (on by default). Licence: any, else 501
 * `api.channel.bookmark.channel_bookmark.license.error`.
 */
export const update = /*#__PURE__*/ endpoint(
  "UpdateChannelBookmark",
  "PATCH",
  "/api/v4/channels/{channel_id}/bookmarks/{bookmark_id}",
  () => ({
    body: Schema.Struct({
      file_id: Schema.optional(Schema.String),
      display_name: Schema.optional(DisplayName),
      sort_order: Schema.optional(Schema.Number),
      link_url: Schema.optional(maxCharacters(1024)),
      image_url: Schema.optional(Schema.String),
      emoji: Schema.optional(Schema.String),
      type: Schema.optional(Schema.Literals(["link", "file"]))
    }),
    success: UpdateChannelBookmarkResponse
  })
)

/**
 * Moves a bookmark to a place (`body`, from 0), and gives all of the channel. Needs `order_bookmark_public_channel` or
 * its private twin. The header `Connection-Id` names the socket that gets no event. Since 9.5. Feature flag
 * `ChannelBookmarks` (on by default). Licence: any, else 501 `api.channel.bookmark.channel_bookmark.license.error`.
 */
export const updateSortOrder = /*#__PURE__*/ endpoint(
  "UpdateChannelBookmarkSortOrder",
  "POST",
  "/api/v4/channels/{channel_id}/bookmarks/{bookmark_id}/sort_order",
  () => ({ body: Schema.Number, success: Schema.NullOr(Schema.Array(ChannelBookmarkWithFileInfo)) })
)
