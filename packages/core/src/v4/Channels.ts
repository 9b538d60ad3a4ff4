import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { Channel, ChannelBannerInfo } from "../models/Channel.ts"
import { ChannelDraft } from "../models/ChannelDraft.ts"
import { ChannelNotifyPropsDraft } from "../models/ChannelNotifyProps.ts"
import { ChannelViewResponse } from "../models/ChannelView.ts"
import { ChannelMember } from "../models/ChannelMember.ts"
import { ChannelMemberCountByGroup } from "../models/ChannelMemberCountByGroup.ts"
import { ChannelModeration, ChannelModerationPatch } from "../models/ChannelModeration.ts"
import { ChannelStats } from "../models/ChannelStats.ts"
import { ChannelUnread } from "../models/ChannelUnread.ts"
import { ChannelListWithTeamData, ChannelsWithCount, ChannelWithTeamData } from "../models/ChannelWithTeamData.ts"
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
import { variedEndpoint, variedListing } from "../Varied.ts"

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

/**
 * One channel of a team by the name in its URL; a direct channel is in every team. `include_deleted` needs
 * `manage_team`; a private channel one is not in is `NotFound`.
 */
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
export const addMember = /*#__PURE__*/ variedEndpoint(
  "AddChannelMember",
  "POST",
  "/api/v4/channels/{channel_id}/members",
  () => ({
    body: Schema.Struct({
      user_id: Schema.optional(Schema.String),
      user_ids: Schema.optional(Schema.Array(Schema.String)),
      post_root_id: Schema.optional(Schema.String)
    }),
    varies: {
      when: Schema.Struct({ user_ids: Schema.Array(Schema.String) }),
      plain: ChannelMember,
      other: Schema.Array(ChannelMember)
    },
    safe: true
  })
)

/**
 * The channels of a team that a user is in, direct and group channels among them; others' need `edit_other_users`.
 * `last_delete_at`: with `include_deleted`, only what was archived since then. Has an ETag.
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

/**
 * A page of all teams' channels, direct and group ones not among them; with `include_total_count` an object that counts
 * them. Needs `sysconsole_read_user_management_channels`.
 */
export const list = /*#__PURE__*/ variedListing("GetAllChannels", "GET", "/api/v4/channels", () => ({
  query: Schema.Struct({
    not_associated_to_group: Schema.optional(Schema.String),
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    exclude_default_channels: Schema.optional(Schema.Boolean),
    include_deleted: Schema.optional(Schema.Boolean),
    include_total_count: Schema.optional(Schema.Boolean),
    exclude_policy_constrained: Schema.optional(Schema.Boolean),
    access_control_policy_enforced: Schema.optional(Schema.Boolean),
    exclude_access_control_policy_enforced: Schema.optional(Schema.Boolean)
  }),
  varies: {
    when: Schema.Struct({ include_total_count: Schema.Literal(true) }),
    plain: ChannelListWithTeamData,
    other: ChannelsWithCount
  },
  paging: byPageIn("channels")
}))

/**
 * Opens the group channel of 3 to 8 users, oneself among them (added if left out), or gives the one that is there; the
 * order does not matter. Needs `create_group_channel`.
 */
export const createGroupChannel = /*#__PURE__*/ endpoint(
  "CreateGroupChannel",
  "POST",
  "/api/v4/channels/group",
  () => ({ body: GroupMembers, success: Channel })
)

/** One's own group channels in which a member's name matches. Since 5.14. 503 while the server is marked busy. */
export const searchGroupChannels = /*#__PURE__*/ endpoint(
  "SearchGroupChannels",
  "POST",
  "/api/v4/channels/group/search",
  () => ({ body: Schema.Struct({ term: Schema.String }), success: Schema.Array(Channel), safe: true })
)

