import * as Schema from "effect/Schema"
import { teamEndpoint, teamListing } from "../Endpoint.ts"
import { Channel } from "../models/Channel.ts"
import { ChannelMember } from "../models/ChannelMember.ts"
import { ChannelHeader, ChannelPurpose, DisplayName, GroupMembers, Name } from "../models/limits.ts"
import { PostList } from "../models/PostList.ts"
import { ChannelCounts } from "../models/v3/ChannelCounts.ts"
import { ChannelData } from "../models/v3/ChannelData.ts"
import { ChannelDraft } from "../models/v3/ChannelDraft.ts"
import { ChannelExtra } from "../models/v3/ChannelExtra.ts"
import { ChannelList } from "../models/v3/ChannelList.ts"
import { ChannelStats } from "../models/v3/ChannelStats.ts"
import { ChannelView } from "../models/v3/ChannelView.ts"
import { byOffset } from "../Paging.ts"

/**
 * Makes a channel in a team. Needs `create_public_channel` or `create_private_channel`. A name that the server does not
 * like is a 500.
 */
export const create = /*#__PURE__*/ teamEndpoint(
  "channels.createChannel",
  "POST",
  "/api/v3/teams/{team_id}/channels/create",
  () => ({
    body: Schema.Struct({
      team_id: Schema.optional(Schema.String),
      name: Name,
      display_name: DisplayName,
      type: Schema.String,
      purpose: Schema.optional(ChannelPurpose),
      header: Schema.optional(ChannelHeader)
    }),
    success: Channel
  })
)

/** Opens the direct channel with a user, or gives the one that is there. */
export const createDirect = /*#__PURE__*/ teamEndpoint(
  "channels.createDirectChannel",
  "POST",
  "/api/v3/teams/{team_id}/channels/create_direct",
  () => ({
    body: Schema.Struct({ user_id: Schema.String }),
    success: Channel,
    safe: true
  })
)

/** One channel with one's own membership. A channel of another team is a 500. */
export const get = /*#__PURE__*/ teamEndpoint(
  "channels.getChannel",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/",
  () => ({ success: ChannelData })
)

/** One channel by the name in its URL, without the membership. Since 3.6. */
export const getByName = /*#__PURE__*/ teamEndpoint(
  "channels.getChannelByName",
  "GET",
  "/api/v3/teams/{team_id}/channels/name/{channel_name}",
  () => ({ success: Channel })
)

/**
 * The channels of a team that one is in, direct and group channels too. An old server (recorded: 3.0) puts one's
 * memberships beside them.
 */
export const list = /*#__PURE__*/ teamEndpoint(
  "channels.getChannels",
  "GET",
  "/api/v3/teams/{team_id}/channels/",
  () => ({ success: ChannelList })
)

/** Autocomplete channels. Needs `manage_system`. Since 3.6. */
export const autocomplete = /*#__PURE__*/ teamEndpoint(
  "channels.autocompleteChannels",
  "GET",
  "/api/v3/teams/{team_id}/channels/autocomplete",
  () => ({ query: Schema.Struct({ term: Schema.String }), success: Schema.Array(Channel) })
)

/** Get channel counts. Has an ETag. */
export const getCounts = /*#__PURE__*/ teamEndpoint(
  "channels.getChannelCounts",
  "GET",
  "/api/v3/teams/{team_id}/channels/counts",
  () => ({ success: ChannelCounts })
)

/**
 * Create group channel. Needs `create_group_channel`. Since 3.7. The session user is added when absent; 3 to 8 users.
 */
export const createGroupChannel = /*#__PURE__*/ teamEndpoint(
  "channels.createGroupChannel",
  "POST",
  "/api/v3/teams/{team_id}/channels/create_group",
  () => ({ body: GroupMembers, success: Channel })
)

/** Get my channel members. Since 3.5. Own memberships in the team. */
export const getMembersForUser = /*#__PURE__*/ teamEndpoint(
  "channels.getMyChannelMembers",
  "GET",
  "/api/v3/teams/{team_id}/channels/members",
  () => ({ success: Schema.Array(ChannelMember) })
)

