import * as Schema from "effect/Schema"
import { bytes, endpoint, listing, multipart } from "../Endpoint.ts"
import { AccessControlPolicy } from "../models/AccessControlPolicy.ts"
import { Channel } from "../models/Channel.ts"
import { FileInfoList } from "../models/FileInfoList.ts"
import { maxEntries, maxBytes, DisplayName, Name, TeamDescription } from "../models/limits.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { Team } from "../models/Team.ts"
import { TeamDraft } from "../models/TeamDraft.ts"
import { TeamExists } from "../models/TeamExists.ts"
import { TeamMember, TeamMemberDraft } from "../models/TeamMember.ts"
import { TeamStats } from "../models/TeamStats.ts"
import { TeamUnread } from "../models/TeamUnread.ts"
import { User } from "../models/User.ts"
import { byPage, byPageIn } from "../Paging.ts"
import { variedEndpoint, variedListing } from "../Varied.ts"

/** Why one of several did not work. */
const failure = () =>
  Schema.Struct({
    id: Schema.optional(Schema.String),
    message: Schema.optional(Schema.String),
    detailed_error: Schema.optional(Schema.String),
    request_id: Schema.optional(Schema.String),
    status_code: Schema.optional(Schema.Number)
  })

/** What became of invitations: of each, if that was asked for. */
const invited = () => ({
  when: Schema.Struct({ graceful: Schema.Literal(true) }),
  plain: StatusOK,
  other: Schema.Array(
    Schema.Struct({
      email: Schema.optional(Schema.String),
      error: Schema.optional(Schema.NullOr(failure()))
    })
  )
})

/** Makes a team with oneself as its admin. Needs `create_team`. */
export const create = /*#__PURE__*/ endpoint("CreateTeam", "POST", "/api/v4/teams", () => ({
  body: TeamDraft,
  success: Team
}))

/** One team. Needs `view_team`, unless the team is open to everybody. */
export const get = /*#__PURE__*/ endpoint("GetTeam", "GET", "/api/v4/teams/{team_id}", () => ({
  query: Schema.Struct({
    as_content_reviewer: Schema.optional(Schema.Boolean),
    flagged_post_id: Schema.optional(Schema.String)
  }),
  success: Team
}))

/** One team by the name in its URL. Needs `view_team`, unless the team is open to everybody. */
export const getByName = /*#__PURE__*/ endpoint("GetTeamByName", "GET", "/api/v4/teams/name/{name}", () => ({
  success: Team
}))

/**
 * Adds somebody to a team; a member already is answered the same way. Needs `add_user_to_team`, or `join_public_teams`
 * for oneself.
 */
export const addMember = /*#__PURE__*/ endpoint("AddTeamMember", "POST", "/api/v4/teams/{team_id}/members", () => ({
  body: Schema.Struct({ team_id: Schema.String, user_id: Schema.String }),
  success: TeamMember,
  safe: true
}))

/** The teams of a user; `me` is oneself, others need a system admin. */
export const getForUser = /*#__PURE__*/ endpoint("GetTeamsForUser", "GET", "/api/v4/users/{user_id}/teams", () => ({
  success: Schema.Array(Team)
}))

/**
 * A page of the teams that one may see: those open to everybody with `list_public_teams`, all with `list_private_teams`
 * too. With `include_total_count` an object that counts them.
 */
export const list = /*#__PURE__*/ variedListing("GetAllTeams", "GET", "/api/v4/teams", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    include_total_count: Schema.optional(Schema.Boolean),
    exclude_policy_constrained: Schema.optional(Schema.Boolean),
    for_directory: Schema.optional(Schema.Boolean)
  }),
  varies: {
    when: Schema.Struct({ include_total_count: Schema.Literal(true) }),
    plain: Schema.Array(Team),
    other: Schema.Struct({ teams: Schema.Array(Team), total_count: Schema.Number })
  },
  paging: byPageIn("teams")
}))

