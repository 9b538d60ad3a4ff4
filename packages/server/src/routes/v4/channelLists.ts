import type { ChannelMemberWithTeamData } from "@matterwire/core/models/ChannelMemberWithTeamData"
import type { ChannelWithTeamData } from "@matterwire/core/models/ChannelWithTeamData"
import * as Channels from "@matterwire/core/v4/Channels"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import { found, problem, wordsOf } from "../../Errors.ts"
import * as Json from "../../Json.ts"
import { handle, handleRaw, ok, rawJson, type Route, type Scene } from "../../Route.ts"
import { channelMemberOf, channelOf, channelWithTeam, memberWithTeam } from "../../shapes/channel.ts"
import { pageOf } from "../../shapes/post.ts"
import { pinned } from "../../world/Pages.ts"
import type { Channel, ChannelMember } from "../../world/Channels.ts"
import { isAdmin, type User } from "../../world/Users.ts"
import type { World } from "../../world/World.ts"
import { archivedSince, by, holds, paged } from "../paging.ts"
import { asUser, canRead, readable, urlId, urlTeam, userId } from "../permit.ts"

const inOrder = (channels: ReadonlyArray<Channel>) => by(channels, ({ display_name }) => display_name)

const shown = ({ generation }: Scene, channels: ReadonlyArray<Channel>) =>
  channels.map((channel) => channelOf(generation, channel))

const ofTeam = ({ world }: Scene, teamId: string, type?: string): ReadonlyArray<Channel> =>
  inOrder(
    world.channels
      .all()
      .filter((channel) => channel.team_id === teamId && (type === undefined || channel.type === type))
  )

/** Somebody's memberships, by the ids of their channels. */
const memberships = (world: World, user: User): ReadonlyArray<ChannelMember> =>
  by(
    world.channels.all().flatMap((channel) => world.channels.member(channel.id, user.id) ?? []),
    ({ channel_id }) => channel_id
  )

const matching = (channels: ReadonlyArray<Channel>, term: string) =>
  channels.filter((channel) => holds([channel.name, channel.display_name], term))

