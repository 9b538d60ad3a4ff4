import * as Schema from "effect/Schema"
import { endpoint, teamEndpoint } from "../Endpoint.ts"
import { Team } from "../models/Team.ts"
import { TeamDraft } from "../models/TeamDraft.ts"
import { UserSubject } from "../models/v3/Subject.ts"

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
