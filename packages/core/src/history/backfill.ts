import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Mattermost } from "../Call.ts"
import type { MattermostError } from "../Errors.ts"
import type { Durable, Found, History } from "../History.ts"
import type { Post } from "../models/Post.ts"
import { type Change, changesSince, firstChanged } from "./changes.ts"
import { gaps } from "./gaps.ts"
import { merged } from "./merge.ts"
import { patient } from "./patience.ts"
import { type Plan, plan, type Round } from "./plan.ts"
import { posted } from "./posted.ts"
import type { Source } from "./Source.ts"

const CHANGES: ReadonlySet<Durable> = new Set(["post_edited", "post_deleted"])

/** The socket shows a deleted post as it was before. */
const asItWas = (post: Post): Post => Object.assign({}, post, { delete_at: 0 })

/** What was edited, pinned and deleted, in the order in which it happened. */
const changed = (round: Round, rooms: Plan): Stream.Stream<Found, MattermostError, Mattermost> =>
  Stream.suspend(() => {
    const { gap, source } = round
    const walks = [...rooms.changed, ...rooms.quiet]
      .filter(({ id }) => !gap.isGone(id))
      .map((room) => changesSince(round, room).pipe(gap.instead(room.id, CHANGES)))
    return Stream.map(merged(walks, firstChanged), ({ name, post, room }: Change): Found => {
      const data = { post: JSON.stringify(name === "post_deleted" ? asItWas(post) : post) }
      return { _tag: "Event", name, text: source.frame(name, post, room, data) }
    })
  })

/** The history of a dialect, as its source tells it: a thunk, so that it costs nothing until something was missed. */
export const backfill =
  (sourceOf: () => Source): History =>
  (absence) =>
    Stream.unwrap(
      Effect.gen(function* () {
        const { since, until = yield* Clock.currentTimeMillis, wanted } = absence
        if (wanted.size === 0) return Stream.empty
        const client = yield* Mattermost
        const source = sourceOf()
        const gap = gaps(absence, Math.max(since, until))
        const round: Round = { source, absence, gap }
        const wantsChanges = wanted.has("post_edited") || wanted.has("post_deleted")

        const found = Stream.unwrap(
          Effect.map(plan(round), (rooms) =>
            gap.told.pipe(
              Stream.concat(wanted.has("posted") ? posted(round, rooms.changed, client) : Stream.empty),
              Stream.concat(gap.told),
              Stream.concat(wantsChanges ? changed(round, rooms) : Stream.empty),
              Stream.concat(gap.told)
            )
          )
        )
        return Stream.provideService(found, Mattermost, patient(client, source.rooms))
      })
    )
