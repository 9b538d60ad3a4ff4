import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Mattermost } from "../Call.ts"
import type { MattermostError } from "../Errors.ts"
import type { Absence, Durable, Found, History } from "../History.ts"
import type { Post } from "../models/Post.ts"
import type { Me, Room, Source } from "./Source.ts"
import { type Change, changesSince, firstChanged } from "./changes.ts"
import { type Gaps, gaps, isOver } from "./gaps.ts"
import { mentionsMe } from "./mentions.ts"
import { merged } from "./merge.ts"
import { patient } from "./patience.ts"
import { people } from "./people.ts"
import { oldestFirst, postsSince } from "./posts.ts"

/** So many posts are held, at most, by all channels' pages together; a page of fewer would cost too many calls. */
const HELD = 20_000
const LARGEST_PAGE = 200
const SMALLEST_PAGE = 40

const pageSize = (rooms: number) => Math.max(SMALLEST_PAGE, Math.min(LARGEST_PAGE, Math.floor(HELD / rooms)))

const newestFirst = (a: Room, b: Room) => b.last_post_at - a.last_post_at

/** Which channels are asked for what. */
interface Plan {
  /** Something was posted, edited or pinned here. */
  readonly changed: ReadonlyArray<Room>
  /** Nothing moved here, but for deletions perhaps. */
  readonly quiet: ReadonlyArray<Room>
}

const changes: ReadonlySet<Durable> = new Set(["post_edited", "post_deleted"])

/** The history of a dialect, as its source tells it. */
export const backfill = (source: Source): History => {
  const plan = Effect.fnUntraced(function* ({ known, leftAt, only, quietCalls, since, wanted }: Absence, gap: Gaps) {
    const rooms = yield* roomsOf(source, only).pipe(
      Effect.catchIf(
        (error) => !isOver(error),
        (error) => Effect.as(gap.lost(wanted, only === undefined ? undefined : [only], error), undefined)
      )
    )
    if (rooms === undefined) return undefined
    const changed = rooms.filter(
      ({ id, last_post_at }) => id === only || last_post_at > Math.min(since, leftAt(id) ?? since)
    )
    const there = new Set(rooms.map(({ id }) => id))
    yield* gap.gone((only === undefined ? known() : [only]).filter((id) => !there.has(id)))
    const quiet = rooms
      .filter((room) => !changed.includes(room) && (room.delete_at === 0 || room.delete_at > since))
      .sort(newestFirst)
    if (!wanted.has("post_deleted")) return { changed, quiet: [] }
    yield* gap.notAsked(quiet.slice(quietCalls).map(({ id }) => id))
    return { changed, quiet: quiet.slice(0, quietCalls) }
  })

  const posted = (
    { anchorIn, leftAt, since, who }: Absence,
    { changed }: Plan,
    gap: Gaps,
    client: Mattermost["Service"]
  ) => {
    const { learn, nameOf } = people(source, client)
    const size = pageSize(changed.length)
    const rooms = new Map(changed.map((room) => [room.id, room]))
    const walks = changed.map((room) =>
      postsSince(source, room, {
        since: Math.min(since, leftAt(room.id) ?? since),
        anchor: anchorIn(room.id),
        size
      }).pipe(gap.instead(room.id))
    )
    let me: Me | undefined
    const told = (post: Post): ReadonlyArray<Found> => {
      const room = rooms.get(post.channel_id)
      if (room === undefined) return []
      const mentioned = me !== undefined && mentionsMe(post, room, me, source.toAll(room))
      const beside = { author: nameOf(post.user_id), mentions: mentioned && me !== undefined ? [me.id] : [] }
      return [event("posted", post, room, source.posted(post, room, beside))]
    }
    return merged(walks, oldestFirst).pipe(
      Stream.chunks,
      Stream.mapEffect((posts) =>
        Effect.gen(function* () {
          me ??= yield* myself(source, who)
          yield* learn(posts)
          return posts.flatMap(told)
        })
      ),
      Stream.flatMap(Stream.fromArray)
    )
  }

  const changedSince = ({ leftAt, since, wanted }: Absence, { changed, quiet }: Plan, gap: Gaps) => {
    const walks = [...changed, ...quiet]
      .filter(({ id }) => !gap.isGone(id))
      .map((room) =>
        changesSince(source, room, Math.min(since, leftAt(room.id) ?? since), wanted).pipe(
          gap.instead(room.id, changes)
        )
      )
    return Stream.map(merged(walks, firstChanged), ({ name, post, room }: Change) =>
      event(name, name === "post_deleted" ? asItWas(post) : post, room, {})
    )
  }

  const event = (name: Durable, post: Post, room: Room, data: Readonly<Record<string, unknown>>): Found => ({
    _tag: "Event",
    name,
    text: source.frame(name, post, room, data)
  })

  return (absence) =>
    Stream.unwrap(
      Effect.gen(function* () {
        const client = yield* Mattermost
        const { since, wanted } = absence
        const gap = gaps(wanted, since, Math.max(since, yield* Clock.currentTimeMillis))
        const found = Stream.unwrap(
          Effect.map(plan(absence, gap), (plan) => {
            if (plan === undefined) return gap.told
            const posts = wanted.has("posted") ? posted(absence, plan, gap, client) : Stream.empty
            const later = Stream.suspend(() =>
              wanted.has("post_edited") || wanted.has("post_deleted") ? changedSince(absence, plan, gap) : Stream.empty
            )
            return gap.told.pipe(
              Stream.concat(posts),
              Stream.concat(gap.told),
              Stream.concat(later),
              Stream.concat(gap.told)
            )
          })
        )
        return wanted.size === 0 ? Stream.empty : Stream.provideService(found, Mattermost, patient(client))
      })
    )
}

/** The socket shows a deleted post as it was before. */
const asItWas = (post: Post): Post => Object.assign({}, post, { delete_at: 0 })

const roomsOf = (
  { room, rooms }: Source,
  only: string | undefined
): Effect.Effect<ReadonlyArray<Room>, MattermostError, Mattermost> =>
  only === undefined
    ? rooms
    : room === undefined
      ? Effect.map(rooms, (all) => all.filter(({ id }) => id === only))
      : Effect.map(room(only), (one) => [one])

/** Oneself; where that cannot be read, one's id, which is enough for direct channels. */
const myself = ({ me }: Source, who: string | undefined): Effect.Effect<Me | undefined, MattermostError, Mattermost> =>
  Effect.catchIf(
    me,
    (error) => !isOver(error),
    () => Effect.succeed(who === undefined ? undefined : { id: who, username: "", first_name: "" })
  )
