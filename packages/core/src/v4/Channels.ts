import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { Channel, ChannelBannerInfo } from "../models/Channel.ts"
import { ChannelDraft } from "../models/ChannelDraft.ts"
import { ChannelListWithTeamData } from "../models/ChannelWithTeamData.ts"
import { ChannelNotifyPropsDraft } from "../models/ChannelNotifyProps.ts"
import { ChannelViewResponse } from "../models/ChannelView.ts"
import { ChannelMember } from "../models/ChannelMember.ts"
import { ChannelMemberCountByGroup } from "../models/ChannelMemberCountByGroup.ts"
import { ChannelModeration, ChannelModerationPatch } from "../models/ChannelModeration.ts"
import { ChannelStats } from "../models/ChannelStats.ts"
import { ChannelUnread } from "../models/ChannelUnread.ts"
import { ChannelWithTeamData } from "../models/ChannelWithTeamData.ts"
import { ChannelHeader, ChannelPurpose, DisplayName, GroupMembers, Name } from "../models/limits.ts"
import { OrderedSidebarCategories } from "../models/OrderedSidebarCategories.ts"
import { PostList } from "../models/PostList.ts"
import { RemoteClusterInfo } from "../models/RemoteClusterInfo.ts"
import { SidebarCategory } from "../models/SidebarCategory.ts"
import { SidebarCategoryWithChannels } from "../models/SidebarCategoryWithChannels.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { Team } from "../models/Team.ts"
import { User } from "../models/User.ts"
import { byPage, byPageIn } from "../Paging.ts"

/** Makes a channel. Needs `create_public_channel` or `create_private_channel`. A name of 65 characters is a 500. */
export const create = /*#__PURE__*/ endpoint("CreateChannel", "POST", "/api/v4/channels", () => ({
  body: ChannelDraft,
  success: Channel
}))

/**
 * Opens the direct channel of two users, or gives the one that is there; the order of the ids does not matter, and twice
 * oneself makes notes to oneself. Ids only: `me` is refused here. Others than oneself need a system admin.
 */
export const createDirect = /*#__PURE__*/ endpoint("CreateDirectChannel", "POST", "/api/v4/channels/direct", () => ({
  body: Schema.Tuple([Schema.String, Schema.String]),
  success: Channel,
  safe: true
}))

/** One channel. Its `last_post_at` can lag behind the list's. Needs `read_channel`. */
export const get = /*#__PURE__*/ endpoint("GetChannel", "GET", "/api/v4/channels/{channel_id}", () => ({
  query: Schema.Struct({
    as_content_reviewer: Schema.optional(Schema.Boolean),
    flagged_post_id: Schema.optional(Schema.String)
  }),
  success: Channel
}))

/** One channel of a team by the name in its URL. `include_deleted` needs `manage_team`. */
export const getByName = /*#__PURE__*/ endpoint(
  "GetChannelByName",
  "GET",
  "/api/v4/teams/{team_id}/channels/name/{channel_name}",
  () => ({
    query: Schema.Struct({ include_deleted: Schema.optional(Schema.Boolean) }),
    success: Channel
  })
)

/**
 * Adds `user_id`, or everybody in `user_ids`, to a channel; a member already is answered the same way. With `user_ids`
 * the answer is a list, and ids that cannot be added are left out of it without an error. `post_root_id`: the thread in
 * which to announce it. Needs `manage_public_channel_members` or its private twin.
 */
export const addMember = /*#__PURE__*/ endpoint(
  "AddChannelMember",
  "POST",
  "/api/v4/channels/{channel_id}/members",
  () => ({
    body: Schema.Struct({
      user_id: Schema.optional(Schema.String),
      user_ids: Schema.optional(Schema.Array(Schema.String)),
      post_root_id: Schema.optional(Schema.String)
    }),
    success: Schema.Union([ChannelMember, Schema.Array(ChannelMember)]),
    safe: true
  })
)

/**
 * The channels of a team that a user is in, direct and group channels among them. `last_delete_at`: with
 * `include_deleted`, only what was archived since then.
 */
export const getForTeamForUser = /*#__PURE__*/ endpoint(
  "GetChannelsForTeamForUser",
  "GET",
  "/api/v4/users/{user_id}/teams/{team_id}/channels",
  () => ({
    query: Schema.Struct({
      include_deleted: Schema.optional(Schema.Boolean),
      last_delete_at: Schema.optional(Schema.Number)
    }),
    success: Schema.Array(Channel)
  })
)

