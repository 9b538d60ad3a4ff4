import type { UserAutocomplete } from "@matterwire/core/models/UserAutocomplete"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import { found, type Problem, problem } from "../../Errors.ts"
import { type Caller, handle, ok, type Route, type Scene } from "../../Route.ts"
import { userFor } from "../../shapes/user.ts"
import { isAdmin, type User } from "../../world/Users.ts"
import { showUser } from "../accounts.ts"
import { by, holds, paged } from "../paging.ts"
import { canRead, ownTeam } from "../permit.ts"

const ROLES = ["system_admin", "system_user", "system_guest", "system_manager", "system_read_only_admin"]
const MOST_FOUND = 1000

/** In a list one sees oneself as others do. */
const shown = ({ generation, me }: Scene & Caller, users: ReadonlyArray<User>) =>
  users.map((user) => userFor(generation, isAdmin(me) ? me : undefined, user))

/** The ids of a team's members, for who may see the team. */
const ofTeam = (call: Scene & Caller, teamId: string): Effect.Effect<ReadonlySet<string>, Problem> =>
  Effect.map(ownTeam(call, teamId), ({ id }) => new Set(call.world.teams.membersOf(id).map(({ user_id }) => user_id)))

const ofChannel = (call: Scene & Caller, channelId: string): Effect.Effect<ReadonlySet<string>, Problem> => {
  const channel = call.world.channels.get(channelId)
  return channel === undefined || !canRead(call, channel)
    ? problem("permissions")
    : Effect.succeed(new Set(call.world.channels.membersOf(channel.id)))
}

const isAdminOf = ({ world }: Scene, channelId: string, user: User): boolean =>
  world.channels.member(channelId, user.id)?.admin === true

/** What a list is sorted by, where it may be. */
const checkSort = (sort: string, inTeamOnly: boolean, inChannelOnly: boolean): Effect.Effect<void, Problem> => {
  const good =
    sort === "" ||
    (["last_activity_at", "create_at"].includes(sort) && inTeamOnly) ||
    (["status", "admin", "display_name"].includes(sort) && inChannelOnly)
  return good ? Effect.void : problem("invalidUrlParam", "sort")
}

const named = (user: User): ReadonlyArray<string> => [user.username, user.first_name, user.last_name, user.nickname]