/** Marks all of a user's direct and group messages as read. Newer than 11.6. */
export const markAllMessagesAsRead = /*#__PURE__*/ endpoint(
  "markAllMessagesAsRead",
  "PUT",
  "/api/v4/channels/members/{userId}/direct/read",
  () => ({ success: ChannelViewResponse })
)

/** Marks channels as read, without looking at them as `view` does. For others `edit_other_users`. */
export const readMultipleChannels = /*#__PURE__*/ endpoint(
  "readMultipleChannels",
  "POST",
  "/api/v4/channels/members/{user_id}/mark_read",
  () => ({ body: Schema.Array(Schema.String), success: ChannelViewResponse })
)

/**
 * Tells that a user looks at a channel, which marks it as read; an empty `channel_id` means at none. Unknown channels
 * are no error: they are missing from `last_viewed_at_times`. For others `edit_other_users`.
 */
export const view = /*#__PURE__*/ endpoint("ViewChannel", "POST", "/api/v4/channels/members/{user_id}/view", () => ({
  body: Schema.Struct({
    channel_id: Schema.String,
    prev_channel_id: Schema.optional(Schema.String),
    collapsed_threads_supported: Schema.optional(Schema.Boolean)
  }),
  success: ChannelViewResponse
}))

/**
 * Finds channels by name in all teams; with `page` and `per_page` an object that counts them. Needs
 * `sysconsole_read_user_management_channels`; with `system_console: false` no more than seeing the channels. 503 while
 * the server is marked busy.
 */
export const searchAllChannels = /*#__PURE__*/ variedListing(
  "SearchAllChannels",
  "POST",
  "/api/v4/channels/search",
  () => ({
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
    varies: {
      when: Schema.Struct({ page: Schema.Number, per_page: Schema.Number }),
      plain: Schema.Array(ChannelWithTeamData),
      other: ChannelsWithCount
    },
    safe: true,
    paging: byPageIn("channels")
  })
)

/** How many members channels have, by channel id. Needs `list_team_channels`. */
export const getMemberCount = /*#__PURE__*/ endpoint(
  "getChannelsMemberCount",
  "POST",
  "/api/v4/channels/stats/member_count",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Record(Schema.String, Schema.Number), safe: true })
)

const delete_ = /*#__PURE__*/ endpoint("DeleteChannel", "DELETE", "/api/v4/channels/{channel_id}", () => ({
  query: Schema.Struct({ permanent: Schema.optional(Schema.Boolean) }),
  success: StatusOK
}))
export {
  /**
   * Archives a channel; a second time is a 400, as for `town-square` and direct channels. Needs `delete_public_channel`
   * or `delete_private_channel`. Its incoming webhooks are gone for good. `permanent` needs `manage_system` and the
   * setting `EnableAPIChannelDeletion`.
   */
  delete_ as delete
}

/**
 * Replaces a channel: a header or purpose left out is emptied, names stay. `patch` is mostly meant. Needs
 * `manage_public_channel_properties` or its private twin. `updatePrivacy` changes the type, this does not (400).
 */
export const update = /*#__PURE__*/ endpoint("UpdateChannel", "PUT", "/api/v4/channels/{channel_id}", () => ({
  body: Schema.Struct({
    id: Schema.String,
    name: Schema.optional(Name),
    display_name: Schema.optional(DisplayName),
    purpose: Schema.optional(ChannelPurpose),
    header: Schema.optional(ChannelHeader),
    /** Left out, it stays. */
    group_constrained: Schema.optional(Schema.NullOr(Schema.Boolean))
  }),
  success: Channel
}))

/**
 * The teams that all members of a group channel share: into which it can be converted. Other channels are a 400. Needs
 * `read_channel`. Since 9.1.
 */
export const getGroupMessageMembersCommonTeams = /*#__PURE__*/ endpoint(
  "GetGroupMessageMembersCommonTeams",
  "GET",
  "/api/v4/channels/{channel_id}/common_teams",
  () => ({ success: Schema.Array(Team) })
)

