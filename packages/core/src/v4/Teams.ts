import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Team } from "../models/Team.ts"
import { TeamDraft } from "../models/TeamDraft.ts"
import { TeamMember } from "../models/TeamMember.ts"

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
