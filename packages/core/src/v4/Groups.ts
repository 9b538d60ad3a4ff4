import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { Group } from "../models/Group.ts"
import { GroupMember } from "../models/GroupMember.ts"
import {
  GroupSyncableChannel,
  GroupSyncableChannels,
  GroupSyncableTeam,
  GroupSyncableTeams
} from "../models/GroupSyncable.ts"
import { GroupsAssociatedToChannels } from "../models/GroupsAssociatedToChannels.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { User } from "../models/User.ts"
import { byPageIn } from "../Paging.ts"

/**
 * A page of the groups that a channel is linked to, unless `paginate: false`. Needs `read_public_channel_groups` or its
 * private twin. Since 5.11. Licence: with LDAP groups, else 501 `api.license_error`.
 */
export const getByChannel = /*#__PURE__*/ listing(
  "GetGroupsByChannel",
  "GET",
  "/api/v4/channels/{channel_id}/groups",
  () => ({
    query: Schema.Struct({
      page: Schema.optional(Schema.Number),
      per_page: Schema.optional(Schema.Number),
      filter_allow_reference: Schema.optional(Schema.Boolean),
      include_member_count: Schema.optional(Schema.Boolean),
      paginate: Schema.optional(Schema.Boolean),
      q: Schema.optional(Schema.String)
    }),
    success: Schema.NullOr(
      Schema.Union([
        Schema.Array(Group),
        Schema.Struct({ groups: Schema.NullOr(Schema.Array(Group)), total_group_count: Schema.Number })
      ])
    ),
    paging: byPageIn("groups")
  })
)

/**
 * A page of the groups that can be mentioned; all of LDAP's need `sysconsole_read_user_management_groups`.
 * `not_associated_to_channel` needs to manage that channel's members. Since 5.11. Licence: Professional for custom
 * groups, one with LDAP groups for LDAP's, else 501 `api.license_error`.
 */
export const list = /*#__PURE__*/ listing("GetGroups", "GET", "/api/v4/groups", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    q: Schema.optional(Schema.String),
    include_member_count: Schema.optional(Schema.Boolean),
    not_associated_to_team: Schema.optional(Schema.String),
    not_associated_to_channel: Schema.optional(Schema.String),
    since: Schema.optional(Schema.Number),
    filter_allow_reference: Schema.optional(Schema.Boolean),
    filter_archived: Schema.optional(Schema.Boolean),
    /** A user id. */
    filter_has_member: Schema.optional(Schema.String),
    filter_parent_team_permitted: Schema.optional(Schema.Boolean),
    include_archived: Schema.optional(Schema.Boolean),
    include_channel_member_count: Schema.optional(Schema.Boolean),
    include_timezones: Schema.optional(Schema.Boolean),
    include_total_count: Schema.optional(Schema.Boolean),
    only_syncable_sources: Schema.optional(Schema.Boolean),
    group_source: Schema.optional(Schema.String),
    /** Newer than 11.6. */
    include_member_ids: Schema.optional(Schema.Boolean)
  }),
  success: Schema.NullOr(Schema.Array(Group)),
  paging: byPageIn("groups")
}))

/**
 * Makes a custom group of users: `source` is `custom`, `allow_reference` true. Needs `create_custom_group`. Since 6.3.
 * Licence: Professional, else 501 `api.license_error`.
 */
export const create = /*#__PURE__*/ endpoint("CreateGroup", "POST", "/api/v4/groups", () => ({
  body: Schema.Struct({
    name: Schema.String,
    display_name: Schema.String,
    description: Schema.optional(Schema.String),
    source: Schema.String,
    allow_reference: Schema.Boolean,
    user_ids: Schema.Array(Schema.String)
  }),
  success: Group
}))

/**
 * Groups by their names, as one mentions them; without `sysconsole_read_user_management_groups` only those that can be
 * mentioned. Since 11.0. Licence: Professional for custom groups, one with LDAP groups for LDAP's, else 501
 * `api.license_error`.
 */
export const getByNames = /*#__PURE__*/ endpoint("GetGroupsByNames", "POST", "/api/v4/groups/names", () => ({
  body: Schema.Array(Schema.String),
  success: Schema.NullOr(Schema.Array(Group)),
  safe: true
}))