/** Get all channels. Needs `manage_system`. */
export const list = /*#__PURE__*/ listing("GetAllChannels", "GET", "/api/v4/channels", () => ({
  query: Schema.Struct({
    not_associated_to_group: Schema.optional(Schema.String),
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    exclude_default_channels: Schema.optional(Schema.Boolean),
    include_deleted: Schema.optional(Schema.Boolean),
    include_total_count: Schema.optional(Schema.Boolean),
    exclude_policy_constrained: Schema.optional(Schema.Boolean),
    access_control_policy_enforced: Schema.optional(Schema.String),
    exclude_access_control_policy_enforced: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Union([
    ChannelListWithTeamData,
    Schema.Struct({ channels: Schema.NullOr(Schema.Array(ChannelWithTeamData)), total_count: Schema.Number })
  ]),
  paging: byPageIn("channels")
}))

/** Create group channel. Needs `create_group_channel`. */
export const createGroupChannel = /*#__PURE__*/ endpoint(
  "CreateGroupChannel",
  "POST",
  "/api/v4/channels/group",
  () => ({ body: GroupMembers, success: Channel })
)

/** Search group channels. Since 5.14. 503 while the server is marked busy. */
export const searchGroupChannels = /*#__PURE__*/ endpoint(
  "SearchGroupChannels",
  "POST",
  "/api/v4/channels/group/search",
  () => ({ body: Schema.Struct({ term: Schema.String }), success: Schema.Array(Channel), safe: true })
)

/** Mark all messages as read. Newer than 11.6. */
export const markAllMessagesAsRead = /*#__PURE__*/ endpoint(
  "markAllMessagesAsRead",
  "PUT",
  "/api/v4/channels/members/{userId}/direct/read",
  () => ({ success: ChannelViewResponse })
)

/** Read multiple channels. Needs `edit_other_users`. */
export const readMultipleChannels = /*#__PURE__*/ endpoint(
  "readMultipleChannels",
  "POST",
  "/api/v4/channels/members/{user_id}/mark_read",
  () => ({ body: Schema.Array(Schema.String), success: ChannelViewResponse })
)

/** View channel. Needs `edit_other_users`. */
export const view = /*#__PURE__*/ endpoint("ViewChannel", "POST", "/api/v4/channels/members/{user_id}/view", () => ({
  body: Schema.Struct({
    channel_id: Schema.String,
    prev_channel_id: Schema.optional(Schema.String),
    collapsed_threads_supported: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Struct({ status: Schema.String, last_viewed_at_times: Schema.Record(Schema.String, Schema.Unknown) })
}))

/** Search all channels. 503 while the server is marked busy. */
export const searchAllChannels = /*#__PURE__*/ listing("SearchAllChannels", "POST", "/api/v4/channels/search", () => ({
  query: Schema.Struct({
    system_console: Schema.optional(Schema.Boolean),
    include_deleted: Schema.optional(Schema.Boolean)
  }),
  body: Schema.Struct({
    term: Schema.String,
    not_associated_to_group: Schema.optional(Schema.String),
    exclude_default_channels: Schema.optional(Schema.Boolean),
    team_ids: Schema.optional(Schema.Array(Schema.String)),
    group_constrained: Schema.optional(Schema.Boolean),
    exclude_group_constrained: Schema.optional(Schema.Boolean),
    public: Schema.optional(Schema.Boolean),
    private: Schema.optional(Schema.Boolean),
    deleted: Schema.optional(Schema.Boolean),
    /** Read in the query too: it goes to both places. */
    include_deleted: Schema.optional(Schema.Boolean),
    /** With `per_page`, the answer counts. */
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    access_control_policy_enforced: Schema.optional(Schema.Boolean),
    exclude_access_control_policy_enforced: Schema.optional(Schema.Boolean),
    parent_access_control_policy_id: Schema.optional(Schema.String),
    exclude_policy_constrained: Schema.optional(Schema.Boolean),
    include_search_by_id: Schema.optional(Schema.Boolean),
    exclude_remote: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Union([
    Schema.Array(ChannelWithTeamData),
    Schema.Struct({ channels: Schema.NullOr(Schema.Array(ChannelWithTeamData)), total_count: Schema.Number })
  ]),
  safe: true,
  paging: byPageIn("channels")
}))

/** Get channels member count. Needs `list_team_channels`. */
export const getMemberCount = /*#__PURE__*/ endpoint(
  "getChannelsMemberCount",
  "POST",
  "/api/v4/channels/stats/member_count",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Record(Schema.String, Schema.Number), safe: true })
)

/** Delete channel. Needs `delete_public_channel`, `delete_private_channel` or `manage_system`. */
const delete_ = /*#__PURE__*/ endpoint("DeleteChannel", "DELETE", "/api/v4/channels/{channel_id}", () => ({
  query: Schema.Struct({ permanent: Schema.optional(Schema.Boolean) }),
  success: StatusOK
}))
export { delete_ as delete }

/** Update channel. Needs `manage_public_channel_members` or `manage_private_channel_members`. */
export const update = /*#__PURE__*/ endpoint("UpdateChannel", "PUT", "/api/v4/channels/{channel_id}", () => ({
  body: Schema.Struct({
    id: Schema.String,
    name: Schema.optional(Name),
    display_name: Schema.optional(DisplayName),
    purpose: Schema.optional(ChannelPurpose),
    header: Schema.optional(ChannelHeader)
  }),
  success: Channel
}))

/** Get group message members common teams. Needs `read_channel`. Since 9.1. */
export const getGroupMessageMembersCommonTeams = /*#__PURE__*/ endpoint(
  "GetGroupMessageMembersCommonTeams",
  "GET",
  "/api/v4/channels/{channel_id}/common_teams",
  () => ({ success: Schema.Array(Team) })
)

/** Convert group message to channel. Needs `create_private_channel`. */
export const convertGroupMessageToChannel = /*#__PURE__*/ endpoint(
  "convertGroupMessageToChannel",
  "POST",
  "/api/v4/channels/{channel_id}/convert_to_channel",
  () => ({
    query: Schema.Struct({ team_id: Schema.String }),
    body: Schema.Struct({
      channel_id: Schema.String,
      team_id: Schema.String,
      name: Name,
      display_name: DisplayName
    }),
    success: Channel
  })
)

/** Get channel member counts by group. Needs `read_channel`. Since 5.24. */
export const getMemberCountsByGroup = /*#__PURE__*/ endpoint(
  "GetChannelMemberCountsByGroup",
  "GET",
  "/api/v4/channels/{channel_id}/member_counts_by_group",
  () => ({
    query: Schema.Struct({ include_timezones: Schema.optional(Schema.Boolean) }),
    success: Schema.Array(ChannelMemberCountByGroup)
  })
)

/** Get channel members. Needs `read_channel`. */
export const getMembers = /*#__PURE__*/ listing(
  "GetChannelMembers",
  "GET",
  "/api/v4/channels/{channel_id}/members",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: Schema.Array(ChannelMember),
    paging: byPage
  })
)

/** Get channel members by ids. Needs `read_channel`. */
export const getMembersByIds = /*#__PURE__*/ endpoint(
  "GetChannelMembersByIds",
  "POST",
  "/api/v4/channels/{channel_id}/members/ids",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Array(ChannelMember), safe: true })
)

