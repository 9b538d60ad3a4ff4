import * as Channels from "@matterwire/core/v3/Channels"
import type { ChannelList } from "@matterwire/core/models/v3/ChannelList"
import * as Effect from "effect/Effect"
import { found, problem } from "../../Errors.ts"
import { type Caller, handle, ok, type Route, type Scene } from "../../Route.ts"
import { channelMemberOf, channelOf, listEtag } from "../../shapes/channel.ts"
import type { Channel } from "../../world/Channels.ts"
import { canRead, ownTeam } from "../permit.ts"

/** One's memberships, by the channel's id: what 3.0 puts beside the channels. */
const membersIn = ({ world, generation, me }: Scene & Caller, list: ReadonlyArray<Channel>) =>
  Object.fromEntries(
    list.flatMap(({ id }) => {
      const member = world.channels.member(id, me.id)
      return member === undefined ? [] : [[id, channelMemberOf(generation, member)] as const]
    })
  )

export const channels: ReadonlyArray<Route> = [
  handle(
    Channels.create,
    Effect.fnUntraced(function* (call) {
      const {
        world,
        me,
        generation,
        input: { team_id, name = "", display_name = "", type = "", header, purpose }
      } = call
      const team = yield* ownTeam(call, team_id)
      const draft = { team_id: team.id, name, display_name, type, header, purpose }
      return ok(channelOf(generation, yield* world.channels.create(draft, me, generation.shortestChannelName)))
    }),
    { struct: "channel" }
  ),

  handle(
    Channels.createDirect,
    Effect.fnUntraced(function* ({ world, me, generation, input }) {
      const mate = yield* found(world.users.get(input.user_id), "invalidDirectUser")
      return ok(channelOf(generation, world.channels.direct(me, mate)))
    }),
    "map"
  ),

  handle(
    Channels.get,
    Effect.fnUntraced(function* (call) {
      const {
        world,
        me,
        generation,
        input: { channel_id }
      } = call
      const channel = yield* found(world.channels.get(channel_id), "unknownChannel", channel_id, `id=${channel_id}`)
      const member = yield* found(world.channels.member(channel.id, me.id), "notInChannel")
      return ok(
        { channel: channelOf(generation, channel), member: channelMemberOf(generation, member) },
        {
          etag: `${channel.id}.${channel.update_at}.${member.last_viewed_at}.${member.last_update_at}`
        }
      )
    })
  ),

  handle(
    Channels.join,
    Effect.fnUntraced(function* (call) {
      const { world, me, generation, input } = call
      const channel = yield* found(world.channels.get(input.channel_id), "unknownChannel", input.channel_id)
      if (channel.type !== "O" || !canRead(call, channel)) return yield* problem("permissions")
      world.channels.add(channel, me, "joined")
      return ok(channelOf(generation, channel))
    })
  ),

  handle(
    Channels.getByName,
    Effect.fnUntraced(function* (call) {
      const {
        world,
        generation,
        input: { team_id, channel_name }
      } = call
      const channel = yield* found(world.channels.byName(team_id, channel_name), "unknownChannelName")
      if (!canRead(call, channel)) return yield* problem("permissions")
      return ok(channelOf(generation, channel), { etag: `${channel.id}.${channel.update_at}` })
    })
  ),

  handle(
    Channels.list,
    Effect.fnUntraced(function* (call) {
      const { world, me, generation, input } = call
      const team = yield* ownTeam(call, input.team_id)
      const list = world.channels.of(me.id, team.id)
      const channels = list.map((channel) => channelOf(generation, channel))
      return ok<ChannelList>(generation.name === "3.0" ? { channels, members: membersIn(call, list) } : channels, {
        etag: listEtag(list)
      })
    })
  )
]
