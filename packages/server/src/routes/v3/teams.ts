import * as Teams from "@matterwire/core/v3/Teams"
import * as Effect from "effect/Effect"
import { found, problem } from "../../Errors.ts"
import { handle, ok, type Route } from "../../Route.ts"
import { teamOf } from "../../shapes/team.ts"
import { isId } from "../../world/Ids.ts"
import { isAdmin } from "../../world/Users.ts"
import { inTeam } from "../permit.ts"

export const teams: ReadonlyArray<Route> = [
  handle(
    Teams.create,
    ({ input, me, world, generation }) =>
      Effect.map(world.createTeam(input, me), (team) => ok(teamOf(generation, team))),
    { struct: "team" }
  ),

  handle(
    Teams.getByName,
    Effect.fnUntraced(function* (call) {
      const { input, world, generation } = call
      const team = yield* found(world.teams.byName(input.team_name), "unknownTeamName")
      return inTeam(call, team) || team.allow_open_invite ? ok(teamOf(generation, team)) : yield* problem("permissions")
    })
  ),

  handle(
    Teams.addUser,
    Effect.fnUntraced(function* (call) {
      const {
        world,
        me,
        input: { team_id, user_id = "" }
      } = call
      if (!isId(user_id)) return yield* problem("invalidParam", "user_id")
      const team = world.teams.get(team_id)
      if (team === undefined) return yield* problem(isAdmin(me) ? "unknownTeam" : "permissions")
      if (!inTeam(call, team)) return yield* problem("permissions")
      const user = yield* found(world.users.get(user_id), "noUserForTeam")
      world.joinTeam(team, user)
      return ok({ user_id: user.id })
    }),
    "map"
  ),

  handle(Teams.getAll, (call) => {
    const { world, generation } = call
    const teams = world.teams.all().filter((team) => inTeam(call, team)) // an admin is in all of them
    return Effect.succeed(ok(Object.fromEntries(teams.map((team) => [team.id, teamOf(generation, team)]))))
  })
]
