import * as Schema from "effect/Schema"
import { anything, bytes, endpoint, listing, multipart } from "../Endpoint.ts"
import { AccessControlPolicy } from "../models/AccessControlPolicy.ts"
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

/** One team by the name in its URL. */
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

/** Get all teams. */
export const list = /*#__PURE__*/ listing("GetAllTeams", "GET", "/api/v4/teams", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    include_total_count: Schema.optional(Schema.Boolean),
    exclude_policy_constrained: Schema.optional(Schema.Boolean),
    for_directory: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Union([Schema.Array(Team), Schema.Struct({ teams: Schema.Array(Team), total_count: Schema.Number })]),
  paging: byPageIn("teams")
}))

/** Get team invite info. Needs no session. Since 4.0. */
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

/** Invalidate email invites. Needs `sysconsole_write_authentication`. */
export const invalidateEmailInvites = /*#__PURE__*/ endpoint(
  "InvalidateEmailInvites",
  "DELETE",
  "/api/v4/teams/invites/email",
  () => ({ success: StatusOK })
)

/** Add team member from invite. */
export const addMemberFromInvite = /*#__PURE__*/ endpoint(
  "AddTeamMemberFromInvite",
  "POST",
  "/api/v4/teams/members/invite",
  () => ({
    query: Schema.Struct({ token: Schema.String, invite_id: Schema.optional(Schema.String) }),
    success: TeamMember
  })
)

/** Team exists. */
export const exists = /*#__PURE__*/ endpoint("TeamExists", "GET", "/api/v4/teams/name/{name}/exists", () => ({
  success: TeamExists
}))

/** Search teams. 503 while the server is marked busy. */
export const search = /*#__PURE__*/ listing("SearchTeams", "POST", "/api/v4/teams/search", () => ({
  body: Schema.Struct({
    term: Schema.optional(Schema.String),
    /** With `per_page`, the answer counts. */
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    allow_open_invite: Schema.optional(Schema.Boolean),
    group_constrained: Schema.optional(Schema.Boolean),
    exclude_policy_constrained: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Union([
    Schema.Array(Team),
    Schema.Struct({ teams: Schema.NullOr(Schema.Array(Team)), total_count: Schema.Number })
  ]),
  safe: true,
  paging: byPageIn("teams")
}))

/** Get team access control policy. Newer than 11.6. */
export const getAccessControlPolicy = /*#__PURE__*/ endpoint(
  "getTeamAccessControlPolicy",
  "GET",
  "/api/v4/teams/{teamId}/access_control/policy",
  () => ({ success: Schema.Struct({ policy: Schema.optional(Schema.NullOr(AccessControlPolicy)) }) })
)

/** Get managed categories. Newer than 11.6. */
export const getManagedCategories = /*#__PURE__*/ endpoint(
  "getManagedCategories",
  "GET",
  "/api/v4/teams/{teamId}/channels/managed_categories",
  () => ({ success: anything })
)

/** Get recommended channels for user. Newer than 11.6. */
export const getRecommendedChannelsForUser = /*#__PURE__*/ endpoint(
  "getRecommendedChannelsForUser",
  "GET",
  "/api/v4/teams/{teamId}/channels/recommended",
  () => ({ success: Schema.NullOr(Schema.Array(Schema.Unknown)) })
)

/** Soft delete team. Needs `manage_team`. */
const delete_ = /*#__PURE__*/ endpoint("SoftDeleteTeam", "DELETE", "/api/v4/teams/{team_id}", () => ({
  query: Schema.Struct({ permanent: Schema.optional(Schema.Boolean) }),
  success: StatusOK
}))
export { delete_ as delete }

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
    group_constrained: Schema.optional(Schema.NullOr(Schema.Boolean))
  }),
  success: Team
}))

/** Search files. Needs `view_team`. Since 5.34. 503 while the server is marked busy. */
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

