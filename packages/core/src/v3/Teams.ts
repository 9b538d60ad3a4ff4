import * as Schema from "effect/Schema"
import { endpoint, multipart, stream, teamEndpoint, teamListing } from "../Endpoint.ts"
import { StatusOK } from "../models/StatusOK.ts"
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

/**
 * Makes a team with oneself as its admin. Needs `create_team`. A name that is taken, reserved or not allowed is a 400.
 * 3.0 lets anybody, without a session.
 */
export const create = /*#__PURE__*/ endpoint("teams.createTeam", "POST", "/api/v3/teams/create", () => ({
  body: TeamDraft,
  success: Team
}))

/** One team by the name in its URL, of one's own, or any for a system admin; others are a 403. Since 3.6. */
export const getByName = /*#__PURE__*/ endpoint("teams.getTeamByName", "GET", "/api/v3/teams/name/{team_name}", () => ({
  success: Team
}))

/**
 * Adds somebody to a team; a member already is answered the same way. The answer repeats `user_id`. Any member may in
 * 3.10 (`add_user_to_team`), only admins of the team in 3.0. v4: `Teams.addMember`.
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

/** One's own teams by their ids; all teams for a system admin. v4: `Teams.list`, `Teams.getForUser`. */
export const getAll = /*#__PURE__*/ endpoint("teams.getAll", "GET", "/api/v3/teams/all", () => ({
  success: Schema.Record(Schema.String, Team)
}))

/**
 * Joins a team by its `invite_id`, or by `hash` and `data` of an e-mail, which win. Works even where multi-factor
 * authentication is still to be set up.
 */
export const addMemberFromInvite = /*#__PURE__*/ endpoint(
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

/**
 * The teams that anybody may join, by their ids; without their addresses and invitations for who is no system admin.
 * v4: `Teams.list`.
 */
export const getAllListings = /*#__PURE__*/ endpoint(
  "teams.GetAllTeamListings",
  "GET",
  "/api/v3/teams/all_team_listings",
  () => ({ success: Schema.Record(Schema.String, Team) })
)

/** Is there a team with this name in its URL? A bare `true` or `false`. Needs no session. */
export const exists = /*#__PURE__*/ endpoint("teams.findTeamByName", "POST", "/api/v3/teams/find_team_by_name", () => ({
  body: Schema.Struct({ name: Schema.String }),
  success: Schema.Boolean,
  auth: "optional",
  safe: true
}))

/** What team an invitation (`invite_id`) is for, to be shown before joining. Open teams only. Needs no session. */
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

/** One's own memberships of teams. Since 3.6. */
export const getMembersForUser = /*#__PURE__*/ endpoint(
  "teams.getMyTeamMembers",
  "GET",
  "/api/v3/teams/members",
  () => ({ success: Schema.Array(TeamMember) })
)

/** What one has not read, by team; `id` is a team to leave out. Since 3.6. v4 calls it `exclude_team`. */
export const getUnreadForUser = /*#__PURE__*/ endpoint("teams.getMyTeamsUnread", "GET", "/api/v3/teams/unread", () => ({
  query: Schema.Struct({ id: Schema.optional(Schema.String) }),
  success: Schema.Array(TeamUnread)
}))

const import_ = /*#__PURE__*/ teamEndpoint("teams.importTeam", "POST", "/api/v3/teams/{team_id}/import_team", () => ({
  body: multipart({ importFrom: "text", filesize: "text", file: "file" }),
  success: stream
}))
export {
  /**
   * Imports a Slack export into a team; answers the log as it comes, also with a status of error. `importFrom` is
   * `slack`, `filesize` the number of bytes as text. Needs `import_team`.
   */
  import_ as import
}

/**
 * Mails invitations to a team, and answers them again; where e-mail is off, all the same. Needs `invite_user`. v4:
 * `Teams.inviteUsersToTeam`, a list of addresses.
 */
export const inviteMembers = /*#__PURE__*/ teamEndpoint(
  "teams.inviteMembers",
  "POST",
  "/api/v3/teams/{team_id}/invite_members",
  () => ({ body: Invites, success: Invites })
)

/** One of one's own teams; others are a 403. Has an ETag. */
export const get = /*#__PURE__*/ teamEndpoint("teams.getMyTeam", "GET", "/api/v3/teams/{team_id}/me", () => ({
  success: Team
}))

/**
 * The memberships of some people in a team; who is not in it is left out. A team of others needs `manage_system`. Since
 * 3.5.
 */
export const getMembersByIds = /*#__PURE__*/ teamEndpoint(
  "teams.getTeamMembersByIds",
  "POST",
  "/api/v3/teams/{team_id}/members/ids",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Array(TeamMember), safe: true })
)