const delete_ = /*#__PURE__*/ endpoint("DeleteGroup", "DELETE", "/api/v4/groups/{group_id}", () => ({
  success: Group
}))
export {
  /**
   * Archives a custom group and gives it; `restore` brings it back. Needs `delete_custom_group`. Since 6.3. Licence:
   * Professional, else 501 `api.license_error`.
   */
  delete_ as delete
}

/**
 * One group; LDAP's that cannot be mentioned need `sysconsole_read_user_management_groups`. Since 5.11. Licence:
 * Professional for custom groups, one with LDAP groups for LDAP's, else 501 `api.license_error`.
 */
export const get = /*#__PURE__*/ endpoint("GetGroup", "GET", "/api/v4/groups/{group_id}", () => ({
  query: Schema.Struct({ include_member_count: Schema.optional(Schema.Boolean) }),
  success: Group
}))

/**
 * The channels that a group of LDAP is linked to: its members are in them. Needs
 * `sysconsole_read_user_management_groups`. Since 5.11. Licence: with LDAP groups, else 501 `api.license_error`.
 */
export const getSyncablesChannels = /*#__PURE__*/ endpoint(
  "GetGroupSyncablesChannels",
  "GET",
  "/api/v4/groups/{group_id}/channels",
  () => ({ success: Schema.NullOr(Schema.Array(GroupSyncableChannels)) })
)

/**
 * How a group of LDAP is linked to a channel. Needs `manage_system`. Since 5.11. Licence: with LDAP groups, else 501
 * `api.license_error`.
 */
export const getSyncableForChannelId = /*#__PURE__*/ endpoint(
  "GetGroupSyncableForChannelId",
  "GET",
  "/api/v4/groups/{group_id}/channels/{channel_id}",
  () => ({ success: GroupSyncableChannel })
)

/**
 * Unlinks a group of LDAP from a channel. Needs `manage_public_channel_members` or its private twin. Since 5.11.
 * Licence: with LDAP groups, else 501 `api.license_error`.
 */
export const unlinkSyncableForChannel = /*#__PURE__*/ endpoint(
  "UnlinkGroupSyncableForChannel",
  "DELETE",
  "/api/v4/groups/{group_id}/channels/{channel_id}/link",
  () => ({ success: StatusOK })
)

/**
 * Links a group of LDAP to a channel, and to its team: with `auto_add` its members are added, with `scheme_admin` as
 * admins. Needs `manage_public_channel_members` or its private twin. Since 5.11. Licence: with LDAP groups, else 501
 * `api.license_error`.
 */
export const linkSyncableForChannel = /*#__PURE__*/ endpoint(
  "LinkGroupSyncableForChannel",
  "POST",
  "/api/v4/groups/{group_id}/channels/{channel_id}/link",
  () => ({
    body: Schema.Struct({ auto_add: Schema.optional(Schema.Boolean), scheme_admin: Schema.optional(Schema.Boolean) }),
    success: GroupSyncableChannel
  })
)

/**
 * Changes how a group of LDAP is linked to a channel. Needs `manage_public_channel_members` or its private twin. Since
 * 5.11. Licence: with LDAP groups, else 501 `api.license_error`.
 */
export const patchSyncableForChannel = /*#__PURE__*/ endpoint(
  "PatchGroupSyncableForChannel",
  "PUT",
  "/api/v4/groups/{group_id}/channels/{channel_id}/patch",
  () => ({
    body: Schema.Struct({ auto_add: Schema.optional(Schema.Boolean), scheme_admin: Schema.optional(Schema.Boolean) }),
    success: GroupSyncableChannel
  })
)

/**
 * Removes users from a custom group. Needs `manage_custom_group_members`. Since 6.3. Licence: Professional, else 501
 * `api.license_error`.
 */
export const deleteMembers = /*#__PURE__*/ endpoint(
  "DeleteGroupMembers",
  "DELETE",
  "/api/v4/groups/{group_id}/members",
  () => ({
    body: Schema.Struct({ user_ids: Schema.optional(Schema.Array(Schema.String)) }),
    success: Schema.NullOr(Schema.Array(GroupMember))
  })
)