/** Remove team icon. Needs `manage_team`. Since 4.10. */
export const removeIcon = /*#__PURE__*/ endpoint("RemoveTeamIcon", "DELETE", "/api/v4/teams/{team_id}/image", () => ({
  success: StatusOK
}))

/** Get team icon. Needs `view_team`. Since 4.9. Has an ETag. */
export const getIcon = /*#__PURE__*/ endpoint("GetTeamIcon", "GET", "/api/v4/teams/{team_id}/image", () => ({
  success: bytes
}))

/** Set team icon. Needs `manage_team`. Since 4.9. */
export const setIcon = /*#__PURE__*/ endpoint("SetTeamIcon", "POST", "/api/v4/teams/{team_id}/image", () => ({
  body: multipart({ image: "file" }),
  success: StatusOK
}))

/** Import team. Needs `import_team`. Licence: IsCloud. Results is the base64 of the import log text. */
const import_ = /*#__PURE__*/ endpoint("ImportTeam", "POST", "/api/v4/teams/{team_id}/import", () => ({
  body: multipart({ file: "file", filesize: "text", importFrom: "text" }),
  success: Schema.Struct({ results: Schema.String })
}))
export { import_ as import }

/**
 * Invite guests to team. Needs `invite_guest`. Since 5.16. Licence: GuestAccounts. Without it: 501
 * `api.team.invite_guests_to_channels.license.error`.
 */
export const inviteGuestsToTeam = /*#__PURE__*/ endpoint(
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
    success: StatusOK
  })
)

/** Invites by e-mail: a list of addresses, or these with channels to join and a message. Needs `invite_user` or `add_user_to_team`. */
export const inviteUsersToTeam = /*#__PURE__*/ endpoint(
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
    success: Schema.Union([
      StatusOK,
      Schema.Array(
        Schema.Struct({
          email: Schema.optional(Schema.String),
          error: Schema.optional(
            Schema.NullOr(
              Schema.Struct({
                id: Schema.optional(Schema.String),
                message: Schema.optional(Schema.String),
                detailed_error: Schema.optional(Schema.String),
                request_id: Schema.optional(Schema.String),
                status_code: Schema.optional(Schema.Number)
              })
            )
          )
        })
      )
    ])
  })
)

/** Get team members. Needs `view_team`. */
export const getMembers = /*#__PURE__*/ listing("GetTeamMembers", "GET", "/api/v4/teams/{team_id}/members", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    sort: Schema.optional(Schema.String),
    exclude_deleted_users: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Array(TeamMember),
  paging: byPage
}))

/** Add team members. Needs `add_user_to_team`. */
export const addMembers = /*#__PURE__*/ endpoint(
  "AddTeamMembers",
  "POST",
  "/api/v4/teams/{team_id}/members/batch",
  () => ({
    query: Schema.Struct({ graceful: Schema.optional(Schema.Boolean) }),
    body: maxEntries(256, TeamMemberDraft),
    success: Schema.Union([
      Schema.Array(TeamMember),
      Schema.Array(
        Schema.Struct({
          user_id: Schema.optional(Schema.String),
          member: Schema.optional(Schema.NullOr(TeamMember)),
          error: Schema.optional(
            Schema.NullOr(
              Schema.Struct({
                id: Schema.optional(Schema.String),
                message: Schema.optional(Schema.String),
                detailed_error: Schema.optional(Schema.String),
                request_id: Schema.optional(Schema.String),
                status_code: Schema.optional(Schema.Number)
              })
            )
          )
        })
      )
    ])
  })
)

/** Get team members by ids. Needs `view_team`. */
export const getMembersByIds = /*#__PURE__*/ endpoint(
  "GetTeamMembersByIds",
  "POST",
  "/api/v4/teams/{team_id}/members/ids",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Array(TeamMember), safe: true })
)

/** Remove team member. Needs `remove_user_from_team`. */
export const removeMember = /*#__PURE__*/ endpoint(
  "RemoveTeamMember",
  "DELETE",
  "/api/v4/teams/{team_id}/members/{user_id}",
  () => ({ success: StatusOK })
)