/**
 * Makes a group channel a private channel of a team that all members share, with its posts and under the same id. Needs
 * `create_private_channel`; guests may not. There is no way back.
 */
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

/**
 * How many of a channel's members are in each group, with `include_timezones` also in how many timezones. Needs
 * `read_channel`. Since 5.24. Licence: any, else 403 `api.channel.channel_member_counts_by_group.license.error`.
 */
export const getMemberCountsByGroup = /*#__PURE__*/ endpoint(
  "GetChannelMemberCountsByGroup",
  "GET",
  "/api/v4/channels/{channel_id}/member_counts_by_group",
  () => ({
    query: Schema.Struct({ include_timezones: Schema.optional(Schema.Boolean) }),
    success: Schema.Array(ChannelMemberCountByGroup)
  })
)

/** A page of a channel's members, at most 200. Needs `read_channel`. */
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

/** Those of the users who are members of a channel; unknown ones are left out. Needs `read_channel`. */
export const getMembersByIds = /*#__PURE__*/ endpoint(
  "GetChannelMembersByIds",
  "POST",
  "/api/v4/channels/{channel_id}/members/ids",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Array(ChannelMember), safe: true })
)

/**
 * Removes a member; oneself leaves. Needs `manage_public_channel_members` or its private twin, except for oneself.
 * `town-square` and direct channels are a 400.
 */
export const removeUserFromChannel = /*#__PURE__*/ endpoint(
  "RemoveUserFromChannel",
  "DELETE",
  "/api/v4/channels/{channel_id}/members/{user_id}",
  () => ({ success: StatusOK })
)

/**
 * One membership; `me` is oneself, who is no member is `NotFound`. `last_viewed_at` is −1 for whom others added, 0 for
 * who joined. Needs `read_channel`.
 */
export const getMember = /*#__PURE__*/ endpoint(
  "GetChannelMember",
  "GET",
  "/api/v4/channels/{channel_id}/members/{user_id}",
  () => ({ success: ChannelMember })
)

/**
 * Whether a member sees the channel's posts translated. For others `edit_other_users`. Where the server cannot
 * translate, 403 `api.channel.update_channel_member_autotranslation.feature_not_available.app_error`.
 */
export const updateMemberAutotranslation = /*#__PURE__*/ endpoint(
  "UpdateChannelMemberAutotranslation",
  "PUT",
  "/api/v4/channels/{channel_id}/members/{user_id}/autotranslation",
  () => ({ body: Schema.Struct({ autotranslation_disabled: Schema.Boolean }), success: StatusOK })
)

/**
 * Changes only the notification settings that are given; values that mean nothing are accepted. For others
 * `edit_other_users`.
 */
export const updateNotifyProps = /*#__PURE__*/ endpoint(
  "UpdateChannelNotifyProps",
  "PUT",
  "/api/v4/channels/{channel_id}/members/{user_id}/notify_props",
  () => ({ body: ChannelNotifyPropsDraft, success: StatusOK })
)

/** Replaces a member's roles, separated by blanks: `channel_user channel_admin`. Needs `manage_channel_roles`. */
export const updateRoles = /*#__PURE__*/ endpoint(
  "UpdateChannelRoles",
  "PUT",
  "/api/v4/channels/{channel_id}/members/{user_id}/roles",
  () => ({ body: Schema.Struct({ roles: Schema.String }), success: StatusOK })
)

/**
 * Makes a member an admin of the channel, or no more one, whatever the roles are called in its scheme. Needs
 * `manage_channel_roles`. Since 5.0.
 */
export const updateMemberSchemeRoles = /*#__PURE__*/ endpoint(
  "UpdateChannelMemberSchemeRoles",
  "PUT",
  "/api/v4/channels/{channel_id}/members/{user_id}/schemeRoles",
  () => ({ body: Schema.Struct({ scheme_admin: Schema.Boolean, scheme_user: Schema.Boolean }), success: StatusOK })
)

