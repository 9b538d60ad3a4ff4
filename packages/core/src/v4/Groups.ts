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
 * Get groups by channel. Needs `manage_system`. Since 5.11. Licence: LDAPGroups. Without it: 501 `api.license_error`.
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

/** Get groups. Since 5.11. Licence: LDAPGroups, Professional. Without it: 501 `api.license_error`. */
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
    filter_has_member: Schema.optional(Schema.Boolean),
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
 * Create group. Needs `create_custom_group`. Since 6.3. Licence: LDAPGroups, Professional. Without it: 501
 * `api.license_error`.
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
 * Get groups by names. Needs `sysconsole_read_user_management_groups`. Since 11.0. A server without the feature answers
 * 501 `api.license_error`.
 */
export const getByNames = /*#__PURE__*/ endpoint("GetGroupsByNames", "POST", "/api/v4/groups/names", () => ({
  body: Schema.Array(Schema.String),
  success: Schema.NullOr(Schema.Array(Group)),
  safe: true
}))

/**
 * Delete group. Needs `delete_custom_group`. Since 6.3. Licence: LDAPGroups, Professional. Without it: 501
 * `api.license_error`.
 */
const delete_ = /*#__PURE__*/ endpoint("DeleteGroup", "DELETE", "/api/v4/groups/{group_id}", () => ({
  success: Group
}))
export { delete_ as delete }

/**
 * Get group. Needs `manage_system`. Since 5.11. Licence: LDAPGroups, Professional. Without it: 501 `api.license_error`.
 */
export const get = /*#__PURE__*/ endpoint("GetGroup", "GET", "/api/v4/groups/{group_id}", () => ({
  query: Schema.Struct({ include_member_count: Schema.optional(Schema.Boolean) }),
  success: Group
}))

/**
 * Get group syncables channels. Needs `manage_system`. Since 5.11. Licence: LDAPGroups. Without it: 501
 * `api.license_error`.
 */
export const getSyncablesChannels = /*#__PURE__*/ endpoint(
  "GetGroupSyncablesChannels",
  "GET",
  "/api/v4/groups/{group_id}/channels",
  () => ({ success: Schema.NullOr(Schema.Array(GroupSyncableChannels)) })
)

/**
 * Get group syncable for channel id. Needs `manage_system`. Since 5.11. Licence: LDAPGroups. Without it: 501
 * `api.license_error`.
 */
export const getSyncableForChannelId = /*#__PURE__*/ endpoint(
  "GetGroupSyncableForChannelId",
  "GET",
  "/api/v4/groups/{group_id}/channels/{channel_id}",
  () => ({ success: GroupSyncableChannel })
)

/**
 * Unlink group syncable for channel. Needs `manage_private_channel_members` or `manage_public_channel_members`. Since
 * 5.11. Licence: LDAPGroups. Without it: 501 `api.license_error`.
 */
export const unlinkSyncableForChannel = /*#__PURE__*/ endpoint(
  "UnlinkGroupSyncableForChannel",
  "DELETE",
  "/api/v4/groups/{group_id}/channels/{channel_id}/link",
  () => ({ success: StatusOK })
)

/**
 * Link group syncable for channel. Needs `manage_private_channel_members` or `manage_public_channel_members`. Since
 * 5.11. Licence: LDAPGroups. Without it: 501 `api.license_error`.
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
 * Patch group syncable for channel. Needs `manage_system`. Since 5.11. Licence: LDAPGroups. Without it: 501
 * `api.license_error`.
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
 * Delete group members. Needs `manage_custom_group_members`. Since 6.3. Licence: LDAPGroups, Professional. Without it:
 * 501 `api.license_error`.
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

/** Get group users. Needs `manage_system`. Since 5.11. A server without the feature answers 501 `api.license_error`. */
export const getUsers = /*#__PURE__*/ listing("GetGroupUsers", "GET", "/api/v4/groups/{group_id}/members", () => ({
  query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
  success: Schema.Struct({
    members: Schema.optional(Schema.NullOr(Schema.Array(User))),
    total_member_count: Schema.optional(Schema.Number)
  }),
  paging: byPageIn("members")
}))

