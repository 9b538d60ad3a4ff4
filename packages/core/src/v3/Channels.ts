import * as Schema from "effect/Schema"
import { teamEndpoint, teamListing } from "../Endpoint.ts"
import { Channel } from "../models/Channel.ts"
import { ChannelMember } from "../models/ChannelMember.ts"
import { ChannelHeader, ChannelPurpose, DisplayName, GroupMembers, Name } from "../models/limits.ts"
import { PostList } from "../models/PostList.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { ChannelCounts } from "../models/v3/ChannelCounts.ts"
import { ChannelData } from "../models/v3/ChannelData.ts"
import { ChannelDraft } from "../models/v3/ChannelDraft.ts"
import { ChannelExtra } from "../models/v3/ChannelExtra.ts"
import { ChannelList } from "../models/v3/ChannelList.ts"
import { ChannelStats } from "../models/v3/ChannelStats.ts"
import { ChannelView } from "../models/v3/ChannelView.ts"
import { Subject } from "../models/v3/Subject.ts"
import { byOffset } from "../Paging.ts"

/**
 * Makes a channel in a team, with oneself as its admin. `type` is `O` (public) or `P` (private). Needs
 * `create_public_channel` or `create_private_channel`. A name or type that the server does not like is a 500, a name
 * that is taken a 400.
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

/**
 * Opens the direct channel with a user, or gives the one that is there; it belongs to no team. Needs
 * `create_direct_channel`. An unknown user is a 400.
 */
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

/**
 * One channel with one's own membership. Has an ETag. A deleted one comes with `delete_at`; one that one is not in is a
 * 404, one of another team a 500 (in 3.0 an unknown one as well).
 */
export const get = /*#__PURE__*/ teamEndpoint(
  "channels.getChannel",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/",
  () => ({ success: ChannelData })
)

/**
 * One channel by the name in its URL, without the membership; an unknown one is a 404. Needs `read_channel`. Has an
 * ETag. Since 3.6.
 */
export const getByName = /*#__PURE__*/ teamEndpoint(
  "channels.getChannelByName",
  "GET",
  "/api/v3/teams/{team_id}/channels/name/{channel_name}",
  () => ({ success: Channel })
)

/**
 * The channels of a team that one is in, direct and group channels too. Has an ETag. An old server (recorded: 3.0) puts
 * one's memberships beside them. v4: `Channels.getForTeamForUser`.
 */
export const list = /*#__PURE__*/ teamEndpoint(
  "channels.getChannels",
  "GET",
  "/api/v3/teams/{team_id}/channels/",
  () => ({ success: ChannelList })
)

/**
 * The public channels of a team that `term` may mean as it is typed. A team of others needs `manage_system`. Since 3.6.
 * v4: `Channels.autocompleteForTeam`.
 */
export const autocomplete = /*#__PURE__*/ teamEndpoint(
  "channels.autocompleteChannels",
  "GET",
  "/api/v3/teams/{team_id}/channels/autocomplete",
  () => ({ query: Schema.Struct({ term: Schema.String }), success: Schema.Array(Channel) })
)

/**
 * How many posts each of one's channels in a team has, and when it last changed, by the channel's id. Has an ETag. v4
 * has no such call: `Channels.getForTeamForUser` says it.
 */
export const getCounts = /*#__PURE__*/ teamEndpoint(
  "channels.getChannelCounts",
  "GET",
  "/api/v3/teams/{team_id}/channels/counts",
  () => ({ success: ChannelCounts })
)

/**
 * Opens the group channel of 3 to 8 people, or gives the one that is there; oneself need not be named. Needs
 * `create_group_channel`. Since 3.7. Another number is a 400.
 */
export const createGroupChannel = /*#__PURE__*/ teamEndpoint(
  "channels.createGroupChannel",
  "POST",
  "/api/v3/teams/{team_id}/channels/create_group",
  () => ({ body: GroupMembers, success: Channel, safe: true })
)

/** One's own memberships of the channels of a team: roles, what is read, notifications. Since 3.5. */
export const getMembersForUser = /*#__PURE__*/ teamEndpoint(
  "channels.getMyChannelMembers",
  "GET",
  "/api/v3/teams/{team_id}/channels/members",
  () => ({ success: Schema.Array(ChannelMember) })
)

/**
 * The public channels of a team, by their name, that one is not in. A team of others needs `manage_system`. An empty
 * `term` is a 400. Since 3.6. v4: `Channels.search`, with one's own among them.
 */