/** What team an `invite_id` invites to. Needs no session. Since 4.0. */
export const getInviteInfo = /*#__PURE__*/ endpoint(
  "GetTeamInviteInfo",
  "GET",
  "/api/v4/teams/invite/{invite_id}",
  () => ({
    success: Schema.Struct({
      id: Schema.String,
      name: Schema.String,
      display_name: Schema.String,
      description: Schema.String
    }),
    auth: "optional"
  })
)

/** Makes all invitations sent by e-mail so far void. Needs `invalidate_email_invite`. */
export const invalidateEmailInvites = /*#__PURE__*/ endpoint(
  "InvalidateEmailInvites",
  "DELETE",
  "/api/v4/teams/invites/email",
  () => ({ success: StatusOK })
)

/** Joins a team by an invitation: the `token` of an e-mail, or the team's `invite_id`. Already a member is fine. */
export const addMemberFromInvite = /*#__PURE__*/ endpoint(
  "AddTeamMemberFromInvite",
  "POST",
  "/api/v4/teams/members/invite",
  () => ({
    query: Schema.Struct({ token: Schema.optional(Schema.String), invite_id: Schema.optional(Schema.String) }),
    success: TeamMember
  })
)

/** Whether there is a team of that name that one may see: for any other it says no. */
export const exists = /*#__PURE__*/ endpoint("TeamExists", "GET", "/api/v4/teams/name/{name}/exists", () => ({
  success: TeamExists
}))

/**
 * Searches the teams that one may see by name; with `page` and `per_page` an object that counts them. 503 while the
 * server is marked busy.
 */
export const search = /*#__PURE__*/ variedListing("SearchTeams", "POST", "/api/v4/teams/search", () => ({
  body: Schema.Struct({
    term: Schema.optional(Schema.String),
    /** With `per_page`, the answer counts. */
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    allow_open_invite: Schema.optional(Schema.Boolean),
    group_constrained: Schema.optional(Schema.Boolean),
    exclude_policy_constrained: Schema.optional(Schema.Boolean)
  }),
  varies: {
    when: Schema.Struct({ page: Schema.Number, per_page: Schema.Number }),
    plain: Schema.Array(Team),
    other: Schema.Struct({ teams: Schema.NullOr(Schema.Array(Team)), total_count: Schema.Number })
  },
  safe: true,
  paging: byPageIn("teams")
}))

/** The access policy of a team, and whether it is enforced. Newer than 11.6. */
export const getAccessControlPolicy = /*#__PURE__*/ endpoint(
  "getTeamAccessControlPolicy",
  "GET",
  "/api/v4/teams/{teamId}/access_control/policy",
  () => ({ success: Schema.Struct({ policy: Schema.NullOr(AccessControlPolicy), enforced: Schema.Boolean }) })
)

/** The categories that admins put a team's channels into, by channel. Newer than 11.6. */
export const getManagedCategories = /*#__PURE__*/ endpoint(
  "getManagedCategories",
  "GET",
  "/api/v4/teams/{teamId}/channels/managed_categories",
  () => ({ success: Schema.Record(Schema.String, Schema.String) })
)

/** The channels of a team that are recommended to oneself. Newer than 11.6. */
export const getRecommendedChannelsForUser = /*#__PURE__*/ endpoint(
  "getRecommendedChannelsForUser",
  "GET",
  "/api/v4/teams/{teamId}/channels/recommended",
  () => ({ success: Schema.NullOr(Schema.Array(Channel)) })
)

const delete_ = /*#__PURE__*/ endpoint("SoftDeleteTeam", "DELETE", "/api/v4/teams/{team_id}", () => ({
  query: Schema.Struct({ permanent: Schema.optional(Schema.Boolean) }),
  success: StatusOK
}))
export {
  /**
   * Archives a team. Needs `manage_team`. `permanent` deletes it for good, and needs the setting `EnableAPITeamDeletion`:
   * without it a 401 (`api.user.delete_team.not_enabled.for_admin.app_error`).
   */
  delete_ as delete
}

