import * as Channels from "@matterwire/core/v4/Channels"
import * as Effect from "effect/Effect"
import { found, problem } from "../../Errors.ts"
import { type Caller, handle, ok, type Route, type Scene } from "../../Route.ts"
import { channelOf } from "../../shapes/channel.ts"
import { type Channel, textFault } from "../../world/Channels.ts"
import { isAdmin } from "../../world/Users.ts"
import { asUser, urlId, userId } from "../permit.ts"

const DEFAULT = "town-square"

/** A channel that one may change: as a member. */
const changeable = Effect.fnUntraced(function* (call: Scene & Caller, channelId: string) {
  const id = yield* urlId(channelId, "channel_id")
  const channel = yield* found(call.world.channels.get(id), "unknownChannel", id)
  if (!isAdmin(call.me) && !call.world.isMember(channel, call.me)) return yield* problem("permissions")
  return channel
})

const FIELDS = ["name", "display_name", "purpose", "header"] as const

/** The fields that are given, and to a whole channel: that are not empty. */
const fieldsOf = (
  given: Readonly<Record<(typeof FIELDS)[number], string | undefined>>,
  isWhole: boolean
): Partial<Channel> =>
  Object.fromEntries(
    FIELDS.flatMap((name) => {
      const value = given[name]
      return value === undefined || (isWhole && value === "" && name.endsWith("name")) ? [] : [[name, value] as const]
    })
  )

export const channelChanges: ReadonlyArray<Route> = [
  handle(
    Channels.patch,
    Effect.fnUntraced(function* (call) {
      const { world, generation } = call
      const channel = yield* changeable(call, call.input.channel_id)
      const { display_name, header, name, purpose } = call.input
      const fields = fieldsOf({ display_name, header, name, purpose }, false)
      if (Object.keys(fields).length === 0) return yield* problem("noChanges")
      if (channel.type === "D" && (name ?? display_name ?? purpose) !== undefined)
        return yield* problem("renamedDirect")
      yield* textFault(fields) ?? Effect.void
      const taken = name === undefined ? undefined : world.channels.byName(channel.team_id, name)
      if (taken !== undefined && taken.id !== channel.id) return yield* problem("channelNameTaken")
      return ok(channelOf(generation, world.channels.update(channel, fields)))
    }),
    { struct: "channel" }
  ),

  handle(
    Channels.update,
    Effect.fnUntraced(function* (call) {
      const { world, generation } = call
      const channel = yield* changeable(call, call.input.channel_id)
      if (call.input.id !== channel.id) return yield* problem("invalidBodyParam", "channel_id")
      const { display_name, header = "", name, purpose = "" } = call.input
      const { type } = call.body
      if (typeof type === "string" && type !== "" && type !== channel.type) return yield* problem("otherType")
      const fields = fieldsOf({ display_name, header, name, purpose }, true)
      yield* textFault(fields) ?? Effect.void
      return ok(channelOf(generation, world.channels.update(channel, fields)))
    }),
    { struct: "channel" }
  ),

  handle(
    Channels.updatePrivacy,
    Effect.fnUntraced(function* (call) {
      const { world, generation } = call
      const channel = yield* changeable(call, call.input.channel_id)
      const { privacy } = call.input
      if (privacy !== "O" && privacy !== "P") return yield* problem("invalidBodyParam", "privacy")
      return ok(channelOf(generation, world.channels.convert(channel, privacy)))
    }),
    { struct: "privacy" }
  ),

  handle(
    Channels.delete,
    Effect.fnUntraced(function* (call) {
      const channel = yield* changeable(call, call.input.channel_id)
      if (channel.type === "D") return yield* problem("archiveDirect")
      if (channel.name === DEFAULT) return yield* problem("archiveDefault", DEFAULT)
      call.world.channels.archive(channel)
      // Its webhooks are gone for good.
      for (const hook of call.world.hooks.all()) if (hook.channel_id === channel.id) call.world.hooks.remove(hook)
      return ok({ status: "OK" })
    })
  ),

  handle(
    Channels.restore,
    Effect.fnUntraced(function* (call) {
      const channel = yield* changeable(call, call.input.channel_id)
      if (channel.delete_at === 0) return yield* problem("notArchived")
      return ok(channelOf(call.generation, call.world.channels.restore(channel)))
    })
  ),

  handle(
    Channels.removeUserFromChannel,
    Effect.fnUntraced(function* (call) {
      const { me, world } = call
      const id = yield* urlId(call.input.channel_id, "channel_id")
      const user = yield* userId(call, call.input.user_id)
      const channel = yield* found(world.channels.get(id), "unknownChannel", id)
      if (channel.type === "D") return yield* problem("removeFromDirect")
      if (user !== me.id && !isAdmin(me) && !world.isMember(channel, me)) return yield* problem("permissions")
      if (channel.name === DEFAULT) return yield* problem("removeFromDefault", DEFAULT)
      yield* found(world.channels.member(channel.id, user), "notInChannel")
      world.channels.remove(channel, user, me.id)
      return ok({ status: "OK" })
    })
  ),

  handle(
    Channels.view,
    Effect.fnUntraced(function* (call) {
      const { session, world } = call
      const user = yield* asUser(call, call.input.user_id)
      const channel = world.channels.get(call.input.channel_id)
      const isIn = channel !== undefined && world.isMember(channel, user)
      if (isIn) world.channels.view(channel.id, user.id, channel.last_post_at)
      world.bus.tell({ kind: "session_used", session })
      const times = isIn ? { [channel.id]: channel.last_post_at } : {}
      return ok({ status: "OK", last_viewed_at_times: times })
    }),
    { struct: "channel_view" }
  )
]