export const searchMoreChannels = /*#__PURE__*/ teamEndpoint(
  "channels.searchMoreChannels",
  "POST",
  "/api/v3/teams/{team_id}/channels/more/search",
  () => ({ body: Schema.Struct({ term: Schema.String }), success: Schema.Array(Channel), safe: true })
)

/**
 * A page of the public channels of a team that one is not in. Needs `list_team_channels`. Since 3.6. Its ETag is never
 * honoured. v4: `Channels.getPublicChannelsForTeam`, with one's own among them.
 */
export const getMoreChannelsPage = /*#__PURE__*/ teamListing(
  "channels.getMoreChannelsPage",
  "GET",
  "/api/v3/teams/{team_id}/channels/more/{offset}/{limit}",
  () => ({ success: Schema.Array(Channel), paging: byOffset })
)

/**
 * Makes oneself a member of a public channel, by the name in its URL; so does a second time. Needs
 * `join_public_channels`. v4: `Channels.addMember`.
 */
export const joinByName = /*#__PURE__*/ teamEndpoint(
  "channels.joinByName",
  "POST",
  "/api/v3/teams/{team_id}/channels/name/{channel_name}/join",
  () => ({ success: Channel, safe: true })
)

/**
 * Changes a channel. A header or purpose that is left out is emptied; names and type stay. Needs
 * `manage__publicchannel_properties` (spelt like that) or `manage_private_channel_properties`. v4: `Channels.patch`.
 */
export const update = /*#__PURE__*/ teamEndpoint(
  "channels.updateChannel",
  "POST",
  "/api/v3/teams/{team_id}/channels/update",
  () => ({ body: ChannelDraft, success: Channel })
)

/**
 * Replaces a channel's header, and says so in the channel. Needs `manage__publicchannel_properties` or
 * `manage_private_channel_properties`. v4: `Channels.patch`.
 */
export const updateHeader = /*#__PURE__*/ teamEndpoint(
  "channels.updateChannelHeader",
  "POST",
  "/api/v3/teams/{team_id}/channels/update_header",
  () => ({ body: Schema.Struct({ channel_id: Schema.String, channel_header: ChannelHeader }), success: Channel })
)

/**
 * Changes what one is told of in a channel (`default`, `all`, `mention`, `none`; `mark_unread`: `all`, `mention`) and
 * answers all of it; what is left out stays. Others' need `edit_other_users`.
 */
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
    success: Schema.Record(Schema.String, Schema.String),
    safe: true
  })
)

/**
 * Replaces a channel's purpose, up to 250 characters. Needs `manage__publicchannel_properties` or
 * `manage_private_channel_properties`. v4: `Channels.patch`.
 */
export const updatePurpose = /*#__PURE__*/ teamEndpoint(
  "channels.updateChannelPurpose",
  "POST",
  "/api/v3/teams/{team_id}/channels/update_purpose",
  () => ({ body: Schema.Struct({ channel_id: Schema.String, channel_purpose: ChannelPurpose }), success: Channel })
)

/**
 * Says that one looks at a channel, which marks it and `prev_channel_id` as read, holds back push messages and sets
 * one's status to online. Since 3.6; before, `updateLastViewedAt`.
 */
export const view = /*#__PURE__*/ teamEndpoint(
  "channels.viewChannel",
  "POST",
  "/api/v3/teams/{team_id}/channels/view",
  () => ({ body: ChannelView, success: StatusOK })
)

/**
 * Adds somebody of the team to a channel; a member already is answered the same way, and the channel told again. Needs
 * `manage_public_channel_members` or `manage_private_channel_members`. An unknown user is a 500.
 */
export const addMember = /*#__PURE__*/ teamEndpoint(
  "channels.addMember",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/add",
  () => ({ body: Schema.Struct({ user_id: Schema.String }), success: ChannelMember })
)

const delete_ = /*#__PURE__*/ teamEndpoint(
  "channels.deleteChannel",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/delete",
  () => ({ success: Subject })
)
export {
  /**
   * Marks a channel as deleted; it can still be read. Needs `delete_public_channel` or `delete_private_channel`.
   * `town-square` is a 400.
   */
  delete_ as delete
}

/**
 * Makes oneself a member of a public channel; so does a second time. Needs `join_public_channels`; a private one is a
 * 500. v4: `Channels.addMember`.
 */
export const join = /*#__PURE__*/ teamEndpoint(
  "channels.join",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/join",
  () => ({ success: Channel, safe: true })
)