/** Search more channels. Needs `manage_system`. Since 3.6. */
export const searchMoreChannels = /*#__PURE__*/ teamEndpoint(
  "channels.searchMoreChannels",
  "POST",
  "/api/v3/teams/{team_id}/channels/more/search",
  () => ({ body: Schema.Struct({ term: Schema.String }), success: Schema.Array(Channel), safe: true })
)

/** Get more channels page. Needs `list_team_channels`. Since 3.6. Sends ETag but never answers 304. */
export const getMoreChannelsPage = /*#__PURE__*/ teamListing(
  "channels.getMoreChannelsPage",
  "GET",
  "/api/v3/teams/{team_id}/channels/more/{offset}/{limit}",
  () => ({ success: Schema.Array(Channel), paging: byOffset })
)

/** Join by name. Needs `join_public_channels`. */
export const joinByName = /*#__PURE__*/ teamEndpoint(
  "channels.joinByName",
  "POST",
  "/api/v3/teams/{team_id}/channels/name/{channel_name}/join",
  () => ({ success: Channel })
)

/**
 * Update channel. Needs `manage__publicchannel_properties` or `manage_private_channel_properties`. Header and purpose
 * are always overwritten, also with empty strings; display_name, name, type only when non-empty.
 */
export const update = /*#__PURE__*/ teamEndpoint(
  "channels.updateChannel",
  "POST",
  "/api/v3/teams/{team_id}/channels/update",
  () => ({ body: ChannelDraft, success: Channel })
)

/** Update channel header. Needs `manage__publicchannel_properties` or `manage_private_channel_properties`. */
export const updateHeader = /*#__PURE__*/ teamEndpoint(
  "channels.updateChannelHeader",
  "POST",
  "/api/v3/teams/{team_id}/channels/update_header",
  () => ({ body: Schema.Struct({ channel_id: Schema.String, channel_header: ChannelHeader }), success: Channel })
)

/** Update notify props. Needs `edit_other_users`. */
export const updateNotifyProps = /*#__PURE__*/ teamEndpoint(
  "channels.updateNotifyProps",
  "POST",
  "/api/v3/teams/{team_id}/channels/update_notify_props",
  () => ({
    body: Schema.Struct({
      user_id: Schema.String,
      channel_id: Schema.String,
      desktop: Schema.optional(Schema.String),
      mark_unread: Schema.optional(Schema.String),
      push: Schema.optional(Schema.String),
      email: Schema.optional(Schema.String)
    }),
    success: Schema.Record(Schema.String, Schema.String)
  })
)

/** Update channel purpose. Needs `manage__publicchannel_properties` or `manage_private_channel_properties`. */
export const updatePurpose = /*#__PURE__*/ teamEndpoint(
  "channels.updateChannelPurpose",
  "POST",
  "/api/v3/teams/{team_id}/channels/update_purpose",
  () => ({ body: Schema.Struct({ channel_id: Schema.String, channel_purpose: ChannelPurpose }), success: Channel })
)

/** View channel. Since 3.6. */
export const view = /*#__PURE__*/ teamEndpoint(
  "channels.viewChannel",
  "POST",
  "/api/v3/teams/{team_id}/channels/view",
  () => ({ body: ChannelView, success: Schema.Struct({ status: Schema.String }) })
)

/** Add member. Needs `manage_private_channel_members` or `manage_public_channel_members`. */
export const addMember = /*#__PURE__*/ teamEndpoint(
  "channels.addMember",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/add",
  () => ({ body: Schema.Struct({ user_id: Schema.String }), success: ChannelMember })
)

/** Delete channel. Needs `delete_private_channel` or `delete_public_channel`. */
const delete_ = /*#__PURE__*/ teamEndpoint(
  "channels.deleteChannel",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/delete",
  () => ({ success: Schema.Struct({ id: Schema.String }) })
)
export { delete_ as delete }