/**
 * Add group members. Needs `manage_custom_group_members`. Since 6.3. Licence: LDAPGroups, Professional. Without it: 501
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
 * Patch group. Needs `manage_system`. Since 5.11. Licence: LDAPGroups, Professional. Without it: 501
 * `api.license_error`.
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
 * Restore group. Needs `restore_custom_group`. Since 7.7. Licence: LDAPGroups, Professional. Without it: 501
 * `api.license_error`.
 */
export const restore = /*#__PURE__*/ endpoint("RestoreGroup", "POST", "/api/v4/groups/{group_id}/restore", () => ({
  success: Group
}))

/** Get group stats. Needs `manage_system`. Since 5.26. Licence: LDAPGroups. Without it: 501 `api.license_error`. */
export const getStats = /*#__PURE__*/ endpoint("GetGroupStats", "GET", "/api/v4/groups/{group_id}/stats", () => ({
  success: Schema.Struct({
    group_id: Schema.optional(Schema.String),
    total_member_count: Schema.optional(Schema.Number)
  })
}))

/**
 * Get group syncables teams. Needs `manage_system`. Since 5.11. Licence: LDAPGroups. Without it: 501
 * `api.license_error`.
 */
export const getSyncablesTeams = /*#__PURE__*/ endpoint(
  "GetGroupSyncablesTeams",
  "GET",
  "/api/v4/groups/{group_id}/teams",
  () => ({ success: Schema.NullOr(Schema.Array(GroupSyncableTeams)) })
)

/**
 * Get group syncable for team id. Needs `manage_system`. Since 5.11. Licence: LDAPGroups. Without it: 501
 * `api.license_error`.
 */
export const getSyncableForTeamId = /*#__PURE__*/ endpoint(
  "GetGroupSyncableForTeamId",
  "GET",
  "/api/v4/groups/{group_id}/teams/{team_id}",
  () => ({ success: GroupSyncableTeam })
)

/**
 * Unlink group syncable for team. Needs `manage_team`. Since 5.11. Licence: LDAPGroups. Without it: 501
 * `api.license_error`.
 */
export const unlinkSyncableForTeam = /*#__PURE__*/ endpoint(
  "UnlinkGroupSyncableForTeam",
  "DELETE",
  "/api/v4/groups/{group_id}/teams/{team_id}/link",
  () => ({ success: StatusOK })
)

/**
 * Link group syncable for team. Needs `manage_team`. Since 5.11. Licence: LDAPGroups. Without it: 501
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
 * Patch group syncable for team. Needs `manage_system`. Since 5.11. Licence: LDAPGroups. Without it: 501
 * `api.license_error`.
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
 * Unlink ldap group. Needs `manage_system`. Since 5.11. Licence: LDAPGroups. Without it: 501
 * `api.ldap_groups.license_error`.
 */
export const unlinkLdapGroup = /*#__PURE__*/ endpoint(
  "UnlinkLdapGroup",
  "DELETE",
  "/api/v4/ldap/groups/{remote_id}/link",
  () => ({ success: StatusOK })
)

/**
 * Get groups by team. Needs `list_team_channels`. Since 5.11. Licence: LDAPGroups. Without it: 501 `api.license_error`.
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
 * Get groups associated to channels by team. Needs `list_team_channels`. Since 5.11. Licence: LDAPGroups. Without it:
 * 501 `api.license_error`.
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

/** Get groups by user id. Since 5.24. Licence: LDAPGroups. Without it: 501 `api.license_error`. */
export const getByUserId = /*#__PURE__*/ endpoint("GetGroupsByUserId", "GET", "/api/v4/users/{user_id}/groups", () => ({
  success: Schema.NullOr(Schema.Array(Group))
}))
