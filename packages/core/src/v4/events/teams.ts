import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { Team } from "../../models/Team.ts"
import { TeamMember } from "../../models/TeamMember.ts"
import { socket } from "../Socket.ts"

/** One was added to a team. To oneself alone, and at times twice: the others hear `user_added` for its channels. */
export const added_to_team = /*#__PURE__*/ define(socket, "added_to_team", "recoverable", () => ({
  team_id: Schema.String,
  user_id: Schema.String
}))

/** Somebody left a team or was removed. To the team, and in a frame of their own to who is gone. */
export const leave_team = /*#__PURE__*/ define(socket, "leave_team", "recoverable", () => ({
  user_id: Schema.String,
  team_id: Schema.String
}))

/** A team's name, privacy or invitation has changed. To the team. `invite_id` and `email` are empty here. */
export const update_team = /*#__PURE__*/ define(socket, "update_team", "recoverable", () => ({ team: json(Team) }))

/** A team was archived. To the team. */
export const delete_team = /*#__PURE__*/ define(socket, "delete_team", "recoverable", () => ({ team: json(Team) }))

/** An archived team is back. To the team. */
export const restore_team = /*#__PURE__*/ define(socket, "restore_team", "recoverable", () => ({ team: json(Team) }))

/** Another scheme hands out the roles of a team. To the team. Needs a licence. */
export const update_team_scheme = /*#__PURE__*/ define(socket, "update_team_scheme", "recoverable", () => ({
  team: json(Team)
}))

/** The rules of access by attributes have changed for a team. Newer than 11.6, and not recorded. */
export const team_access_control_updated = /*#__PURE__*/ define(
  socket,
  "team_access_control_updated",
  "recoverable",
  () => ({ team: json(Team) })
)

/** One's roles in a team have changed. To oneself. */
export const memberrole_updated = /*#__PURE__*/ define(socket, "memberrole_updated", "recoverable", () => ({
  member: json(TeamMember)
}))
