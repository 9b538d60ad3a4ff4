import * as Schema from "effect/Schema"
import { endpoint, multipart, stream, teamEndpoint, teamListing } from "../Endpoint.ts"
import { Team } from "../models/Team.ts"
import { TeamDraft } from "../models/TeamDraft.ts"
import { Invites } from "../models/v3/Invites.ts"
import { UserSubject } from "../models/v3/Subject.ts"
import { TeamMember } from "../models/v3/TeamMember.ts"
import { TeamSignup, TeamSignupDraft } from "../models/v3/TeamSignup.ts"
import { TeamStats } from "../models/TeamStats.ts"
import { TeamUnread } from "../models/v3/TeamUnread.ts"
import { TeamUpdate } from "../models/v3/TeamUpdate.ts"
import { byOffset } from "../Paging.ts"

/** Makes a team with oneself as its admin. Needs `create_team`. */
export const create = /*#__PURE__*/ endpoint("teams.createTeam", "POST", "/api/v3/teams/create", () => ({
  body: TeamDraft,
  success: Team
}))

/** One team by the name in its URL. Since 3.6. */
export const getByName = /*#__PURE__*/ endpoint("teams.getTeamByName", "GET", "/api/v3/teams/name/{team_name}", () => ({
  success: Team
}))

/**
 * Adds somebody to a team; a member already is answered the same way. The answer repeats `user_id`. Any member may in
 * 3.10 (`add_user_to_team`), only admins of the team in 3.0.
 */
export const addUser = /*#__PURE__*/ teamEndpoint(
  "teams.addUserToTeam",
  "POST",
  "/api/v3/teams/{team_id}/add_user_to_team",
  () => ({
    body: UserSubject,
    success: UserSubject,
    safe: true
  })
)

/** One's own teams by their ids; all teams for a system admin. */
export const getAll = /*#__PURE__*/ endpoint("teams.getAll", "GET", "/api/v3/teams/all", () => ({
  success: Schema.Record(Schema.String, Team)
}))

/** Add user to team from invite. Hash wins over invite_id. Exempt from MFA enforcement. */
export const addUserToTeamFromInvite = /*#__PURE__*/ endpoint(
  "teams.addUserToTeamFromInvite",
  "POST",
  "/api/v3/teams/add_user_to_team_from_invite",
  () => ({
    body: Schema.Struct({
      hash: Schema.optional(Schema.String),
      data: Schema.optional(Schema.String),
      invite_id: Schema.optional(Schema.String)
    }),
    success: Team
  })
)

/** Get all team listings. Needs `manage_system`. Open teams only; sanitized for non admins. */
export const getAllTeamListings = /*#__PURE__*/ endpoint(
  "teams.GetAllTeamListings",
  "GET",
  "/api/v3/teams/all_team_listings",
  () => ({ success: Schema.Record(Schema.String, Team) })
)

/** Find team by name. Needs no session. */
export const exists = /*#__PURE__*/ endpoint("teams.findTeamByName", "POST", "/api/v3/teams/find_team_by_name", () => ({
  body: Schema.Struct({ name: Schema.String }),
  success: Schema.Boolean,
  auth: "optional"
}))

/** Get invite info. Needs no session. Only for open teams. */
export const getInviteInfo = /*#__PURE__*/ endpoint(
  "teams.getInviteInfo",
  "POST",
  "/api/v3/teams/get_invite_info",
  () => ({
    body: Schema.Struct({ invite_id: Schema.String }),
    success: Schema.Struct({
      display_name: Schema.String,
      description: Schema.String,
      name: Schema.String,
      id: Schema.String
    }),
    auth: "optional",
    safe: true
  })
)

/** Get my team members. Since 3.6. */
export const getMembersForUser = /*#__PURE__*/ endpoint(
  "teams.getMyTeamMembers",
  "GET",
  "/api/v3/teams/members",
  () => ({ success: Schema.Array(TeamMember) })
)

/** Get my teams unread. Since 3.6. */
export const getMyTeamsUnread = /*#__PURE__*/ endpoint("teams.getMyTeamsUnread", "GET", "/api/v3/teams/unread", () => ({
  query: Schema.Struct({ id: Schema.optional(Schema.String) }),
  success: Schema.Array(TeamUnread)
}))