/** Replaces a team: what is left out is emptied. `patch` is mostly meant. Needs `manage_team`. */
export const update = /*#__PURE__*/ endpoint("UpdateTeam", "PUT", "/api/v4/teams/{team_id}", () => ({
  body: Schema.Struct({
    id: Schema.String,
    display_name: DisplayName,
    description: Schema.optional(TeamDescription),
    company_name: Schema.optional(Name),
    allowed_domains: Schema.optional(maxBytes(500)),
    invite_id: Schema.optional(Schema.String),
    allow_open_invite: Schema.optional(Schema.Boolean),
    group_constrained: Schema.optional(Schema.NullOr(Schema.Boolean)),
    /** Of the team as it is: left out, its picture counts as removed. */
    last_team_icon_update: Schema.optional(Schema.Number)
  }),
  success: Team
}))

/**
 * Searches the files of a team's channels that one is in, by name and content. Needs `view_team`. Since 5.34. 503 while
 * the server is marked busy.
 */
export const searchFiles = /*#__PURE__*/ listing("SearchFiles", "POST", "/api/v4/teams/{team_id}/files/search", () => ({
  body: Schema.Struct({
    terms: Schema.String,
    is_or_search: Schema.optional(Schema.Boolean),
    time_zone_offset: Schema.optional(Schema.Number),
    include_deleted_channels: Schema.optional(Schema.Boolean),
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number)
  }),
  success: FileInfoList,
  safe: true,
  paging: byPageIn("file_infos")
}))

/** Takes a team's picture away. Needs `manage_team`. Since 4.10. */
export const removeIcon = /*#__PURE__*/ endpoint("RemoveTeamIcon", "DELETE", "/api/v4/teams/{team_id}/image", () => ({
  success: StatusOK
}))

/**
 * A team's picture, as PNG; `NotFound` when it has none. Needs `view_team`, unless the team is open to everybody. Since
 * 4.9. Has an ETag.
 */
export const getIcon = /*#__PURE__*/ endpoint("GetTeamIcon", "GET", "/api/v4/teams/{team_id}/image", () => ({
  success: bytes
}))

/** Gives a team a picture. Needs `manage_team`. Since 4.9. */
export const setIcon = /*#__PURE__*/ endpoint("SetTeamIcon", "POST", "/api/v4/teams/{team_id}/image", () => ({
  body: multipart({ image: "file" }),
  success: StatusOK
}))

const import_ = /*#__PURE__*/ endpoint("ImportTeam", "POST", "/api/v4/teams/{team_id}/import", () => ({
  body: multipart({ file: "file", filesize: "text", importFrom: "text" }),
  success: Schema.Struct({ results: Schema.String })
}))
export {
  /**
   * Imports an export of Slack into a team (`importFrom: "slack"`). `filesize` is the file's size in bytes; `results` is
   * the log of it, in base64. Needs `import_team`.
   */
  import_ as import
}

/**
 * Invites guests by e-mail to some channels of a team; with `graceful` it answers what became of each. Needs
 * `invite_guest`. Since 5.16. Licence: guest accounts; without it 501
 * `api.team.invite_guests_to_channels.license.error`.
 */
export const inviteGuestsToTeam = /*#__PURE__*/ variedEndpoint(
  "InviteGuestsToTeam",
  "POST",
  "/api/v4/teams/{team_id}/invite-guests/email",
  () => ({
    query: Schema.Struct({
      graceful: Schema.optional(Schema.Boolean),
      guest_magic_link: Schema.optional(Schema.Boolean)
    }),
    body: Schema.Struct({
      emails: Schema.Array(Schema.String),
      channels: Schema.Array(Schema.String),
      message: Schema.optional(Schema.String)
    }),
    varies: invited()
  })
)

