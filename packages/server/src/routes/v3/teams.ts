import * as Teams from "@matterwire/core/v3/Teams"
import * as Effect from "effect/Effect"
import { found, problem } from "../../Errors.ts"
import type { Generation } from "../../Generation.ts"
import { handle, ok, open, type Route } from "../../Route.ts"
import { teamOf } from "../../shapes/team.ts"
import { isId } from "../../world/Ids.ts"
import type { Team } from "../../world/Teams.ts"
import { isAdmin } from "../../world/Users.ts"
import { inTeam } from "../permit.ts"

/** To 3.0 anybody may, without a session too. */
const create = open(
  Teams.create,
  ({ input, caller, world, generation }) =>
    Effect.map(world.createTeam(input, caller?.me), (team) => ok(teamOf(generation, team))),
  { struct: "team" }
)

/** A team that one is not in, as 3.0 shows it to everybody. */
const fromOutside = (generation: Generation, team: Team) => teamOf(generation, { ...team, email: "", invite_id: "" })

export const teams: ReadonlyArray<Route> = [
  {
    ...create,
    needsSession: true,
    run: (scene, path, caller) =>
      caller === undefined && scene.generation.name !== "3.0"
        ? problem("sessionExpired")
        : create.run(scene, path, caller)
  },

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
      if (!inTeam(call, team)) return yield* problem("permissions", "", `userId=${me.id}, teamId=${team.id}`)
      if (call.generation.name === "3.0" && !isAdmin(me) && world.teams.member(team.id, me.id)?.admin !== true) {
        return yield* problem("addToTeam", "", `userId=${me.id}`)
      }
      const user = yield* found(world.users.get(user_id), "noUserForTeam", "", `user_id=${user_id}`)
      world.joinTeam(team, user)
      return ok({ user_id: user.id })
    }),
    "map"
  ),

  handle(Teams.getAllListings, ({ world, generation }) => {
    const listed = world.teams.all().filter((team) => team.allow_open_invite)
    return Effect.succeed(ok(Object.fromEntries(listed.map((team) => [team.id, teamOf(generation, team)]))))
  }),

  handle(Teams.getAll, (call) => {
    const { world, generation, me } = call
    if (generation.name === "3.0" && !isAdmin(me)) {
      const shown = world.teams.all().map((team) => [team.id, fromOutside(generation, team)] as const)
      return Effect.succeed(ok(Object.fromEntries(shown)))
    }
    const teams = world.teams.all().filter((team) => inTeam(call, team)) // an admin is in all of them
    return Effect.succeed(ok(Object.fromEntries(teams.map((team) => [team.id, teamOf(generation, team)]))))
  })
]
