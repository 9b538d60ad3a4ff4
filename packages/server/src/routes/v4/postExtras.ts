import * as Posts from "@matterwire/core/v4/Posts"
import * as Effect from "effect/Effect"
import { problem } from "../../Errors.ts"
import { textOf } from "../../Content.ts"
import * as Json from "../../Json.ts"
import { type Caller, handle, handleRaw, ok, rawJson, type Route, type Scene } from "../../Route.ts"
import type { Header } from "../../Wire.ts"
import { postOf, searchedOf } from "../../shapes/post.ts"
import { searchPosts } from "../postSearch.ts"
import { canRead, inTeam, isAuthor, ownTeam, readablePost, urlId } from "../permit.ts"

const pin = Effect.fnUntraced(function* (call: Scene & Caller, postId: string, is_pinned: boolean) {
  const post = yield* readablePost(call, yield* urlId(postId, "post_id"))
  yield* call.world.posts.edit(post, { is_pinned }, Number.POSITIVE_INFINITY)
  return ok({ status: "OK" })
})

const search = Effect.fnUntraced(function* (call: Scene & Caller, teamId: string) {
  const { world, generation, request } = call
  const body = Json.read(yield* Effect.promise(() => textOf(request.body)))
  const { terms = "", is_or_search = false, time_zone_offset = 0, page = 0 } = Json.isRecord(body) ? body : {}
  if (typeof terms !== "string") return yield* problem("unreadableSearch")
  if (terms === "") return yield* problem("invalidBodyParam", "terms")
  if (teamId !== "") yield* ownTeam(call, teamId)
  const offset = typeof time_zone_offset === "number" ? time_zone_offset : 0
  const found = searchPosts(call, { terms, any: is_or_search === true, offset, teamId })
  // The search of the database knows one page.
  const shown = typeof page === "number" && page > 0 ? { ...found, order: [] } : found
  return { ...rawJson(searchedOf(world, generation, shown)), headers: uncached }
})

const uncached: ReadonlyArray<Header> = [["Cache-Control", "no-cache, no-store, must-revalidate"]]

export const postExtras: ReadonlyArray<Route> = [
  handle(
    Posts.getEditHistoryForPost,
    Effect.fnUntraced(function* (call) {
      const { world, generation } = call
      const post = yield* readablePost(call, yield* urlId(call.input.post_id, "post_id"))
      if (!isAuthor(call, post)) return yield* problem("permissions")
      const versions = world.posts.versionsOf(post)
      if (versions.length === 0) return yield* problem("unknownPost")
      return ok(versions.map((version) => postOf(world, generation, version, { history: true })))
    })
  ),

  handle(
    Posts.getByIds,
    Effect.fnUntraced(function* (call) {
      const { world, generation } = call
      const ids = call.input.body ?? []
      if (ids.length === 0) return yield* problem("invalidBodyParam", "post_ids")
      const posts = ids
        .flatMap((id) => world.posts.alive(id) ?? [])
        .filter((post) => {
          const channel = world.channels.get(post.channel_id)
          return channel !== undefined && canRead(call, channel)
        })
      return ok(posts.map((post) => postOf(world, generation, post)))
    }),
    { struct: "post_ids" }
  ),

  handle(
    Posts.getInfo,
    Effect.fnUntraced(function* (call) {
      const { world, me } = call
      const post = yield* readablePost(call, yield* urlId(call.input.post_id, "post_id"))
      const channel = world.channels.get(post.channel_id)
      const team = world.teams.get(channel?.team_id)
      return ok({
        channel_id: post.channel_id,
        channel_type: channel?.type ?? "",
        channel_display_name: channel?.display_name ?? "",
        has_joined_channel: channel !== undefined && world.isMember(channel, me),
        team_id: team?.id ?? "",
        team_type: team?.type ?? "",
        team_display_name: team?.display_name ?? "",
        has_joined_team: team !== undefined && inTeam(call, team)
      })
    })
  ),

  handleRaw(Posts.search, (call) => search(call, call.input.team_id)),
  handleRaw(Posts.searchInAllTeams, (call) => search(call, "")),

  handle(Posts.pin, (call) => pin(call, call.input.post_id, true)),
  handle(Posts.unpin, (call) => pin(call, call.input.post_id, false))
]
