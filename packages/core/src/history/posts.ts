import * as Effect from "effect/Effect"
import * as Pull from "effect/Pull"
import * as Stream from "effect/Stream"
import type { Mattermost } from "../Call.ts"
import type { MattermostError } from "../Errors.ts"
import type { Anchor } from "../History.ts"
import type { Post } from "../models/Post.ts"
import type { Room, Source } from "./Source.ts"
import { byWholeTimes } from "./order.ts"

type Walk = Stream.Stream<Post, MattermostError, Mattermost>

/** Where a walk through a channel begins. */
interface Start {
  readonly since: number
  readonly anchor: Anchor | undefined
  /** How many posts a page has. */
  readonly size: number
}

/** An anchor that the server does not know, or calls no id. The first is a 200: told by `Listing`, which looked into it. */
const isForgotten = (error: MattermostError) =>
  (error._tag === "NotFound" && error.status === 200) || error._tag === "InvalidInput"

/** A server that forgets anchors as fast as they are found cannot be walked. */
const MOST_FALLS = 3

/** By `create_at`, then by id. */
export const oldestFirst = (a: Post, b: Post) => a.create_at - b.create_at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The posts of a channel since a time, oldest first: after the anchor, or without one from what is found by walking back. */
export const postsSince = (source: Source, room: Room, { anchor, since, size }: Start): Walk => {
  const walk = (from: Anchor | undefined, floor: number, falls: number): Walk =>
    Stream.suspend(() => {
      let last = floor
      const posts = from === undefined ? found(source, room, floor, size) : source.after(room, from.id, size)
      return posts.pipe(
        Stream.mapArray((page) => {
          last = page.at(-1)?.create_at ?? last
          return page
        }),
        Stream.catchIf(
          (error) => isForgotten(error) && falls < MOST_FALLS,
          () => walk(undefined, last, falls + 1)
        )
      )
    })
  return walk(anchor, since, 0).pipe(
    byWholeTimes(({ create_at }) => create_at, oldestFirst),
    Stream.changesWith(isSame)
  )
}

/** After a fall the walk begins with the last millisecond again; sorted, its posts stand side by side. */
const isSame = (a: Post, b: Post) => a.id === b.id

/** Walks back to the time and forward again, so that no more than a page is held. */
const found = (source: Source, room: Room, floor: number, size: number): Walk =>
  Stream.unwrap(
    Effect.scoped(
      Effect.gen(function* () {
        const pull = yield* Stream.toPull(source.newest(room, size))
        const next = Pull.catchDone(pull, () => Effect.succeed(undefined))
        const first = yield* next
        if (first === undefined) return Stream.empty
        const older = (page: ReadonlyArray<Post>) => page.find(({ create_at }) => create_at < floor)
        let page: ReadonlyArray<Post> | undefined = first
        /** The posts of the oldest millisecond so far. */
        let edge: ReadonlyArray<Post> = []
        let pages = 0
        while (page !== undefined && older(page) === undefined) {
          const oldest = page.at(-1)?.create_at
          edge = [...edge, ...page].filter(({ create_at }) => create_at === oldest)
          pages += 1
          page = yield* next
        }
        if (pages < 2 && (page === first || page === undefined)) {
          return Stream.fromArray(first.filter(({ create_at }) => create_at >= floor).toReversed())
        }
        const anchor = page === undefined ? edge.at(-1) : older(page)
        if (anchor === undefined) return Stream.empty
        const forward = source.after(room, anchor.id, size)
        return page === undefined ? Stream.concat(Stream.fromArray(edge.toReversed()), forward) : forward
      })
    )
  )