/** Remove user from channel. Needs `manage_public_channel_members` or `manage_private_channel_members`. */
export const removeUserFromChannel = /*#__PURE__*/ endpoint(
  "RemoveUserFromChannel",
  "DELETE",
  "/api/v4/channels/{channel_id}/members/{user_id}",
  () => ({ success: StatusOK })
)

/** Get channel member. Needs `read_channel`. */
export const getMember = /*#__PURE__*/ endpoint(
  "GetChannelMember",
  "GET",
  "/api/v4/channels/{channel_id}/members/{user_id}",
  () => ({ success: ChannelMember })
)

/** Update channel member autotranslation. Needs `edit_other_users`. */
export const updateMemberAutotranslation = /*#__PURE__*/ endpoint(
  "UpdateChannelMemberAutotranslation",
  "PUT",
  "/api/v4/channels/{channel_id}/members/{user_id}/autotranslation",
  () => ({ body: Schema.Struct({ autotranslation_disabled: Schema.Boolean }), success: StatusOK })
)

/** Update channel notify props. Needs `edit_other_users`. */
export const updateNotifyProps = /*#__PURE__*/ endpoint(
  "UpdateChannelNotifyProps",
  "PUT",
  "/api/v4/channels/{channel_id}/members/{user_id}/notify_props",
  () => ({ body: ChannelNotifyPropsDraft, success: StatusOK })
)