/** Get team member. Needs `view_team`. */
export const getMember = /*#__PURE__*/ endpoint(
  "GetTeamMember",
  "GET",
  "/api/v4/teams/{team_id}/members/{user_id}",
  () => ({ success: TeamMember })
)

/** Update team member roles. Needs `manage_team_roles`. */
export const updateMemberRoles = /*#__PURE__*/ endpoint(
  "UpdateTeamMemberRoles",
  "PUT",
  "/api/v4/teams/{team_id}/members/{user_id}/roles",
  () => ({ body: Schema.Struct({ roles: Schema.String }), success: StatusOK })
)

/** Update team member scheme roles. Needs `manage_team_roles`. Since 5.0. */
export const updateMemberSchemeRoles = /*#__PURE__*/ endpoint(
  "UpdateTeamMemberSchemeRoles",
  "PUT",
  "/api/v4/teams/{team_id}/members/{user_id}/schemeRoles",
  () => ({ body: Schema.Struct({ scheme_admin: Schema.Boolean, scheme_user: Schema.Boolean }), success: StatusOK })
)

/** Team members minus group members. Needs `manage_system`. Since 5.14. */
export const teamMembersMinusGroupMembers = /*#__PURE__*/ listing(
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

/** Patch team. Needs `manage_team`. */
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

/** Update team privacy. Needs `manage_team`. Since 5.24. */
export const updatePrivacy = /*#__PURE__*/ endpoint(
  "UpdateTeamPrivacy",
  "PUT",
  "/api/v4/teams/{team_id}/privacy",
  () => ({ body: Schema.Struct({ privacy: Schema.String }), success: Team })
)

/** Regenerate team invite id. Needs `manage_team`. */
export const regenerateInviteId = /*#__PURE__*/ endpoint(
  "RegenerateTeamInviteId",
  "POST",
  "/api/v4/teams/{team_id}/regenerate_invite_id",
  () => ({ success: Team })
)

/** Restore team. Needs `manage_team`. Since 5.24. Licence: IsCloud. */
export const restore = /*#__PURE__*/ endpoint("RestoreTeam", "POST", "/api/v4/teams/{team_id}/restore", () => ({
  success: Team
}))

/**
 * Update team scheme. Needs `manage_system`. Since 5.0. A server without the feature answers 501
 * `api.team.update_team_scheme.license.error`.
 */
export const updateScheme = /*#__PURE__*/ endpoint("UpdateTeamScheme", "PUT", "/api/v4/teams/{team_id}/scheme", () => ({
  body: Schema.Struct({ scheme_id: Schema.String }),
  success: StatusOK
}))

/** Get team stats. Needs `view_team`. */
export const getStats = /*#__PURE__*/ endpoint("GetTeamStats", "GET", "/api/v4/teams/{team_id}/stats", () => ({
  success: TeamStats
}))

/** Get team members for user. Needs `edit_other_users`. */
export const getMembersForUser = /*#__PURE__*/ endpoint(
  "GetTeamMembersForUser",
  "GET",
  "/api/v4/users/{user_id}/teams/members",
  () => ({ success: Schema.Array(TeamMember) })
)

/** Get teams unread for user. Needs `manage_system`. */
export const getUnreadForUser = /*#__PURE__*/ endpoint(
  "GetTeamsUnreadForUser",
  "GET",
  "/api/v4/users/{user_id}/teams/unread",
  () => ({
    query: Schema.Struct({ exclude_team: Schema.String, include_collapsed_threads: Schema.optional(Schema.Boolean) }),
    success: Schema.Array(TeamUnread)
  })
)

/** Get team unread. Needs `edit_other_users` or `view_team`. */
export const getUnread = /*#__PURE__*/ endpoint(
  "GetTeamUnread",
  "GET",
  "/api/v4/users/{user_id}/teams/{team_id}/unread",
  () => ({ success: TeamUnread })
)