/** Import team. Needs `import_team`. Always writes the log even on error status. */
const import_ = /*#__PURE__*/ teamEndpoint("teams.importTeam", "POST", "/api/v3/teams/{team_id}/import_team", () => ({
  body: multipart({ importFrom: "text", filesize: "text", file: "file" }),
  success: stream
}))
export { import_ as import }

/** Invite members. Needs `invite_user`. */
export const inviteMembers = /*#__PURE__*/ teamEndpoint(
  "teams.inviteMembers",
  "POST",
  "/api/v3/teams/{team_id}/invite_members",
  () => ({ body: Invites, success: Invites })
)

/** Get my team. Has an ETag. */
export const get = /*#__PURE__*/ teamEndpoint("teams.getMyTeam", "GET", "/api/v3/teams/{team_id}/me", () => ({
  success: Team
}))

/** Get team members by ids. Needs `manage_system`. Since 3.5. */
export const getMembersByIds = /*#__PURE__*/ teamEndpoint(
  "teams.getTeamMembersByIds",
  "POST",
  "/api/v3/teams/{team_id}/members/ids",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Array(TeamMember), safe: true })
)

/** Get team members. Needs `manage_system`. Since 3.5. */
export const getMembers = /*#__PURE__*/ teamListing(
  "teams.getTeamMembers",
  "GET",
  "/api/v3/teams/{team_id}/members/{offset}/{limit}",
  () => ({ success: Schema.Array(TeamMember), paging: byOffset })
)

/** Get team member. Needs `manage_system`. Since 3.5. */
export const getMember = /*#__PURE__*/ teamEndpoint(
  "teams.getTeamMember",
  "GET",
  "/api/v3/teams/{team_id}/members/{user_id}",
  () => ({ success: TeamMember })
)

/** Remove user from team. Needs `remove_user_from_team`. Since 3.2. */
export const removeMember = /*#__PURE__*/ teamEndpoint(
  "teams.removeUserFromTeam",
  "POST",
  "/api/v3/teams/{team_id}/remove_user_from_team",
  () => ({ body: Schema.Struct({ user_id: Schema.String }), success: Schema.Record(Schema.String, Schema.Unknown) })
)

/** Get team stats. Needs `manage_system`. Since 3.5. */
export const getStats = /*#__PURE__*/ teamEndpoint(
  "teams.getTeamStats",
  "GET",
  "/api/v3/teams/{team_id}/stats",
  () => ({ success: TeamStats })
)

/** Update team. Needs `manage_team`. Go driver decodes it as a string map. */
export const update = /*#__PURE__*/ teamEndpoint("teams.updateTeam", "POST", "/api/v3/teams/{team_id}/update", () => ({
  body: TeamUpdate,
  success: Team
}))

/** Update member roles. Needs `manage_team_roles`. Since 3.5. */
export const updateMemberRoles = /*#__PURE__*/ teamEndpoint(
  "teams.updateMemberRoles",
  "POST",
  "/api/v3/teams/{team_id}/update_member_roles",
  () => ({
    body: Schema.Struct({ user_id: Schema.String, new_roles: Schema.String }),
    success: Schema.Struct({ status: Schema.String })
  })
)

/** Create team from signup. Needs no session. Until 3.5. */
export const createFromSignup = /*#__PURE__*/ endpoint(
  "v300.teams.createTeamFromSignup",
  "POST",
  "/api/v3/teams/create_from_signup",
  () => ({ body: TeamSignupDraft, success: TeamSignup, auth: "optional" })
)

/** Get members. Until 3.4. */
export const getMembersV300 = /*#__PURE__*/ endpoint(
  "v300.teams.getMembers",
  "GET",
  "/api/v3/teams/members/{id}",
  () => ({ success: Schema.Array(TeamMember) })
)

/** Signup team. Needs no session. Until 3.5. */
export const signup = /*#__PURE__*/ endpoint("v300.teams.signupTeam", "POST", "/api/v3/teams/signup", () => ({
  body: Schema.Struct({ email: Schema.String }),
  success: Schema.Record(Schema.String, Schema.String),
  auth: "optional"
}))
