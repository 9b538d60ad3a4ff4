import type * as Stream from "effect/Stream"
import type { Mattermost } from "./Call.ts"
import type { MattermostError } from "./Errors.ts"

/** The events that a server keeps: what they tell can be fetched. */
export type Durable = "posted" | "post_edited" | "post_deleted"

/** Is this one of them? */
export const isDurable = (name: string): name is Durable =>
  name === "posted" || name === "post_edited" || name === "post_deleted"

/** Why something may be missing. */
export type GapReason =
  /** The server keeps no history of such events. */
  | "no history"
  /** Deletions of a quiet channel are told by nothing but a call for each: the budget of calls was spent on others. */
  | "not asked"
  /** More changed than the server tells (1,000). */
  | "too many"
  /** The channel is not ours any more, or the server refused to tell. */
  | "refused"
  /** The server's answers could not be read. */
  | "unreadable"
  /** The server's clock went back, and its history goes by that clock. */
  | "clock"
  /** The consumer was slower than its queue could hold, and wanted the newest. */
  | "overflow"

/** What may be missing from a stream. Times are the server's, in ms since the epoch. */
export interface Missing {
  /** Names of events. */
  readonly events: ReadonlyArray<string>
  /** Ids of channels; left out: any. */
  readonly channels?: ReadonlyArray<string> | undefined
  readonly since: number
  readonly until: number
  readonly reason: GapReason
  /** In words, for a log. */
  readonly detail: string
}

/** A post that was seen, as much of it as says which and when. */
export interface Anchor {
  readonly id: string
  readonly createAt: number
}

/** What a stream has missed, and where it was then. */
export interface Absence {
  /** Whose stream it is: a user's id, where it is known. */
  readonly who: string | undefined
  /** What somebody listens to. */
  readonly wanted: ReadonlySet<Durable>
  /** All before was seen, by the server's clock, in ms since the epoch. The overlap for frames that come late is in it. */
  readonly since: number
  /** The server's time, as it told it last; ours, if left out. */
  readonly until?: number | undefined
  /** The newest post seen in a channel that is 10 s older than the last one, where any is known. */
  readonly anchorIn: (channelId: string) => Anchor | undefined
  /** The channels that were ours, as far as it is known. One that is not in the list any more is a gap. */
  readonly known: () => ReadonlyArray<string>
  /** When we were removed from a channel, where it is known: if we are in it again, nothing was told since then. */
  readonly leftAt: (channelId: string) => number | undefined
  /** Hears which channels are ours now. */
  readonly listed?: ((channelId: string) => void) | undefined
  /** Only this channel: it was left and joined again. */
  readonly only?: string | undefined
  /** How many calls may ask quiet channels for deletions. */
  readonly quietCalls: number
}

/** What a back-fill finds: a frame, as the socket would have sent it (`seq` -1), or what it could not find. */
export type Found =
  | { readonly _tag: "Event"; readonly name: Durable; readonly text: string }
  | { readonly _tag: "Missing"; readonly missing: Missing }

/**
 * What a dialect's server still tells of the time when nobody listened. Posts come by `create_at`, then by id, over all
 * channels; then edits, then deletions. It may tell of posts that were seen: whoever asks knows which. Calls that a later
 * one may mend are repeated; it fails only when the session is over.
 */
export type History = (absence: Absence) => Stream.Stream<Found, MattermostError, Mattermost>
