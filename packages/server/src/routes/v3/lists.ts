import * as Channels from "@matterwire/core/v3/Channels"
import * as Posts from "@matterwire/core/v3/Posts"
import * as Teams from "@matterwire/core/v3/Teams"
import * as Users from "@matterwire/core/v3/Users"
import * as Effect from "effect/Effect"
import { type Problem, problem } from "../../Errors.ts"
import { type Caller, handle, handleRaw, ok, rawJson, rawText, type Route, type Scene } from "../../Route.ts"
import { channelMemberOf, channelOf, listEtag } from "../../shapes/channel.ts"
import { pageOf } from "../../shapes/post.ts"
import { teamMemberOfV3 } from "../../shapes/team.ts"
import { userFor } from "../../shapes/user.ts"
import { isId } from "../../world/Ids.ts"
import { around, since } from "../../world/Pages.ts"
import { isAdmin, type User } from "../../world/Users.ts"
import { textOf } from "../../Content.ts"
import * as Json from "../../Json.ts"
import { by } from "../paging.ts"
import { searchPosts } from "../postSearch.ts"
import { ownTeam, writable } from "../permit.ts"

const MOST_PER_PAGE = 1000

/** A number in a path: digits they are, but maybe too many. */
const numberIn = (text: string, name: string): Effect.Effect<number, Problem> =>
  Number.isSafeInteger(Number(text)) ? Effect.succeed(Number(text)) : problem("invalidParam", name)

interface Paged {
  readonly offset: string
  readonly limit: string
}

const pageIn = <A>(list: ReadonlyArray<A>, { offset, limit }: Paged): Effect.Effect<ReadonlyArray<A>, Problem> =>
  Effect.gen(function* () {
    const from = yield* numberIn(offset, "offset")
    return list.slice(from, from + (yield* numberIn(limit, "limit")))
  })

/** Users as v3 lists them: a map by id, in which one sees oneself as others do. */
const byId = ({ generation, me }: Scene & Caller, users: ReadonlyArray<User>) =>
  Json.sorted(users.map((user) => [user.id, userFor(generation, isAdmin(me) ? me : undefined, user)]))

const named = (users: Iterable<User>) => by(users, ({ username }) => username)

const changed = ({ world }: Scene): number =>
  world.users.all().reduce((last, user) => Math.max(last, user.update_at), 0)

export const lists: ReadonlyArray<Route> = [
  handle(
    Users.getProfiles,
    Effect.fnUntraced(function* (call) {
      const users = yield* pageIn(named(call.world.users.all()), call.input)
      const { offset, limit } = call.input
      return ok(byId(call, users), { etag: `${changed(call)}.true.true${offset}.${limit}` })
    })
  ),

  handle(
    Users.getProfilesInTeam,
    Effect.fnUntraced(function* (call) {
      const { world, input } = call
      const team = yield* ownTeam(call, input.team_id)
      const users = world.users.all().filter(({ id }) => world.teams.member(team.id, id) !== undefined)
      return ok(byId(call, yield* pageIn(named(users), input)), { etag: `${changed(call)}.true.true` })
    })
  ),

  handle(
    Users.getProfilesInChannel,
    Effect.fnUntraced(function* (call) {
      const { world, input } = call
      const channel = yield* writable(call, input.channel_id)
      const users = world.users.all().filter((user) => world.isMember(channel, user))
      return ok(byId(call, yield* pageIn(named(users), input)))
    })
  ),

  handle(
    Users.getProfilesNotInChannel,
    Effect.fnUntraced(function* (call) {
      const { world, input } = call
      const team = yield* ownTeam(call, input.team_id)
      const channel = yield* writable(call, input.channel_id)
      const users = world.users
        .all()
        .filter((user) => world.teams.member(team.id, user.id) !== undefined && !world.isMember(channel, user))
      return ok(byId(call, yield* pageIn(named(users), input)))
    })
  ),

  handle(
    Teams.getMembers,
    Effect.fnUntraced(function* (call) {
      const team = yield* ownTeam(call, call.input.team_id)
      const members = by(call.world.teams.membersOf(team.id), ({ user_id }) => user_id)
      return ok((yield* pageIn(members, call.input)).map((member) => teamMemberOfV3(member)))
    })
  ),

  // Public channels of the team that one is not in.
  handle(
    Channels.getMoreChannelsPage,
    Effect.fnUntraced(function* (call) {
      const { world, me, generation } = call
      const team = yield* ownTeam(call, call.input.team_id)
      const channels = world.channels
        .all()
        .filter((channel) => channel.team_id === team.id && channel.type === "O" && !world.isMember(channel, me))
      const page = yield* pageIn(
        by(channels, ({ display_name }) => display_name),
        call.input
      )
      return ok(
        page.map((channel) => channelOf(generation, channel)),
        { headers: [["Etag", `${generation.version}.${listEtag(page)}`]] } // sent, but never asked for
      )
    })
  ),

  handle(
    Channels.getMembersForUser,
    Effect.fnUntraced(function* (call) {
      const { world, me, generation } = call
      const team = yield* ownTeam(call, call.input.team_id)
      return ok(
        world.channels
          .of(me.id, team.id)
          .flatMap((channel) => world.channels.member(channel.id, me.id) ?? [])
          .map((member) => channelMemberOf(generation, member))
      )
    })
  ),

  // Without terms, or with terms that are no text, a real server breaks down: 500 with nothing in it.
  handleRaw(
    Posts.search,
    Effect.fnUntraced(function* (call) {
      const { world, generation, input, request } = call
      const body = Json.read(yield* Effect.promise(() => textOf(request.body)))
      const { terms, is_or_search } = Json.isRecord(body) ? body : {}
      if (typeof terms !== "string") return rawText(500, "", "application/json")
      if (terms === "") return yield* problem("invalidParam", "terms")
      const page = searchPosts(call, { terms, any: is_or_search === true, teamId: input.team_id })
      return {
        ...rawJson(pageOf(world, generation, page)),
        headers: [["Cache-Control", "no-cache, no-store, must-revalidate"]]
      }
    })
  ),

  handle(
    Posts.getSince,
    Effect.fnUntraced(function* (call) {
      const { world, generation, input } = call
      const time = yield* numberIn(input.time, "time")
      const channel = yield* writable(call, input.channel_id)
      return ok(pageOf(world, generation, since(world.posts.inChannel(channel.id), time)))
    })
  ),

  ...([Posts.getBefore, Posts.getAfter] as const).map((endpoint) =>
    handle(
      endpoint,
      Effect.fnUntraced(function* (call) {
        const { world, generation, input } = call
        if (!isId(input.post_id)) return yield* problem("invalidParam", "postId")
        const offset = yield* numberIn(input.offset, "offset")
        const count = yield* numberIn(input.num_posts, "numPosts")
        const channel = yield* writable(call, input.channel_id)
        if (count > MOST_PER_PAGE) return yield* problem("pageTooLarge")
        const all = world.posts.inChannel(channel.id)
        const last = all.reduce((latest, post) => Math.max(latest, post.update_at), 0)
        const side = endpoint === Posts.getBefore ? "before" : "after"
        return ok(pageOf(world, generation, around(all, side, input.post_id, offset, count)), { etag: String(last) })
      })
    )
  )
]
