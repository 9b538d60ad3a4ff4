import * as Effect from "effect/Effect"
import type { Mattermost } from "../Call.ts"
import type { MattermostError } from "../Errors.ts"
import type { Absence } from "../History.ts"
import { type Gaps, isOver, sinceIn } from "./gaps.ts"
import type { Room, Source } from "./Source.ts"

/** One back-fill: what was missed, who is asked, and what could not be had so far. */
export interface Round {
  readonly source: Source
  readonly absence: Absence
  readonly gap: Gaps
}

/** Which channels are asked. */
export interface Plan {
  /** Something was posted, edited or pinned here. */
  readonly changed: ReadonlyArray<Room>
  /** Nothing moved here; something may have been deleted. */
  readonly quiet: ReadonlyArray<Room>
}

const newestFirst = (a: Room, b: Room) => b.last_post_at - a.last_post_at

/** Looks through the list of channels, and notes those that will not be asked. Nothing where there is no list. */
export const plan = Effect.fnUntraced(function* ({ absence, gap, source }: Round) {
  const { known, listed, only, quietCalls, wanted } = absence
  const rooms = yield* Effect.catchIf(
    roomsOf(source, only),
    (error) => !isOver(error),
    (error) => Effect.as(gap.lost(wanted, only === undefined ? undefined : [only], error), undefined)
  )
  if (rooms === undefined) return { changed: [], quiet: [] } satisfies Plan
  const there = new Set(rooms.map(({ id }) => id))
  if (listed !== undefined) for (const id of there) listed(id)
  yield* gap.gone((only === undefined ? known() : [only]).filter((id) => !there.has(id)))
  const isChanged = ({ id, last_post_at }: Room) => id === only || last_post_at > sinceIn(absence, id)
  const changed = rooms.filter(isChanged)
  if (!wanted.has("post_deleted")) return { changed, quiet: [] } satisfies Plan
  const quiet = rooms
    .filter((room) => !isChanged(room) && (room.delete_at === 0 || room.delete_at > sinceIn(absence, room.id)))
    .sort(newestFirst)
  yield* gap.notAsked(quiet.slice(quietCalls).map(({ id }) => id))
  return { changed, quiet: quiet.slice(0, quietCalls) } satisfies Plan
})

const roomsOf = (
  { room, rooms }: Source,
  only: string | undefined
): Effect.Effect<ReadonlyArray<Room>, MattermostError, Mattermost> => {
  if (only === undefined) return rooms
  return room === undefined
    ? Effect.map(rooms, (all) => all.filter(({ id }) => id === only))
    : Effect.map(room(only), (one) => [one])
}