export const userLists: ReadonlyArray<Route> = [
  handle(
    Users.list,
    Effect.fnUntraced(function* (call) {
      const { world, me, input } = call
      const { in_team = "", not_in_team = "", in_channel = "", not_in_channel = "", role = "", sort = "" } = input
      if (input.active === true && input.inactive === true) return yield* problem("invalidUrlParam", "inactive")
      if (not_in_channel !== "" && in_team === "") return yield* problem("invalidUrlParam", "team_id")
      yield* checkSort(sort, in_team !== "", in_channel !== "")
      if (role !== "" && !ROLES.includes(role)) return yield* problem("invalidBodyParam", "role")
      if (input.without_team === true && !isAdmin(me)) return yield* problem("permissions")

      let users = by(world.users.all(), ({ username }) => username)
      if (in_team !== "") {
        const ids = yield* ofTeam(call, in_team)
        users = users.filter(({ id }) => ids.has(id))
      }
      if (not_in_team !== "") {
        const ids = yield* ofTeam(call, not_in_team)
        users = users.filter(({ id }) => !ids.has(id))
      }
      if (in_channel !== "") {
        const ids = yield* ofChannel(call, in_channel)
        users = users.filter(({ id }) => ids.has(id))
      }
      if (not_in_channel !== "") {
        const ids = yield* ofChannel(call, not_in_channel)
        users = users.filter(({ id }) => !ids.has(id))
      }
      if (input.without_team === true) users = users.filter(({ id }) => world.teams.of(id).length === 0)
      if (role !== "") users = users.filter(({ roles }) => roles.split(" ").includes(role))
      if (input.active === true) users = users.filter(({ delete_at }) => delete_at === 0)
      if (input.inactive === true) users = users.filter(({ delete_at }) => delete_at > 0)
      if (sort === "create_at") users = users.toSorted((a, b) => b.create_at - a.create_at)
      if (sort === "last_activity_at") users = []
      if (sort === "admin") {
        users = users.toSorted(
          (a, b) => Number(isAdminOf(call, in_channel, b)) - Number(isAdminOf(call, in_channel, a))
        )
      }

      const changed = world.users.all().reduce((last, user) => Math.max(last, user.update_at), 0)
      // Two addresses in the server's memory stand at the end of a real one.
      const count = not_in_team === "" ? "" : `${world.users.all().length}.`
      const marked = (in_team !== "" || not_in_team !== "") && not_in_channel === "" && sort === ""
      const etag = marked ? `${changed}.${count}0x1.0x2.` : ""
      return ok(shown(call, paged(users, input)), etag === "" ? {} : { etag })
    })
  ),

  handle(
    Users.getByIds,
    Effect.fnUntraced(function* (call) {
      const { world, input } = call
      if (!Array.isArray(input.body) || input.body.length === 0) return yield* problem("invalidBodyParam", "user_ids")
      const wanted = new Set(input.body)
      const users = world.users.all().filter((user) => wanted.has(user.id) && user.update_at > (input.since ?? 0))
      return ok(
        shown(
          call,
          by(users, ({ username }) => username)
        )
      )
    }),
    { struct: "user_ids" }
  ),

  handle(
    Users.getByUsernames,
    Effect.fnUntraced(function* (call) {
      const { world, input } = call
      if (!Array.isArray(input.body) || input.body.length === 0) return yield* problem("invalidBodyParam", "usernames")
      const wanted = new Set(input.body)
      const users = world.users.all().filter((user) => wanted.has(user.username))
      return ok(
        shown(
          call,
          by(users, ({ username }) => username)
        )
      )
    }),
    { struct: "usernames" }
  ),

  handle(
    Users.getByEmail,
    Effect.fnUntraced(function* (call) {
      const { email } = call.input
      if (!email.includes("@")) return yield* problem("invalidUrlParam", "email")
      const user = call.world.users.all().find((one) => one.email === email.toLowerCase())
      return showUser(call, yield* found(user, "unknownUser"))
    })
  ),

  handle(
    Users.search,
    Effect.fnUntraced(function* (call) {
      const { world, input } = call
      const { term = "", team_id = "", in_channel_id = "", not_in_channel_id = "", limit = 100 } = input
      if (term === "") return yield* problem("invalidBodyParam", "term")
      if (not_in_channel_id !== "" && team_id === "") return yield* problem("invalidBodyParam", "team_id")
      if (limit < 0 || limit > MOST_FOUND) return yield* problem("invalidBodyParam", "limit")
      const team = team_id === "" ? undefined : yield* ofTeam(call, team_id)
      const inside = in_channel_id === "" ? undefined : yield* ofChannel(call, in_channel_id)
      const outside = not_in_channel_id === "" ? undefined : yield* ofChannel(call, not_in_channel_id)
      const users = world.users
        .all()
        .filter((user) => holds([...named(user), user.email], term))
        .filter((user) => input.allow_inactive === true || user.delete_at === 0)
        .filter(({ id }) => team?.has(id) !== false && inside?.has(id) !== false && outside?.has(id) !== true)
      return ok(shown(call, by(users, ({ username }) => username).slice(0, limit)))
    }),
    { struct: "user" }
  ),

  handle(
    Users.autocomplete,
    Effect.fnUntraced(function* (call) {
      const { world, input } = call
      const { name = "", in_team = "", in_channel = "", limit = 100 } = input
      const team = in_team === "" ? undefined : yield* ofTeam(call, in_team)
      const channel = in_channel === "" ? undefined : yield* ofChannel(call, in_channel)
      const users = by(world.users.all(), ({ username }) => username).filter(
        (user) => user.delete_at === 0 && holds(named(user), name) && team?.has(user.id) !== false
      )
      const inside = users.filter(({ id }) => channel?.has(id) !== false)
      const outside = users.filter(({ id }) => channel?.has(id) === false)
      const offered: UserAutocomplete = {
        users: shown(call, inside.slice(0, limit)),
        ...(outside.length === 0 ? {} : { out_of_channel: shown(call, outside.slice(0, limit)) })
      }
      return ok(offered)
    })
  )
]