/** A page of a team's memberships. A team of others needs `manage_system`. Since 3.5; before, `getMembersV300`. */
export const getMembers = /*#__PURE__*/ teamListing(
  "teams.getTeamMembers",
  "GET",
  "/api/v3/teams/{team_id}/members/{offset}/{limit}",
  () => ({ success: Schema.Array(TeamMember), paging: byOffset })
)

/** Somebody's membership of a team; a 404 if there is none. A team of others needs `manage_system`. Since 3.5. */
export const getMember = /*#__PURE__*/ teamEndpoint(
  "teams.getTeamMember",
  "GET",
  "/api/v3/teams/{team_id}/members/{user_id}",
  () => ({ success: TeamMember })
)

/**
 * Ends somebody's membership of a team; the answer repeats `user_id`. Oneself may leave; others need
 * `remove_user_from_team`. Since 3.2.
 */
export const removeMember = /*#__PURE__*/ teamEndpoint(
  "teams.removeUserFromTeam",
  "POST",
  "/api/v3/teams/{team_id}/remove_user_from_team",
  () => ({ body: UserSubject, success: UserSubject })
)

/**
 * How many members a team has, and how many of their accounts are active. A team of others needs `manage_system`. Since
 * 3.5.
 */
export const getStats = /*#__PURE__*/ teamEndpoint(
  "teams.getTeamStats",
  "GET",
  "/api/v3/teams/{team_id}/stats",
  () => ({ success: TeamStats })
)

/**
 * Replaces a team's settings: what is left out is emptied, but for its name in the URL and its type. Needs
 * `manage_team`. v4: `Teams.patch` changes only what is given.
 */
export const update = /*#__PURE__*/ teamEndpoint("teams.updateTeam", "POST", "/api/v3/teams/{team_id}/update", () => ({
  body: TeamUpdate,
  success: Team,
  safe: true
}))

/**
 * Replaces somebody's roles in a team, separated by blanks: `team_user team_admin`; an unknown one is a 400. Needs
 * `manage_team_roles`. Since 3.5; before, `Users.updateRolesV300`.
 */
export const updateMemberRoles = /*#__PURE__*/ teamEndpoint(
  "teams.updateMemberRoles",
  "POST",
  "/api/v3/teams/{team_id}/update_member_roles",
  () => ({
    body: Schema.Struct({ user_id: Schema.String, new_roles: Schema.String }),
    success: StatusOK,
    safe: true
  })
)

/** Makes a team and its first member from the link of an e-mail that `signup` has sent. Needs no session. Until 3.5. */
export const createFromSignup = /*#__PURE__*/ endpoint(
  "v300.teams.createTeamFromSignup",
  "POST",
  "/api/v3/teams/create_from_signup",
  () => ({ body: TeamSignupDraft, success: TeamSignup, auth: "optional" })
)

/** All memberships of a team (`id`). Until 3.4; then `getMembers`. */
export const getMembersV300 = /*#__PURE__*/ endpoint(
  "v300.teams.getMembers",
  "GET",
  "/api/v3/teams/members/{id}",
  () => ({ success: Schema.Array(TeamMember) })
)

/**
 * Mails a link that makes a team. Where the server sends no e-mail, `follow_link` is the link. Needs no session. Until
 * 3.5.
 */
export const signup = /*#__PURE__*/ endpoint("v300.teams.signupTeam", "POST", "/api/v3/teams/signup", () => ({
  body: Schema.Struct({ email: Schema.String }),
  success: Schema.Struct({ email: Schema.String, follow_link: Schema.optional(Schema.String) }),
  auth: "optional"
}))