/**
 * A page of a group's members, with how many there are; LDAP's that cannot be mentioned need
 * `sysconsole_read_user_management_groups`. Since 5.11. Licence: Professional for custom groups, one with LDAP groups
 * for LDAP's, else 501 `api.license_error`.
 */
export const getUsers = /*#__PURE__*/ listing("GetGroupUsers", "GET", "/api/v4/groups/{group_id}/members", () => ({
  query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
  success: Schema.Struct({
    members: Schema.NullOr(Schema.Array(User)),
    total_member_count: Schema.Number
  }),
  paging: byPageIn("members")
}))

/**
 * Adds users to a custom group. Needs `manage_custom_group_members`. Since 6.3. Licence: Professional, else 501
 * `api.license_error`.
 */
export const addMembers = /*#__PURE__*/ endpoint(
  "AddGroupMembers",
  "POST",
  "/api/v4/groups/{group_id}/members",
  () => ({
    body: Schema.Struct({ user_ids: Schema.optional(Schema.Array(Schema.String)) }),
    success: Schema.NullOr(Schema.Array(GroupMember))
  })
)

/**
 * Changes only what is given. A custom group needs `edit_custom_group`, one of LDAP
 * `sysconsole_write_user_management_groups`. Since 5.11. Licence: Professional for custom groups, one with LDAP groups
 * for LDAP's, else 501 `api.license_error`.
 */
export const patch = /*#__PURE__*/ endpoint("PatchGroup", "PUT", "/api/v4/groups/{group_id}/patch", () => ({
  body: Schema.Struct({
    name: Schema.optional(Schema.String),
    display_name: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    allow_reference: Schema.optional(Schema.Boolean)
  }),
  success: Group
}))

/**
 * Brings an archived custom group back. Needs `restore_custom_group`. Since 7.7. Licence: Professional, else 501
 * `api.license_error`.
 */
export const restore = /*#__PURE__*/ endpoint("RestoreGroup", "POST", "/api/v4/groups/{group_id}/restore", () => ({
  success: Group
}))

/**
 * How many members a group has. Needs `sysconsole_read_user_management_groups`. Since 5.26. Licence: with LDAP groups,
 * else 501 `api.license_error`.
 */
export const getStats = /*#__PURE__*/ endpoint("GetGroupStats", "GET", "/api/v4/groups/{group_id}/stats", () => ({
  success: Schema.Struct({
    group_id: Schema.String,
    total_member_count: Schema.Number
  })
}))

/**
 * The teams that a group of LDAP is linked to: its members are in them. Needs `sysconsole_read_user_management_groups`.
 * Since 5.11. Licence: with LDAP groups, else 501 `api.license_error`.
 */
export const getSyncablesTeams = /*#__PURE__*/ endpoint(
  "GetGroupSyncablesTeams",
  "GET",
  "/api/v4/groups/{group_id}/teams",
  () => ({ success: Schema.NullOr(Schema.Array(GroupSyncableTeams)) })
)

/**
 * How a group of LDAP is linked to a team. Needs `manage_system`. Since 5.11. Licence: with LDAP groups, else 501
 * `api.license_error`.
 */
export const getSyncableForTeamId = /*#__PURE__*/ endpoint(
  "GetGroupSyncableForTeamId",
  "GET",
  "/api/v4/groups/{group_id}/teams/{team_id}",
  () => ({ success: GroupSyncableTeam })
)

/**
 * Unlinks a group of LDAP from a team. Needs `invite_user` there (older servers: `manage_team`). Since 5.11. Licence:
 * with LDAP groups, else 501 `api.license_error`.
 */
export const unlinkSyncableForTeam = /*#__PURE__*/ endpoint(
  "UnlinkGroupSyncableForTeam",
  "DELETE",
  "/api/v4/groups/{group_id}/teams/{team_id}/link",
  () => ({ success: StatusOK })
)

/**
 * Links a group of LDAP to a team: with `auto_add` its members are added, with `scheme_admin` as admins. Needs
 * `invite_user` there (older servers: `manage_team`). Since 5.11. Licence: with LDAP groups, else 501
 * `api.license_error`.
 */