export const channelLists: ReadonlyArray<Route> = [
  handle(
    Channels.list,
    Effect.fnUntraced(function* (call) {
      if (!isAdmin(call.me)) return yield* problem("permissions")
      const all = inOrder(call.world.channels.all().filter(({ type }) => type !== "D"))
      const channels: ReadonlyArray<ChannelWithTeamData> = paged(all, call.input).map((channel) =>
        channelWithTeam(call.generation, channel, call.world.teams.get(channel.team_id))
      )
      return ok(call.input.include_total_count === true ? { channels, total_count: all.length } : channels)
    })
  ),

  handle(
    Channels.getPublicChannelsForTeam,
    Effect.fnUntraced(function* (call) {
      const team = yield* urlTeam(call, call.input.team_id)
      return ok(shown(call, paged(ofTeam(call, team.id, "O"), call.input)))
    })
  ),

  handle(
    Channels.getPrivateChannelsForTeam,
    Effect.fnUntraced(function* (call) {
      const id = yield* urlId(call.input.team_id, "team_id")
      if (!isAdmin(call.me)) return yield* problem("permissions")
      return ok(shown(call, paged(ofTeam(call, id, "P"), call.input)))
    })
  ),

  handle(
    Channels.getPublicChannelsByIdsForTeam,
    Effect.fnUntraced(function* (call) {
      const ids = call.input.body ?? []
      if (ids.length === 0) return yield* problem("invalidBodyParam", "channel_ids")
      const team = yield* urlTeam(call, call.input.team_id)
      return ok(
        shown(
          call,
          ofTeam(call, team.id, "O").filter(({ id }) => ids.includes(id))
        )
      )
    }),
    { struct: "channel_ids" }
  ),

  handle(
    Channels.getByNameForTeamName,
    Effect.fnUntraced(function* (call) {
      const { world, generation, input } = call
      const team = yield* found(world.teams.byName(input.team_name.toLowerCase()), "unknownTeamName")
      const channel = world.channels.byName(team.id, input.channel_name.toLowerCase())
      return channel === undefined || !canRead(call, channel)
        ? yield* problem("unknownChannelName")
        : ok(channelOf(generation, channel))
    })
  ),

  // To who is in none a real server begins a list, and writes an error into it.
  handleRaw(
    Channels.getForUser,
    Effect.fnUntraced(function* (call) {
      const { generation, input, world } = call
      const user = yield* asUser(call, input.user_id)
      const since = archivedSince(input)
      const channels = memberships(world, user)
        .flatMap(({ channel_id }) => world.channels.get(channel_id) ?? [])
        .filter(({ delete_at }) => delete_at === 0 || delete_at >= since)
      if (channels.length > 0) return rawJson(shown(call, channels))
      const { status, id, message } = wordsOf(generation, "noChannels")
      const error = { id, message, detailed_error: "", request_id: world.makeId(), status_code: status }
      return { ...rawJson([]), body: `[${Json.write(error)}` }
    })
  ),

  handle(
    Channels.getMembersForUser,
    Effect.fnUntraced(function* (call) {
      const { world, generation } = call
      const user = yield* asUser(call, call.input.user_id)
      const team = yield* urlTeam(call, call.input.team_id)
      const inside = memberships(world, user).filter(({ channel_id }) => {
        const teamId = world.channels.get(channel_id)?.team_id
        return teamId === team.id || teamId === ""
      })
      return ok(inside.map((member) => channelMemberOf(generation, member)))
    })
  ),

  handle(
    Users.getChannelMembersWithTeamDataForUser,
    Effect.fnUntraced(function* (call) {
      const { world, generation } = call
      const user = yield* asUser(call, call.input.user_id)
      const members: ReadonlyArray<ChannelMemberWithTeamData> = paged(memberships(world, user), call.input).map(
        (member) => memberWithTeam(generation, member, world.teams.get(world.channels.get(member.channel_id)?.team_id))
      )
      return ok(members)
    })
  ),

  handle(
    Channels.getMembers,
    Effect.fnUntraced(function* (call) {
      const channel = yield* readable(call, yield* urlId(call.input.channel_id, "channel_id"))
      const members = by(call.world.channels.memberships(channel.id), ({ user_id }) => user_id)
      return ok(paged(members, call.input).map((member) => channelMemberOf(call.generation, member)))
    })
  ),

  handle(
    Channels.getMembersByIds,
    Effect.fnUntraced(function* (call) {
      const ids = call.input.body ?? []
      if (ids.length === 0) return yield* problem("invalidBodyParam", "user_ids")
      const channel = yield* readable(call, yield* urlId(call.input.channel_id, "channel_id"))
      return ok(
        by(call.world.channels.memberships(channel.id), ({ user_id }) => user_id)
          .filter(({ user_id }) => ids.includes(user_id))
          .map((member) => channelMemberOf(call.generation, member))
      )
    }),
    { struct: "user_ids" }
  ),

  handle(
    Channels.getMember,
    Effect.fnUntraced(function* (call) {
      const id = yield* urlId(call.input.channel_id, "channel_id")
      const user = yield* userId(call, call.input.user_id)
      const channel = yield* readable(call, id)
      return ok(
        channelMemberOf(call.generation, yield* found(call.world.channels.member(channel.id, user), "notInChannel"))
      )
    })
  ),

  handle(
    Channels.getStats,
    Effect.fnUntraced(function* (call) {
      const { world, input } = call
      const channel = yield* readable(call, yield* urlId(input.channel_id, "channel_id"))
      const posts = world.posts.inChannel(channel.id).filter((post) => post.delete_at === 0)
      return ok({
        channel_id: channel.id,
        member_count: world.channels.membersOf(channel.id).length,
        guest_count: 0,
        pinnedpost_count: posts.filter((post) => post.is_pinned).length,
        files_count:
          input.exclude_files_count === true
            ? -1
            : posts.reduce((count, post) => count + world.files.of(post.id).length, 0)
      })
    })
  ),

  handle(
    Channels.getPinnedPosts,
    Effect.fnUntraced(function* (call) {
      const { world, generation } = call
      const channel = yield* readable(call, yield* urlId(call.input.channel_id, "channel_id"))
      const page = pinned(world.posts.inChannel(channel.id))
      const changed = page.order.reduce((last, post) => Math.max(last, post.update_at), 0)
      const latest = page.order.find((post) => post.update_at === changed)?.id ?? ""
      return ok(pageOf(world, generation, page), { etag: `${page.order[0]?.id ?? ""}.${latest}.${changed}` })
    })
  ),

  handle(
    Channels.search,
    Effect.fnUntraced(function* (call) {
      const team = yield* urlTeam(call, call.input.team_id)
      return ok(shown(call, matching(ofTeam(call, team.id, "O"), call.input.term ?? "")))
    }),
    { struct: "channel_search" }
  ),

  ...[Channels.autocompleteForTeam, Channels.autocompleteForTeamForSearch].map((endpoint) =>
    handle(
      endpoint,
      Effect.fnUntraced(function* (call) {
        const team = yield* urlTeam(call, call.input.team_id)
        const visible = ofTeam(call, team.id).filter(
          (channel) => channel.type === "O" || call.world.isMember(channel, call.me)
        )
        return ok(shown(call, matching(visible, call.input.name ?? "")))
      })
    )
  )
]