/**
 * A page of the members whom a channel would lose if only members of these groups (ids, separated by commas) might
 * stay. Needs `sysconsole_read_user_management_channels`. Since 5.14.
 */
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

/**
 * What members and guests may do in a channel, and what its scheme allows to change. Needs
 * `sysconsole_read_user_management_channels`. Since 5.22. Licence: any, else 403
 * `api.channel.get_channel_moderations.license.error`.
 */
export const getModerations = /*#__PURE__*/ endpoint(
  "GetChannelModerations",
  "GET",
  "/api/v4/channels/{channel_id}/moderations",
  () => ({ success: Schema.NullOr(Schema.Array(ChannelModeration)) })
)

/**
 * Allows members or guests what is given in `body`, or no more, and gives all of it. Needs
 * `sysconsole_write_user_management_channels`. Since 5.22. Licence: any, else 403
 * `api.channel.patch_channel_moderations.license.error`.
 */
export const patchModerations = /*#__PURE__*/ endpoint(
  "PatchChannelModerations",
  "PUT",
  "/api/v4/channels/{channel_id}/moderations/patch",
  () => ({ body: Schema.Array(ChannelModerationPatch), success: Schema.NullOr(Schema.Array(ChannelModeration)) })
)

/**
 * Moves a channel to another team; `force` removes members who are not in it, else they are an error. Needs
 * `manage_system`. Since 5.26.
 */
export const move = /*#__PURE__*/ endpoint("MoveChannel", "POST", "/api/v4/channels/{channel_id}/move", () => ({
  body: Schema.Struct({ team_id: Schema.String, force: Schema.optional(Schema.Boolean) }),
  success: Channel
}))

/**
 * Changes only what is given; nothing is a 400, so are names of a direct channel. Needs
 * `manage_public_channel_properties` or its private twin; in direct and group channels to be in them. `banner_info`
 * needs `manage_public_channel_banner` (or its twin) and Enterprise Advanced, `autotranslation`
 * `manage_public_channel_auto_translation`.
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

/** The pinned posts of a channel, newest first. Needs `read_channel_content`. Has an ETag. */
export const getPinnedPosts = /*#__PURE__*/ endpoint(
  "GetPinnedPosts",
  "GET",
  "/api/v4/channels/{channel_id}/pinned",
  () => ({ success: PostList })
)

/**
 * Makes a channel public (`O`) or private (`P`). Needs `convert_public_channel_to_private` or
 * `convert_private_channel_to_public`. Since 5.16. The event of a private one's conversion reaches the whole team.
 */
export const updatePrivacy = /*#__PURE__*/ endpoint(
  "UpdateChannelPrivacy",
  "PUT",
  "/api/v4/channels/{channel_id}/privacy",
  () => ({ body: Schema.Struct({ privacy: Schema.Literals(["O", "P"]) }), success: Channel })
)

/** Brings an archived channel back; one that is not archived is a 400. Needs `manage_team`. */
export const restore = /*#__PURE__*/ endpoint(
  "RestoreChannel",
  "POST",
  "/api/v4/channels/{channel_id}/restore",
  () => ({ success: Channel })
)

/**
 * Gives a channel a permission scheme of its own. Needs `manage_system`. Since 4.10. Licence: any, else 403
 * `api.channel.update_channel_scheme.license.error`.
 */
export const updateScheme = /*#__PURE__*/ endpoint(
  "UpdateChannelScheme",
  "PUT",
  "/api/v4/channels/{channel_id}/scheme",
  () => ({ body: Schema.Struct({ scheme_id: Schema.String }), success: StatusOK })
)

/**
 * How many members, guests, pinned posts and files a channel has; with `exclude_files_count` the files are −1, which is
 * faster. Needs `read_channel`.
 */