/**
 * Invites by e-mail: a list of addresses, or these with channels to join and a message; with `graceful` it answers what
 * became of each, else all is well even where invitations by e-mail are off. Needs `invite_user` or `add_user_to_team`.
 */
export const inviteUsersToTeam = /*#__PURE__*/ variedEndpoint(
  "InviteUsersToTeam",
  "POST",
  "/api/v4/teams/{team_id}/invite/email",
  () => ({
    query: Schema.Struct({ graceful: Schema.optional(Schema.Boolean) }),
    body: Schema.Union([
      Schema.Array(Schema.String),
      Schema.Struct({
        emails: Schema.Array(Schema.String),
        channelIds: Schema.optional(Schema.Array(Schema.String)),
        message: Schema.optional(Schema.String)
      })
    ]),
    varies: invited()
  })
)

/** A page of a team's members. Needs `view_team`. */
export const getMembers = /*#__PURE__*/ listing("GetTeamMembers", "GET", "/api/v4/teams/{team_id}/members", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    /** `Username`, or by id. */
    sort: Schema.optional(Schema.String),
    exclude_deleted_users: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Array(TeamMember),
  paging: byPage
}))

/**
 * Adds up to 256 users to a team; with `graceful` it answers what became of each. An unknown user refuses all of them
 * either way. Needs `add_user_to_team`.
 */
export const addMembers = /*#__PURE__*/ variedEndpoint(
  "AddTeamMembers",
  "POST",
  "/api/v4/teams/{team_id}/members/batch",
  () => ({
    query: Schema.Struct({ graceful: Schema.optional(Schema.Boolean) }),
    body: maxEntries(256, TeamMemberDraft),
    varies: {
      when: Schema.Struct({ graceful: Schema.Literal(true) }),
      plain: Schema.Array(TeamMember),
      other: Schema.Array(
        Schema.Struct({
          user_id: Schema.optional(Schema.String),
          member: Schema.optional(Schema.NullOr(TeamMember)),
          error: Schema.optional(Schema.NullOr(failure()))
        })
      )
    }
  })
)

/** The memberships of these users; who is no member is left out. Needs `view_team`. */
export const getMembersByIds = /*#__PURE__*/ endpoint(
  "GetTeamMembersByIds",
  "POST",
  "/api/v4/teams/{team_id}/members/ids",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Array(TeamMember), safe: true })
)

/** Takes somebody out of a team, or oneself; once more is fine. Others need `remove_user_from_team`. */
export const removeMember = /*#__PURE__*/ endpoint(
  "RemoveTeamMember",
  "DELETE",
  "/api/v4/teams/{team_id}/members/{user_id}",
  () => ({ success: StatusOK })
)

/** One membership; of somebody who left it stays, with `delete_at`. Needs `view_team`. */
export const getMember = /*#__PURE__*/ endpoint(
  "GetTeamMember",
  "GET",
  "/api/v4/teams/{team_id}/members/{user_id}",
  () => ({ success: TeamMember })
)

/** Replaces a member's roles in a team: names with blanks between. Needs `manage_team_roles`. */
export const updateMemberRoles = /*#__PURE__*/ endpoint(
  "UpdateTeamMemberRoles",
  "PUT",
  "/api/v4/teams/{team_id}/members/{user_id}/roles",
  () => ({ body: Schema.Struct({ roles: Schema.String }), success: StatusOK })
)

/** Sets whether a member is a user of the team, and whether its admin. Needs `manage_team_roles`. Since 5.0. */
export const updateMemberSchemeRoles = /*#__PURE__*/ endpoint(
  "UpdateTeamMemberSchemeRoles",
  "PUT",
  "/api/v4/teams/{team_id}/members/{user_id}/schemeRoles",
  () => ({ body: Schema.Struct({ scheme_admin: Schema.Boolean, scheme_user: Schema.Boolean }), success: StatusOK })
)

/**
 * A page of the members that a team would lose if it were tied to these groups (ids with commas between), and how many
 * there are. Needs `sysconsole_read_user_management_groups`. Since 5.14.
 */
