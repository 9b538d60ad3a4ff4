import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { MattermostError } from "../Errors.ts"
import type { Absence, Durable, Found, GapReason, Missing } from "../History.ts"

/** Nobody is there any more to be told: the session is over, or the client was closed. */
export const isOver = (error: MattermostError) =>
  error._tag === "Unauthorized" || (error._tag === "Unreachable" && error.final === true)

/** What an error says of what it was in the way of. A 200 that is `Unsupported` is `Listing`'s: it saw that there is more. */
const reasonOf = (error: MattermostError): GapReason =>
  error._tag === "Forbidden" || (error._tag === "NotFound" && error.status !== 200)
    ? "refused"
    : error._tag === "Unsupported" && error.status === 200
      ? "too many"
      : "unreadable"

/** Since when nothing was told of a channel: longer than of the others, if one was removed from it and is in it again. */
export const sinceIn = ({ leftAt, since }: Absence, channel: string) => Math.min(since, leftAt(channel) ?? since)

/** Keeps what could not be found, until it is told. */
export const gaps = (absence: Absence, until: number) => {
  const { wanted } = absence
  let untold: Array<Missing> = []
  const gone = new Set<string>()

  const note = (
    events: Iterable<Durable>,
    channels: ReadonlyArray<string> | undefined,
    reason: GapReason,
    detail: string
  ) =>
    Effect.sync(() => {
      const lost = [...events].filter((name) => wanted.has(name))
      if (lost.length > 0 && channels?.length !== 0) {
        const since = (channels ?? []).reduce((first, id) => Math.min(first, sinceIn(absence, id)), absence.since)
        untold.push({ events: lost, channels, since, until, reason, detail })
      }
    })

  const lost = (events: Iterable<Durable>, channels: ReadonlyArray<string> | undefined, error: MattermostError) => {
    const reason = reasonOf(error)
    return note(events, channels, reason, error.message)
  }

  /** Notes what ends a channel's walk, and lets the other channels go on. */
  const instead =
    (channel: string, events?: Iterable<Durable>) =>
    <A, R>(self: Stream.Stream<A, MattermostError, R>): Stream.Stream<A, MattermostError, R> =>
      Stream.catchIf(
        self,
        (error) => !isOver(error),
        (error) => {
          const refused = reasonOf(error) === "refused"
          if (refused) gone.add(channel)
          return Stream.drain(Stream.fromEffect(lost(events ?? (refused ? wanted : ["posted"]), [channel], error)))
        }
      )

  return {
    lost,
    instead,
    /** Is a channel one that the server does not show any more? */
    isGone: (channel: string) => gone.has(channel),
    gone: (channels: ReadonlyArray<string>) =>
      note(wanted, channels, "refused", "not among one's channels any more: left, or gone"),
    notAsked: (channels: ReadonlyArray<string>) =>
      note(
        ["post_deleted"],
        channels,
        "not asked",
        "nothing was posted, edited or pinned there; only a call for each would tell of deletions"
      ),
    full: (channel: string) =>
      note(
        ["post_edited", "post_deleted"],
        [channel],
        "too many",
        "the server tells of 1,000 changes at once, and more were asked for by their times: that it left out none is not proven"
      ),
    /** What was noted since the last time. */
    told: Stream.suspend(() => {
      const told = untold.map((missing): Found => ({ _tag: "Missing", missing }))
      untold = []
      return Stream.fromArray(told)
    })
  }
}

export type Gaps = ReturnType<typeof gaps>