export const getStats = /*#__PURE__*/ endpoint("GetChannelStats", "GET", "/api/v4/channels/{channel_id}/stats", () => ({
  query: Schema.Struct({ exclude_files_count: Schema.optional(Schema.Boolean) }),
  success: ChannelStats
}))

/**
 * The timezones in which a channel's members live, each once; `null` when nobody has set one. Needs `read_channel`.
 * Since 5.6.
 */
export const getMembersTimezones = /*#__PURE__*/ endpoint(
  "GetChannelMembersTimezones",
  "GET",
  "/api/v4/channels/{channel_id}/timezones",
  () => ({ success: Schema.NullOr(Schema.Array(Schema.String)) })
)

/**
 * The servers with which a channel is shared. Needs `read_channel`. Since 10.10. A server that shares none answers 501
 * `api.remote_cluster.service_not_enabled.app_error`.
 */
export const getSharedChannelRemotes = /*#__PURE__*/ endpoint(
  "GetSharedChannelRemotes",
  "GET",
  "/api/v4/sharedchannels/{channel_id}/remotes",
  () => ({ success: Schema.NullOr(Schema.Array(RemoteClusterInfo)) })
)

/**
 * One channel by its own and its team's name, as both stand in its URL. `include_deleted` needs `manage_team`; a
 * private channel one is not in is `NotFound`.
 */
export const getByNameForTeamName = /*#__PURE__*/ endpoint(
  "GetChannelByNameForTeamName",
  "GET",
  "/api/v4/teams/name/{team_name}/channels/name/{channel_name}",
  () => ({ query: Schema.Struct({ include_deleted: Schema.optional(Schema.Boolean) }), success: Channel })
)

/** A page of a team's public channels, by name, at most 200. Needs `list_team_channels`. */
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

/** Public channels whose name begins so, and one's own private ones. Needs `list_team_channels`. Since 4.7. */
export const autocompleteForTeam = /*#__PURE__*/ endpoint(
  "AutocompleteChannelsForTeam",
  "GET",
  "/api/v4/teams/{team_id}/channels/autocomplete",
  () => ({ query: Schema.Struct({ name: Schema.String }), success: Schema.Array(Channel) })
)

/** A page of a team's archived channels: public ones, and private ones that one was in. Needs `list_team_channels`. */
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

/** Public channels of a team by their ids. Needs `view_team`. */
export const getPublicChannelsByIdsForTeam = /*#__PURE__*/ endpoint(
  "GetPublicChannelsByIdsForTeam",
  "POST",
  "/api/v4/teams/{team_id}/channels/ids",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Array(Channel), safe: true })
)

/** A page of a team's private channels, of all of them. Needs `manage_system`. Since 5.26. */
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

/**
 * Finds channels of a team by name, purpose and display name: without `list_team_channels` only those one is in. 503
 * while the server is marked busy.
 */
export const search = /*#__PURE__*/ endpoint(
  "SearchChannels",
  "POST",
  "/api/v4/teams/{team_id}/channels/search",
  () => ({ body: Schema.Struct({ term: Schema.String }), success: Schema.Array(Channel), safe: true })
)

/**
 * Channels for the `in:` of a search: those one is in, direct and group ones and archived ones among them. Needs
 * `list_team_channels`. Since 5.4.
 */
export const autocompleteForTeamForSearch = /*#__PURE__*/ endpoint(
  "AutocompleteChannelsForTeamForSearch",
  "GET",
  "/api/v4/teams/{team_id}/channels/search_autocomplete",
  () => ({ query: Schema.Struct({ name: Schema.String }), success: Schema.Array(Channel) })
)

/**
 * The channels of all teams that a user is in; others' need `edit_other_users`. For who is in none, the 200 is a broken
 * list around an error: `Undecodable`. Since 6.1.
 */
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