export const membersMinusGroupMembers = /*#__PURE__*/ listing(
  "TeamMembersMinusGroupMembers",
  "GET",
  "/api/v4/teams/{team_id}/members_minus_group_members",
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

/** Changes what is given of a team; its `name` stays, without a word. Needs `manage_team`. */
export const patch = /*#__PURE__*/ endpoint("PatchTeam", "PUT", "/api/v4/teams/{team_id}/patch", () => ({
  body: Schema.Struct({
    display_name: Schema.optional(DisplayName),
    description: Schema.optional(TeamDescription),
    company_name: Schema.optional(Name),
    /** Separated by commas or blanks. */
    allowed_domains: Schema.optional(Schema.String),
    group_constrained: Schema.optional(Schema.Boolean),
    invite_id: Schema.optional(Schema.String),
    allow_open_invite: Schema.optional(Schema.Boolean)
  }),
  success: Team
}))

/**
 * Makes a team open to everybody (`O`) or by invitation only (`I`), which gives it a new `invite_id`. Needs
 * `manage_team`. Since 5.24.
 */
export const updatePrivacy = /*#__PURE__*/ endpoint(
  "UpdateTeamPrivacy",
  "PUT",
  "/api/v4/teams/{team_id}/privacy",
  () => ({ body: Schema.Struct({ privacy: Schema.Literals(["O", "I"]) }), success: Team })
)

/** Gives a team a new `invite_id`: links with the old one are void. Needs `manage_team`. */
export const regenerateInviteId = /*#__PURE__*/ endpoint(
  "RegenerateTeamInviteId",
  "POST",
  "/api/v4/teams/{team_id}/regenerate_invite_id",
  () => ({ success: Team })
)

/** Brings an archived team back; one that is not archived is answered the same way. Needs `manage_team`. Since 5.24. */
export const restore = /*#__PURE__*/ endpoint("RestoreTeam", "POST", "/api/v4/teams/{team_id}/restore", () => ({
  success: Team
}))

/**
 * Gives a team a permission scheme, or takes it away with an empty `scheme_id`. Needs
 * `sysconsole_write_user_management_permissions`. Since 5.0. Licence: custom permission schemes; without it 501
 * `api.team.update_team_scheme.license.error`.
 */
export const updateScheme = /*#__PURE__*/ endpoint("UpdateTeamScheme", "PUT", "/api/v4/teams/{team_id}/scheme", () => ({
  body: Schema.Struct({ scheme_id: Schema.String }),
  success: StatusOK
}))

/** How many members a team has, and how many of them are active accounts. Needs `view_team`. */
export const getStats = /*#__PURE__*/ endpoint("GetTeamStats", "GET", "/api/v4/teams/{team_id}/stats", () => ({
  success: TeamStats
}))

/** A user's memberships in teams. Others' need `read_other_users_teams`. */
export const getMembersForUser = /*#__PURE__*/ endpoint(
  "GetTeamMembersForUser",
  "GET",
  "/api/v4/users/{user_id}/teams/members",
  () => ({ success: Schema.Array(TeamMember) })
)

/** What a user has not read, by team, without `exclude_team`. Others' need a system admin. */
export const getUnreadForUser = /*#__PURE__*/ endpoint(
  "GetTeamsUnreadForUser",
  "GET",
  "/api/v4/users/{user_id}/teams/unread",
  () => ({
    query: Schema.Struct({
      exclude_team: Schema.optional(Schema.String),
      include_collapsed_threads: Schema.optional(Schema.Boolean)
    }),
    success: Schema.Array(TeamUnread)
  })
)

/** What a user has not read in one team. Needs `view_team`, and `edit_other_users` for others. */
export const getUnread = /*#__PURE__*/ endpoint(
  "GetTeamUnread",
  "GET",
  "/api/v4/users/{user_id}/teams/{team_id}/unread",
  () => ({ success: TeamUnread })
)
