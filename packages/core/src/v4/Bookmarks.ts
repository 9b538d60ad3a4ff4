import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { ChannelBookmarkWithFileInfo } from "../models/ChannelBookmark.ts"
import { maxCharacters, DisplayName } from "../models/limits.ts"
import { UpdateChannelBookmarkResponse } from "../models/UpdateChannelBookmarkResponse.ts"

/**
 * List channel bookmarks for channel. Needs `read_channel_content`. Since 9.5. Behind the feature flag
 * `ChannelBookmarks`, which is on by default. A server without the feature answers 501
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
 * Create channel bookmark. Needs `add_bookmark_public_channel` or `add_bookmark_private_channel`. Since 9.5. Behind the
 * feature flag `ChannelBookmarks`, which is on by default. A server without the feature answers 501
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

/**
 * Delete channel bookmark. Needs `delete_bookmark_public_channel` or `delete_bookmark_private_channel`. Since 9.5.
 * Behind the feature flag `ChannelBookmarks`, which is on by default. A server without the feature answers 501
 * `api.channel.bookmark.channel_bookmark.license.error`.
 */
const delete_ = /*#__PURE__*/ endpoint(
  "DeleteChannelBookmark",
  "DELETE",
  "/api/v4/channels/{channel_id}/bookmarks/{bookmark_id}",
  () => ({ success: ChannelBookmarkWithFileInfo })
)
export { delete_ as delete }

/**
 * Update channel bookmark. Needs `edit_bookmark_public_channel` or `edit_bookmark_private_channel`. Since 9.5. Behind
 * the feature flag `ChannelBookmarks`, which is on by default. A server without the feature answers 501
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
 * Update channel bookmark sort order. Needs `order_bookmark_public_channel` or `order_bookmark_private_channel`. Since
 * 9.5. Behind the feature flag `ChannelBookmarks`, which is on by default. A server without the feature answers 501
 * `api.channel.bookmark.channel_bookmark.license.error`.
 */
export const updateSortOrder = /*#__PURE__*/ endpoint(
  "UpdateChannelBookmarkSortOrder",
  "POST",
  "/api/v4/channels/{channel_id}/bookmarks/{bookmark_id}/sort_order",
  () => ({ body: Schema.Number, success: Schema.NullOr(Schema.Array(ChannelBookmarkWithFileInfo)) })
)