/** How many messages and mentions wait for a user in a channel. Needs `read_channel`; others' `edit_other_users`. */
export const getUnread = /*#__PURE__*/ endpoint(
  "GetChannelUnread",
  "GET",
  "/api/v4/users/{user_id}/channels/{channel_id}/unread",
  () => ({ success: ChannelUnread })
)

/**
 * A user's sidebar in a team: its categories in order, with their channels. Others' need `edit_other_users`. Since
 * 5.26.
 */
export const getSidebarCategoriesForTeamForUser = /*#__PURE__*/ endpoint(
  "GetSidebarCategoriesForTeamForUser",
  "GET",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/categories",
  () => ({ success: OrderedSidebarCategories })
)

/**
 * Adds a custom category below the favourites and moves the given channels into it. `user_id` goes into the body too: a
 * real id, `me` is refused. Others' need `edit_other_users`. Since 5.26.
 */
export const createSidebarCategoryForTeamForUser = /*#__PURE__*/ endpoint(
  "CreateSidebarCategoryForTeamForUser",
  "POST",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/categories",
  () => ({ body: SidebarCategory, success: SidebarCategoryWithChannels })
)

/**
 * Replaces categories, several at once, with their channels; `sort_order` stays
 * (`updateSidebarCategoryOrderForTeamForUser` changes it). Others' need `edit_other_users`. Since 5.26.
 */
export const updateSidebarCategoriesForTeamForUser = /*#__PURE__*/ endpoint(
  "UpdateSidebarCategoriesForTeamForUser",
  "PUT",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/categories",
  () => ({ body: Schema.Array(SidebarCategory), success: Schema.Array(SidebarCategoryWithChannels) })
)

/** The ids of a user's categories in a team, from top to bottom. Others' need `edit_other_users`. Since 5.26. */
export const getSidebarCategoryOrderForTeamForUser = /*#__PURE__*/ endpoint(
  "GetSidebarCategoryOrderForTeamForUser",
  "GET",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/categories/order",
  () => ({ success: Schema.Array(Schema.String) })
)

/**
 * Puts a user's categories in this order. Each must be in it: one missing is a 500. Others' need `edit_other_users`.
 * Since 5.26.
 */
export const updateSidebarCategoryOrderForTeamForUser = /*#__PURE__*/ endpoint(
  "UpdateSidebarCategoryOrderForTeamForUser",
  "PUT",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/categories/order",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Array(Schema.String) })
)

/**
 * Deletes a custom category; its channels go back to where they belong. The others cannot be deleted (400). Others'
 * need `edit_other_users`. Since 5.26.
 */
export const removeSidebarCategoryForTeamForUser = /*#__PURE__*/ endpoint(
  "RemoveSidebarCategoryForTeamForUser",
  "DELETE",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/categories/{category_id}",
  () => ({ success: StatusOK })
)

/** One category; an unknown one is `Forbidden`. Others' need `edit_other_users`. Since 5.26. */
export const getSidebarCategoryForTeamForUser = /*#__PURE__*/ endpoint(
  "GetSidebarCategoryForTeamForUser",
  "GET",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/categories/{category_id}",
  () => ({ success: SidebarCategoryWithChannels })
)

/**
 * Replaces a category, with its channels. `user_id` goes into the body too: a real id, `me` is refused. Others' need
 * `edit_other_users`. Since 5.26.
 */
export const updateSidebarCategoryForTeamForUser = /*#__PURE__*/ endpoint(
  "UpdateSidebarCategoryForTeamForUser",
  "PUT",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/categories/{category_id}",
  () => ({ body: SidebarCategory, success: SidebarCategoryWithChannels })
)

/**
 * A user's memberships in all channels of a team, direct and group ones among them. Needs `view_team`; others'
 * `manage_system`.
 */
export const getMembersForUser = /*#__PURE__*/ endpoint(
  "GetChannelMembersForUser",
  "GET",
  "/api/v4/users/{user_id}/teams/{team_id}/channels/members",
  () => ({ success: Schema.Array(ChannelMember) })
)