/** Update channel roles. Needs `manage_channel_roles`. */
export const updateRoles = /*#__PURE__*/ endpoint(
  "UpdateChannelRoles",
  "PUT",
  "/api/v4/channels/{channel_id}/members/{user_id}/roles",
  () => ({ body: Schema.Struct({ roles: Schema.String }), success: StatusOK })
)

/** Update channel member scheme roles. Needs `manage_channel_roles`. Since 5.0. */
export const updateMemberSchemeRoles = /*#__PURE__*/ endpoint(
  "UpdateChannelMemberSchemeRoles",
  "PUT",
  "/api/v4/channels/{channel_id}/members/{user_id}/schemeRoles",
  () => ({ body: Schema.Struct({ scheme_admin: Schema.Boolean, scheme_user: Schema.Boolean }), success: StatusOK })
)

/** Channel members minus group members. Needs `manage_system`. Since 5.14. */
export const channelMembersMinusGroupMembers = /*#__PURE__*/ listing(
  "ChannelMembersMinusGroupMembers",
  "GET",
  "/api/v4/channels/{channel_id}/members_minus_group_members",
  () => ({
    query: Schema.Struct({
      group_ids: Schema.String,
      page: Schema.optional(Schema.Number),
      per_page: Schema.optional(Schema.Number)
    }),
    success: Schema.Struct({ users: Schema.NullOr(Schema.Array(User)), total_count: Schema.Number }),
    paging: byPageIn("users")
  })
)

/** Get channel moderations. Needs `manage_system`. Since 5.22. */
export const getModerations = /*#__PURE__*/ endpoint(
  "GetChannelModerations",
  "GET",
  "/api/v4/channels/{channel_id}/moderations",
  () => ({ success: Schema.NullOr(Schema.Array(ChannelModeration)) })
)

/** Patch channel moderations. Needs `manage_system`. Since 5.22. */
export const patchModerations = /*#__PURE__*/ endpoint(
  "PatchChannelModerations",
  "PUT",
  "/api/v4/channels/{channel_id}/moderations/patch",
  () => ({ body: Schema.Array(ChannelModerationPatch), success: Schema.NullOr(Schema.Array(ChannelModeration)) })
)

/** Move channel. Needs `manage_system`. Since 5.26. */
export const move = /*#__PURE__*/ endpoint("MoveChannel", "POST", "/api/v4/channels/{channel_id}/move", () => ({
  body: Schema.Struct({ team_id: Schema.String, force: Schema.optional(Schema.Boolean) }),
  success: Channel
}))

/**
 * Patch channel. Needs `manage_public_channel_properties`, `manage_public_channel_auto_translation`,
 * `manage_public_channel_banner`, `manage_private_channel_properties`, `manage_private_channel_auto_translation` or
 * `manage_private_channel_banner`. Licence: enterprise, EnterpriseAdvanced.
 */
export const patch = /*#__PURE__*/ endpoint("PatchChannel", "PUT", "/api/v4/channels/{channel_id}/patch", () => ({
  body: Schema.Struct({
    name: Schema.optional(Name),
    display_name: Schema.optional(DisplayName),
    purpose: Schema.optional(ChannelPurpose),
    header: Schema.optional(ChannelHeader),
    group_constrained: Schema.optional(Schema.Boolean),
    autotranslation: Schema.optional(Schema.Boolean),
    banner_info: Schema.optional(ChannelBannerInfo)
  }),
  success: Channel
}))

/** Get pinned posts. Needs `read_channel_content`. Has an ETag. */
export const getPinnedPosts = /*#__PURE__*/ endpoint(
  "GetPinnedPosts",
  "GET",
  "/api/v4/channels/{channel_id}/pinned",
  () => ({ success: PostList })
)

/**
 * Update channel privacy. Needs `manage_team`, `convert_public_channel_to_private` or
 * `convert_private_channel_to_public`. Since 5.16.
 */