export const linkSyncableForTeam = /*#__PURE__*/ endpoint(
  "LinkGroupSyncableForTeam",
  "POST",
  "/api/v4/groups/{group_id}/teams/{team_id}/link",
  () => ({
    body: Schema.Struct({ auto_add: Schema.optional(Schema.Boolean), scheme_admin: Schema.optional(Schema.Boolean) }),
    success: GroupSyncableTeam
  })
)

/**
 * Changes how a group of LDAP is linked to a team. Needs `invite_user` there (older servers: `manage_team`). Since
 * 5.11. Licence: with LDAP groups, else 501 `api.license_error`.
 */
export const patchSyncableForTeam = /*#__PURE__*/ endpoint(
  "PatchGroupSyncableForTeam",
  "PUT",
  "/api/v4/groups/{group_id}/teams/{team_id}/patch",
  () => ({
    body: Schema.Struct({ auto_add: Schema.optional(Schema.Boolean), scheme_admin: Schema.optional(Schema.Boolean) }),
    success: GroupSyncableTeam
  })
)

/**
 * Forgets a group of the LDAP directory, which `Ldap.linkGroup` brought in; `remote_id` is the directory's. Needs
 * `sysconsole_write_user_management_groups`. Since 5.11. Licence: with LDAP groups, else 501
 * `api.ldap_groups.license_error`.
 */
export const unlinkLdapGroup = /*#__PURE__*/ endpoint(
  "UnlinkLdapGroup",
  "DELETE",
  "/api/v4/ldap/groups/{remote_id}/link",
  () => ({ success: StatusOK })
)

/**
 * A page of the groups that a team is linked to, unless `paginate: false`. Needs `list_team_channels`, or
 * `sysconsole_read_user_management_groups`. Since 5.11. Licence: with LDAP groups, else 501 `api.license_error`.
 */
export const getByTeam = /*#__PURE__*/ listing("GetGroupsByTeam", "GET", "/api/v4/teams/{team_id}/groups", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    filter_allow_reference: Schema.optional(Schema.Boolean),
    include_member_count: Schema.optional(Schema.Boolean),
    include_timezones: Schema.optional(Schema.Boolean),
    include_total_count: Schema.optional(Schema.Boolean),
    include_archived: Schema.optional(Schema.Boolean),
    filter_archived: Schema.optional(Schema.Boolean),
    filter_parent_team_permitted: Schema.optional(Schema.Boolean),
    filter_has_member: Schema.optional(Schema.String),
    include_member_ids: Schema.optional(Schema.Boolean),
    only_syncable_sources: Schema.optional(Schema.Boolean),
    paginate: Schema.optional(Schema.Boolean),
    q: Schema.optional(Schema.String)
  }),
  success: Schema.NullOr(
    Schema.Union([
      Schema.Array(Group),
      Schema.Struct({ groups: Schema.NullOr(Schema.Array(Group)), total_group_count: Schema.Number })
    ])
  ),
  paging: byPageIn("groups")
}))

/**
 * The groups that a team's channels are linked to, by the id of the channel. Needs `list_team_channels`. Since 5.11.
 * Licence: with LDAP groups, else 501 `api.license_error`.
 */
export const getAssociatedToChannelsByTeam = /*#__PURE__*/ endpoint(
  "GetGroupsAssociatedToChannelsByTeam",
  "GET",
  "/api/v4/teams/{team_id}/groups_by_channels",
  () => ({
    query: Schema.Struct({
      page: Schema.optional(Schema.Number),
      per_page: Schema.optional(Schema.Number),
      filter_allow_reference: Schema.optional(Schema.Boolean),
      paginate: Schema.optional(Schema.Boolean),
      include_member_count: Schema.optional(Schema.Boolean),
      q: Schema.optional(Schema.String)
    }),
    success: Schema.NullOr(
      Schema.Union([
        Schema.Array(GroupsAssociatedToChannels),
        Schema.Struct({ groups: Schema.NullOr(GroupsAssociatedToChannels) })
      ])
    )
  })
)

/**
 * The groups a user is in. Others' need `sysconsole_read_user_management_groups`. Since 5.24. Licence: with LDAP
 * groups, else 501 `api.license_error`.
 */
export const getByUserId = /*#__PURE__*/ endpoint("GetGroupsByUserId", "GET", "/api/v4/users/{user_id}/groups", () => ({
  success: Schema.NullOr(Schema.Array(Group))
}))
