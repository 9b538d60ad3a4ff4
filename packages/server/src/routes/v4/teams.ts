import * as Teams from "@matterwire/core/v4/Teams"
import * as Effect from "effect/Effect"
import { found, problem } from "../../Errors.ts"
import { created, handle, ok, type Route } from "../../Route.ts"
import { teamMemberOf, teamOf } from "../../shapes/team.ts"
import { isId } from "../../world/Ids.ts"
import { isAdmin } from "../../world/Users.ts"
import { asUser, inTeam, urlId, urlTeam, userId } from "../permit.ts"

export const teams: ReadonlyArray<Route> = [
  handle(
    Teams.create,
    ({ input, me, world, generation }) =>
      Effect.map(world.createTeam(input, me), (team) => created(teamOf(generation, team))),
    { struct: "team" }
  ),

  handle(
    Teams.get,
    Effect.fnUntraced(function* (call) {
      const id = yield* urlId(call.input.team_id, "team_id")
      const team = yield* found(call.world.teams.get(id), "unknownTeam")
      if (!inTeam(call, team) && !team.allow_open_invite) return yield* problem("permissions")
      return ok(teamOf(call.generation, team))
    })
  ),

  handle(
    Teams.getByName,
    Effect.fnUntraced(function* (call) {
      const team = yield* found(call.world.teams.byName(call.input.name.toLowerCase()), "unknownTeamName")
      if (!inTeam(call, team) && !team.allow_open_invite) return yield* problem("permissions")
      return ok(teamOf(call.generation, team))
    })
  ),

  handle(
    Teams.addMember,
    Effect.fnUntraced(function* (call) {
      const { input, me, world } = call
      const { team_id: named, user_id } = call.body
      const team = world.teams.get(call.input.team_id)
      if (team === undefined || named !== team.id) return yield* problem("invalidBodyParam", "team_id")
      if (typeof user_id !== "string" || !isId(user_id)) return yield* problem("invalidBodyParam", "user_id")
      const joins = user_id === me.id && team.type === "O" && team.allow_open_invite
      if (!joins && !inTeam(call, team)) return yield* problem("permissions")
      const user = yield* found(world.users.get(input.user_id), "noUserForTeam")
      world.joinTeam(team, user)
      const member = yield* found(world.teams.member(team.id, user.id), "notInTeam")
      return created(teamMemberOf(member))
    }),
    { struct: "team_member" }
  ),

  handle(
    Teams.removeMember,
    Effect.fnUntraced(function* (call) {
      const { me, world } = call
      const team = yield* urlTeam(call, call.input.team_id)
      const user = yield* userId(call, call.input.user_id)
      const isTeamAdmin = isAdmin(me) || world.teams.member(team.id, me.id)?.admin === true
      if (user !== me.id && !isTeamAdmin) return yield* problem("permissions")
      if (!world.leaveTeam(team, user)) return yield* problem("notInTeam")
      return ok({ status: "OK" })
    })
  ),

  handle(
    Teams.patch,
    Effect.fnUntraced(function* (call) {
      const { generation, input, me, world } = call
      const team = yield* urlTeam(call, input.team_id)
      if (!isAdmin(me) && world.teams.member(team.id, me.id)?.admin !== true) return yield* problem("permissions")
      const { allow_open_invite, description, display_name } = input
      return ok(
        teamOf(
          generation,
          world.teams.update(team, {
            ...(allow_open_invite === undefined ? {} : { allow_open_invite }),
            ...(description === undefined ? {} : { description }),
            ...(display_name === undefined ? {} : { display_name })
          })
        )
      )
    }),
    { struct: "team" }
  ),

  handle(
    Teams.getForUser,
    Effect.fnUntraced(function* (call) {
      const user = yield* asUser(call, call.input.user_id)
      return ok(call.world.teams.of(user.id).map((team) => teamOf(call.generation, team)))
    })
  )
]
