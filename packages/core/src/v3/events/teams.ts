import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { Team } from "../../models/Team.ts"
import { socket } from "../Socket.ts"

/** One was added to a team. To oneself alone. */
export const added_to_team = /*#__PURE__*/ define(socket, "added_to_team", "recoverable", () => ({
  team_id: Schema.String,
  user_id: Schema.String
}))

/** Somebody left a team or was removed. To the team, and who is gone gets it, too. */
export const leave_team = /*#__PURE__*/ define(socket, "leave_team", "recoverable", () => ({
  user_id: Schema.String,
  team_id: Schema.String
}))

/** A team's name, privacy or invitation has changed. To everybody on the server, members or not. */
export const update_team = /*#__PURE__*/ define(socket, "update_team", "recoverable", () => ({ team: json(Team) }))
