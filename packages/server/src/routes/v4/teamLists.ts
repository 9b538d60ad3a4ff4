import * as Teams from "@matterwire/core/v4/Teams"
import * as Effect from "effect/Effect"
import { found, problem } from "../../Errors.ts"
import { type Caller, handle, ok, type Route, type Scene } from "../../Route.ts"
import { teamMemberOf, teamOf } from "../../shapes/team.ts"
import type { Team } from "../../world/Teams.ts"
import { isAdmin } from "../../world/Users.ts"
import { by, holds, paged } from "../paging.ts"
import { asUser, inTeam, urlTeam, userId } from "../permit.ts"

/** The teams that anybody may see; all of them for a system admin. */
const listed = ({ world, me }: Scene & Caller): ReadonlyArray<Team> =>
  by(
    world.teams.all().filter((team) => isAdmin(me) || team.allow_open_invite),
    ({ display_name }) => display_name
  )

export const teamLists: ReadonlyArray<Route> = [
  handle(Teams.list, (call) => {
    const all = listed(call)
    const teams = paged(all, call.input).map((team) => teamOf(call.generation, team))
    return Effect.succeed(ok(call.input.include_total_count === true ? { teams, total_count: all.length } : teams))
  }),

  handle(
    Teams.search,
    (call) => {
      const { term = "", page, per_page } = call.input
      const all = term === "" ? [] : listed(call).filter((team) => holds([team.name, team.display_name], term))
      const isPaged = page !== undefined && per_page !== undefined
      const teams = (isPaged ? paged(all, { page, per_page }) : all).map((team) => teamOf(call.generation, team))
      return Effect.succeed(ok(isPaged ? { teams, total_count: all.length } : teams))
    },
    { struct: "team_search" }
  ),

  handle(Teams.exists, (call) => {
    const team = call.world.teams.byName(call.input.name.toLowerCase())
    return Effect.succeed(ok({ exists: team !== undefined && (inTeam(call, team) || team.allow_open_invite) }))
  }),

  handle(
    Teams.getMembers,
    Effect.fnUntraced(function* (call) {
      const { world, input } = call
      const team = yield* urlTeam(call, input.team_id)
      const nameOf = (id: string): string => world.users.get(id)?.username ?? ""
      const members = by(world.teams.membersOf(team.id), ({ user_id }) =>
        input.sort === "Username" ? nameOf(user_id) : user_id
      )
      return ok(paged(members, input).map((member) => teamMemberOf(member)))
    })
  ),

  handle(
    Teams.getMembersByIds,
    Effect.fnUntraced(function* (call) {
      const { world, input } = call
      const ids = input.body ?? []
      if (ids.length === 0) return yield* problem("invalidBodyParam", "user_ids")
      const team = yield* urlTeam(call, input.team_id)
      return ok(
        by(world.teams.membersOf(team.id), ({ user_id }) => user_id)
          .filter(({ user_id }) => ids.includes(user_id))
          .map((member) => teamMemberOf(member))
      )
    }),
    { struct: "user_ids" }
  ),

  handle(
    Teams.getMember,
    Effect.fnUntraced(function* (call) {
      const user = yield* userId(call, call.input.user_id)
      const team = yield* urlTeam(call, call.input.team_id)
      return ok(teamMemberOf(yield* found(call.world.teams.member(team.id, user), "notInTeam")))
    })
  ),

  handle(
    Teams.getMembersForUser,
    Effect.fnUntraced(function* (call) {
      const { world } = call
      const user = yield* asUser(call, call.input.user_id)
      return ok(
        world.teams
          .of(user.id)
          .flatMap((team) => world.teams.member(team.id, user.id) ?? [])
          .map((member) => teamMemberOf(member))
      )
    })
  ),

  handle(
    Teams.getStats,
    Effect.fnUntraced(function* (call) {
      const team = yield* urlTeam(call, call.input.team_id)
      const members = call.world.teams.membersOf(team.id)
      const active = members.filter(({ user_id }) => call.world.users.get(user_id)?.delete_at === 0)
      return ok({ team_id: team.id, total_member_count: members.length, active_member_count: active.length })
    })
  )
]