/** Join. Needs `join_public_channels`. */
export const join = /*#__PURE__*/ teamEndpoint(
  "channels.join",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/join",
  () => ({ success: Channel })
)

/** Leave. */
export const leave = /*#__PURE__*/ teamEndpoint(
  "channels.leave",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/leave",
  () => ({ success: Schema.Struct({ id: Schema.String }) })
)

/** Get channel members by ids. Needs `read_channel`. Since 3.6. */
export const getMembersByIds = /*#__PURE__*/ teamEndpoint(
  "channels.getChannelMembersByIds",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/members/ids",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Array(ChannelMember), safe: true })
)

/** Get channel member. Needs `read_channel`. Since 3.5. */
export const getMember = /*#__PURE__*/ teamEndpoint(
  "channels.getChannelMember",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/members/{user_id}",
  () => ({ success: ChannelMember })
)

/** Get pinned posts. Since 3.8. No read permission check in v3.10. */
export const getPinnedPosts = /*#__PURE__*/ teamEndpoint(
  "channels.getPinnedPosts",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/pinned",
  () => ({ success: PostList })
)

/** Remove member. Needs `manage_private_channel_members` or `manage_public_channel_members`. */
export const removeUserFromChannel = /*#__PURE__*/ teamEndpoint(
  "channels.removeMember",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/remove",
  () => ({
    body: Schema.Struct({ user_id: Schema.String }),
    success: Schema.Struct({ channel_id: Schema.String, removed_user_id: Schema.String })
  })
)

/** Set last viewed at. 3.3 to 3.7 only. Only v3.3 to v3.7; removed in v3.8. */
export const setLastViewedAt = /*#__PURE__*/ teamEndpoint(
  "mid.setLastViewedAt",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/set_last_viewed_at",
  () => ({
    body: Schema.Struct({ last_viewed_at: Schema.Number }),
    success: Schema.Struct({ id: Schema.optional(Schema.String) })
  })
)

/** Get channel stats. Needs `read_channel`. Since 3.5. */
export const getStats = /*#__PURE__*/ teamEndpoint(
  "channels.getChannelStats",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/stats",
  () => ({ success: ChannelStats })
)

/** Update channel member roles. Needs `manage_channel_roles`. Since 3.7. */
export const updateMemberRoles = /*#__PURE__*/ teamEndpoint(
  "channels.updateChannelMemberRoles",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/update_member_roles",
  () => ({
    body: Schema.Struct({ user_id: Schema.String, new_roles: Schema.String }),
    success: Schema.Struct({ status: Schema.String })
  })
)

/** Get more channels. Until 3.7. Has an ETag. V3.0.0 list object; replaced by /more/{offset}/{limit}. */
export const getPublicChannelsForTeam = /*#__PURE__*/ teamEndpoint(
  "v300.channels.getMoreChannels",
  "GET",
  "/api/v3/teams/{team_id}/channels/more",
  () => ({ success: ChannelList })
)

/** Get channel extra info. Until 3.4. Has an ETag. */
export const getExtraInfo = /*#__PURE__*/ teamEndpoint(
  "v300.channels.getChannelExtraInfo",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/extra_info",
  () => ({ success: ChannelExtra })
)

/** Get channel extra info2. Until 3.4. Has an ETag. -1 means no limit. */
export const getExtraInfoLimited = /*#__PURE__*/ teamEndpoint(
  "v300.channels.getChannelExtraInfo2",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/extra_info/{member_limit}",
  () => ({ success: ChannelExtra })
)

/** Marks a channel as read. Until 3.7; then `view`. `active: false`: without looking at it, so that push messages come on. */
export const updateLastViewedAt = /*#__PURE__*/ teamEndpoint(
  "v300.channels.updateLastViewedAt",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/update_last_viewed_at",
  () => ({
    body: Schema.Struct({ active: Schema.optional(Schema.Boolean) }),
    success: Schema.Struct({ id: Schema.String })
  })
)