export const updatePrivacy = /*#__PURE__*/ endpoint(
  "UpdateChannelPrivacy",
  "PUT",
  "/api/v4/channels/{channel_id}/privacy",
  () => ({ body: Schema.Struct({ privacy: Schema.String }), success: Channel })
)

/** Restore channel. Needs `manage_team`. Since 3.10. */
export const restore = /*#__PURE__*/ endpoint(
  "RestoreChannel",
  "POST",
  "/api/v4/channels/{channel_id}/restore",
  () => ({ success: Channel })
)

/** Update channel scheme. Needs `manage_system`. Since 4.10. */
export const updateScheme = /*#__PURE__*/ endpoint(
  "UpdateChannelScheme",
  "PUT",
  "/api/v4/channels/{channel_id}/scheme",
  () => ({ body: Schema.Struct({ scheme_id: Schema.String }), success: StatusOK })
)

/** Get channel stats. Needs `read_channel`. */
export const getStats = /*#__PURE__*/ endpoint("GetChannelStats", "GET", "/api/v4/channels/{channel_id}/stats", () => ({
  query: Schema.Struct({ exclude_files_count: Schema.optional(Schema.Boolean) }),
  success: ChannelStats
}))

/** Get channel members timezones. Needs `read_channel`. Since 5.6. */
export const getMembersTimezones = /*#__PURE__*/ endpoint(
  "GetChannelMembersTimezones",
  "GET",
  "/api/v4/channels/{channel_id}/timezones",
  () => ({ success: Schema.NullOr(Schema.Array(Schema.String)) })
)

/**
 * Get shared channel remotes. Needs `read_channel`. Since 10.10. A server without the feature answers 501
 * `api.remote_cluster.service_not_enabled.app_error`.
 */
export const getSharedChannelRemotes = /*#__PURE__*/ endpoint(
  "GetSharedChannelRemotes",
  "GET",
  "/api/v4/sharedchannels/{channel_id}/remotes",
  () => ({ success: Schema.NullOr(Schema.Array(RemoteClusterInfo)) })
)

/** Get channel by name for team name. Needs `read_channel`. */
export const getByNameForTeamName = /*#__PURE__*/ endpoint(
  "GetChannelByNameForTeamName",
  "GET",
  "/api/v4/teams/name/{team_name}/channels/name/{channel_name}",
  () => ({ query: Schema.Struct({ include_deleted: Schema.optional(Schema.Boolean) }), success: Channel })
)

/** Get public channels for team. Needs `list_team_channels`. */
export const getPublicChannelsForTeam = /*#__PURE__*/ listing(
  "GetPublicChannelsForTeam",
  "GET",
  "/api/v4/teams/{team_id}/channels",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: Schema.Array(Channel),
    paging: byPage
  })
)

/** Autocomplete channels for team. Needs `list_team_channels`. Since 4.7. */
export const autocompleteForTeam = /*#__PURE__*/ endpoint(
  "AutocompleteChannelsForTeam",
  "GET",
  "/api/v4/teams/{team_id}/channels/autocomplete",
  () => ({ query: Schema.Struct({ name: Schema.String }), success: Schema.Array(Channel) })
)

/** Get deleted channels for team. Since 3.10. */
export const getDeletedChannelsForTeam = /*#__PURE__*/ listing(
  "GetDeletedChannelsForTeam",
  "GET",
  "/api/v4/teams/{team_id}/channels/deleted",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: Schema.Array(Channel),
    paging: byPage
  })
)

/** Get public channels by ids for team. Needs `view_team`. */
export const getPublicChannelsByIdsForTeam = /*#__PURE__*/ endpoint(
  "GetPublicChannelsByIdsForTeam",
  "POST",
  "/api/v4/teams/{team_id}/channels/ids",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Array(Channel), safe: true })
)

/** Get private channels for team. Needs `manage_system`. Since 5.26. */
export const getPrivateChannelsForTeam = /*#__PURE__*/ listing(
  "GetPrivateChannelsForTeam",
  "GET",
  "/api/v4/teams/{team_id}/channels/private",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: Schema.Array(Channel),
    paging: byPage
  })
)

/** Search channels. Needs `list_team_channels`. 503 while the server is marked busy. */
export const search = /*#__PURE__*/ endpoint(
  "SearchChannels",
  "POST",
  "/api/v4/teams/{team_id}/channels/search",
  () => ({ body: Schema.Struct({ term: Schema.String }), success: Schema.Array(Channel), safe: true })
)