/**
 * Ends one's own membership; there being none is fine. `town-square` is a 500. v4: `Channels.removeUserFromChannel`.
 */
export const leave = /*#__PURE__*/ teamEndpoint(
  "channels.leave",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/leave",
  () => ({ success: Subject })
)

/**
 * The memberships of some people in a channel; who is not in it is left out, nobody at all a 400. Needs `read_channel`.
 * Since 3.6.
 */
export const getMembersByIds = /*#__PURE__*/ teamEndpoint(
  "channels.getChannelMembersByIds",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/members/ids",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Array(ChannelMember), safe: true })
)

/** Somebody's membership of a channel; a 404 if there is none. Needs `read_channel`. Since 3.5. */
export const getMember = /*#__PURE__*/ teamEndpoint(
  "channels.getChannelMember",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/members/{user_id}",
  () => ({ success: ChannelMember })
)

/** The pinned posts of a channel. Since 3.8. 3.10 does not ask whether one may read the channel. */
export const getPinnedPosts = /*#__PURE__*/ teamEndpoint(
  "channels.getPinnedPosts",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/pinned",
  () => ({ success: PostList })
)

/**
 * Ends somebody's membership of a channel that one is in as well, and says so there. Needs
 * `manage_public_channel_members` or `manage_private_channel_members`.
 */
export const removeUserFromChannel = /*#__PURE__*/ teamEndpoint(
  "channels.removeMember",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/remove",
  () => ({
    body: Schema.Struct({ user_id: Schema.String }),
    success: Schema.Struct({ channel_id: Schema.String, removed_user_id: Schema.String })
  })
)

/** Marks a channel as unread from a time on (ms since the epoch). 3.3 to 3.7. v4: `Posts.setUnread`, by a post. */
export const setLastViewedAt = /*#__PURE__*/ teamEndpoint(
  "mid.setLastViewedAt",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/set_last_viewed_at",
  () => ({
    body: Schema.Struct({ last_viewed_at: Schema.Number }),
    success: Subject
  })
)

/** How many members a channel has; for a deleted one a 400. Needs `read_channel`. Since 3.5; before, `getExtraInfo`. */
export const getStats = /*#__PURE__*/ teamEndpoint(
  "channels.getChannelStats",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/stats",
  () => ({ success: ChannelStats })
)

/**
 * Replaces somebody's roles in a channel, separated by blanks: `channel_user channel_admin`. Needs
 * `manage_channel_roles`. Since 3.7. v4: `Channels.updateRoles`.
 */
export const updateMemberRoles = /*#__PURE__*/ teamEndpoint(
  "channels.updateChannelMemberRoles",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/update_member_roles",
  () => ({
    body: Schema.Struct({ user_id: Schema.String, new_roles: Schema.String }),
    success: StatusOK,
    safe: true
  })
)

/**
 * The public channels of a team that one is not in, all at once. Has an ETag. Until 3.7; since 3.6
 * `getMoreChannelsPage`.
 */
export const getMoreChannels = /*#__PURE__*/ teamEndpoint(
  "v300.channels.getMoreChannels",
  "GET",
  "/api/v3/teams/{team_id}/channels/more",
  () => ({ success: ChannelList })
)

/**
 * How many members a channel has, and some of them. Has an ETag. Until 3.4; then `getStats` and
 * `Users.getProfilesInChannel`.
 */
export const getExtraInfo = /*#__PURE__*/ teamEndpoint(
  "v300.channels.getChannelExtraInfo",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/extra_info",
  () => ({ success: ChannelExtra })
)

/** `getExtraInfo` with a limit of one's own for the members; `-1` is for all. Has an ETag. Until 3.4. */
export const getExtraInfoLimited = /*#__PURE__*/ teamEndpoint(
  "v300.channels.getChannelExtraInfo2",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/extra_info/{member_limit}",
  () => ({ success: ChannelExtra })
)

/**
 * Marks a channel as read. Until 3.7; then `view`. `active: false`: without looking at it, so that push messages come
 * on.
 */
export const updateLastViewedAt = /*#__PURE__*/ teamEndpoint(
  "v300.channels.updateLastViewedAt",
  "POST",
  "/api/v3/teams/{team_id}/channels/{channel_id}/update_last_viewed_at",
  () => ({
    body: Schema.Struct({ active: Schema.optional(Schema.Boolean) }),
    success: Subject
  })
)
