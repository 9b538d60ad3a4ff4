import * as Channels from "@matterwire/core/v4/Channels"
import * as Effect from "effect/Effect"
import { found, type Problem, problem } from "../../Errors.ts"
import { type Caller, created, handle, ok, type Route, type Scene } from "../../Route.ts"
import { channelMemberOf, channelOf, listEtag } from "../../shapes/channel.ts"
import type { Channel } from "../../world/Channels.ts"
import { isId } from "../../world/Ids.ts"
import { isAdmin } from "../../world/Users.ts"
import { archivedSince } from "../paging.ts"
import { asUser, canRead, ownTeam, readable, urlId } from "../permit.ts"

/** Adds one user to a channel: oneself to a public one, others as a member of it. */
const addTo = Effect.fnUntraced(function* (call: Scene & Caller, channel: Channel, userId: string) {
  const { world, me, generation } = call
  const user = yield* found(world.users.get(userId), "unknownUser")
  if (world.teams.member(channel.team_id, user.id) === undefined) return yield* problem("notInTeam")
  world.channels.add(channel, user, user.id === me.id ? "joined" : "added")
  const member = yield* found(world.channels.member(channel.id, user.id), "notInChannel")
  return channelMemberOf(generation, member)
})

const mayAdd = ({ world, me }: Scene & Caller, channel: Channel, userIds: ReadonlyArray<string>): boolean => {
  if (isAdmin(me) || world.isMember(channel, me)) return true
  return (
    channel.type === "O" &&
    world.teams.member(channel.team_id, me.id) !== undefined &&
    userIds.every((id) => id === me.id)
  )
}

export const channels: ReadonlyArray<Route> = [
  handle(
    Channels.create,
    Effect.fnUntraced(function* (call) {
      const { world, me, generation } = call
      const { team_id = "", display_name = "", name = "", type = "", header, purpose } = call.input
      if (!isId(team_id)) return yield* problem("invalidBodyParam", "team_id")
      if (display_name === "") return yield* problem("invalidBodyParam", "display_name")
      yield* ownTeam(call, team_id)
      const draft = { team_id, display_name, name, type, header, purpose }
      return created(channelOf(generation, yield* world.channels.create(draft, me, generation.shortestChannelName)))
    }),
    { struct: "channel" }
  ),

  handle(
    Channels.createDirect,
    Effect.fnUntraced(function* ({ input: { body: ids }, me, world, generation }) {
      if (ids === undefined || !ids.every(isId)) return yield* problem("invalidBodyParam", "user_ids")
      if (!ids.includes(me.id) && !isAdmin(me)) return yield* problem("permissions")
      const first = yield* found(world.users.get(ids[0]), "invalidDirectUser")
      const second = yield* found(world.users.get(ids[1]), "invalidDirectUser")
      const [creator, mate] = second.id === me.id ? [second, first] : [first, second]
      return created(channelOf(generation, world.channels.direct(creator, mate)))
    }),
    { struct: "user_ids" }
  ),

  handle(
    Channels.get,
    Effect.fnUntraced(function* (call) {
      const id = yield* urlId(call.input.channel_id, "channel_id")
      return ok(channelOf(call.generation, yield* readable(call, id)))
    })
  ),

  handle(
    Channels.getByName,
    Effect.fnUntraced(function* (call) {
      const { world, generation } = call
      const teamId = yield* urlId(call.input.team_id, "team_id")
      const name = call.input.channel_name.toLowerCase()
      const channel = world.channels.byName(name.includes("__") ? "" : teamId, name)
      return channel === undefined || !canRead(call, channel)
        ? yield* problem("unknownChannelName")
        : ok(channelOf(generation, channel))
    })
  ),

  handle(
    Channels.addMember,
    Effect.fnUntraced(function* (call) {
      const {
        world,
        input: { user_id, user_ids }
      } = call
      const id = yield* urlId(call.input.channel_id, "channel_id")
      const wanted = user_ids ?? (user_id === undefined ? [] : [user_id])
      if (wanted.length === 0 || !wanted.every(isId)) {
        return yield* problem("invalidBodyParam", user_id === undefined ? "user_id or user_ids" : "user_id")
      }
      const channel = yield* found(world.channels.get(id), "unknownChannel", id)
      if (channel.type === "D") return yield* problem("addToDirect")
      if (!mayAdd(call, channel, wanted)) return yield* problem("permissions")
      if (user_ids === undefined) return created(yield* addTo(call, channel, wanted[0] ?? ""))
      const added = yield* Effect.forEach(wanted, (one) =>
        addTo(call, channel, one).pipe(
          Effect.map((member) => [member]),
          Effect.catchTag("Problem", (): Effect.Effect<[], Problem> => Effect.succeed([]))
        )
      )
      return created(added.flat())
    }),
    { struct: "member" }
  ),

  handle(
    Channels.getForTeamForUser,
    Effect.fnUntraced(function* (call) {
      const { world, generation } = call
      const user = yield* asUser(call, call.input.user_id)
      const teamId = yield* urlId(call.input.team_id, "team_id")
      if (world.teams.member(teamId, user.id) === undefined && !isAdmin(call.me)) return yield* problem("permissions")
      const list = world.channels.of(user.id, teamId, archivedSince(call.input))
      return ok(
        list.map((channel) => channelOf(generation, channel)),
        { etag: listEtag(list) }
      )
    })
  )
]