/** Autocomplete channels for team for search. Needs `list_team_channels`. Since 5.4. */
export const autocompleteForTeamForSearch = /*#__PURE__*/ endpoint(
  "AutocompleteChannelsForTeamForSearch",
  "GET",
  "/api/v4/teams/{team_id}/channels/search_autocomplete",
  () => ({ query: Schema.Struct({ name: Schema.String }), success: Schema.Array(Channel) })
)

/** Get channels for user. Needs `edit_other_users`. Since 6.1. */
export const getForUser = /*#__PURE__*/ endpoint(
  "GetChannelsForUser",
  "GET",
  "/api/v4/users/{user_id}/channels",
  () => ({
    query: Schema.Struct({
      last_delete_at: Schema.optional(Schema.Number),
      include_deleted: Schema.optional(Schema.Boolean)
    }),
    success: Schema.Array(Channel)
  })
)

/** Get channel unread. Needs `read_channel`. */
export const getUnread = /*#__PURE__*/ endpoint(
  "GetChannelUnread",
  "GET",
  "/api/v4/users/{user_id}/channels/{channel_id}/unread",
  () => ({ success: ChannelUnread })
)

/** Get sidebar categories for team for user. Needs `list_team_channels`. Since 5.26. */
export const getSidebarCategoriesForTeamForUser = /*#__PURE__*/ endpoint(
  "GetSidebarCategoriesForTeamForUser",
  "GET",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/categories",
  () => ({ success: OrderedSidebarCategories })
)

/** Create sidebar category for team for user. Needs `list_team_channels`. Since 5.26. */
export const createSidebarCategoryForTeamForUser = /*#__PURE__*/ endpoint(
  "CreateSidebarCategoryForTeamForUser",
  "POST",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/categories",
  () => ({ body: SidebarCategory, success: SidebarCategoryWithChannels })
)

/** Update sidebar categories for team for user. Needs `list_team_channels`. Since 5.26. */
export const updateSidebarCategoriesForTeamForUser = /*#__PURE__*/ endpoint(
  "UpdateSidebarCategoriesForTeamForUser",
  "PUT",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/categories",
  () => ({ body: Schema.Array(SidebarCategory), success: Schema.Array(SidebarCategoryWithChannels) })
)

/** Get sidebar category order for team for user. Needs `list_team_channels`. Since 5.26. */
export const getSidebarCategoryOrderForTeamForUser = /*#__PURE__*/ endpoint(
  "GetSidebarCategoryOrderForTeamForUser",
  "GET",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/categories/order",
  () => ({ success: Schema.Array(Schema.String) })
)

/** Update sidebar category order for team for user. Needs `list_team_channels`. Since 5.26. */
export const updateSidebarCategoryOrderForTeamForUser = /*#__PURE__*/ endpoint(
  "UpdateSidebarCategoryOrderForTeamForUser",
  "PUT",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/categories/order",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Array(Schema.String) })
)

/** Remove sidebar category for team for user. Needs `list_team_channels`. Since 5.26. */
export const removeSidebarCategoryForTeamForUser = /*#__PURE__*/ endpoint(
  "RemoveSidebarCategoryForTeamForUser",
  "DELETE",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/categories/{category_id}",
  () => ({ success: StatusOK })
)

/** Get sidebar category for team for user. Needs `list_team_channels`. Since 5.26. */
export const getSidebarCategoryForTeamForUser = /*#__PURE__*/ endpoint(
  "GetSidebarCategoryForTeamForUser",
  "GET",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/categories/{category_id}",
  () => ({ success: SidebarCategoryWithChannels })
)

/** Update sidebar category for team for user. Needs `list_team_channels`. Since 5.26. */
export const updateSidebarCategoryForTeamForUser = /*#__PURE__*/ endpoint(
  "UpdateSidebarCategoryForTeamForUser",
  "PUT",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/categories/{category_id}",
  () => ({ body: SidebarCategory, success: SidebarCategoryWithChannels })
)

/** Get channel members for user. Needs `view_team` or `manage_system`. */
export const getMembersForUser = /*#__PURE__*/ endpoint(
  "GetChannelMembersForUser",
  "GET",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/members",
  () => ({ success: Schema.Array(ChannelMember) })
)
