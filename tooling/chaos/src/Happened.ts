/** One thing that happened to a post, as the server knows it. */
export interface Happening {
  readonly what: "posted" | "post_edited" | "post_deleted" | "reaction_added"
  readonly post: string
  readonly channel: string
  /** By the server's clock. */
  readonly at: number
  /** What tells this version from others: the text, and whether it is pinned. Of a reaction, its name. */
  readonly version: string
  /** The listener was in the channel: it has to hear of this. */
  readonly isOurs: boolean
}

/** What became of a post. */
export interface Fate {
  readonly id: string
  readonly channel: string
  readonly createAt: number
  readonly root: string | undefined
  version: string
  isDeleted: boolean
  /** Its thread was deleted, by its root: nobody is told of the reply. */
  isSwept: boolean
  /** Taken away for good, without a word: nothing can tell of it any more. */
  isErased: boolean
  /** The next post may be told before it. */
  readonly maySwap: boolean
}

/** What was heard, in order. */
export type Heard =
  | {
      readonly what: "posted" | "post_edited" | "post_deleted"
      readonly post: string
      readonly channel: string
      readonly createAt: number
      readonly updateAt: number
      readonly version: string
      /** By the socket, not by a call. */
      readonly isLive: boolean
    }
  | { readonly what: "reaction_added"; readonly post: string; readonly version: string }
  | { readonly what: "typing" }
  | {
      readonly what: "gap"
      readonly events: ReadonlyArray<string>
      readonly channels: ReadonlyArray<string> | undefined
      readonly since: number
      readonly until: number
      readonly reason: string
      readonly detail: string
    }

/** What may be missing, and why: a gap for anything else is a lie of convenience. */
interface Excuses {
  /** Nothing but what a resume makes up for went wrong: no gap, and no call. */
  readonly isGentle: boolean
  readonly quietCalls: number
  /** How many channels the listener was ever in. */
  readonly channels: number
  /** Channels that it was ever removed from. */
  readonly left: ReadonlySet<string>
  readonly clockWentBack: boolean
  readonly answersWereCut: boolean
}

/** All that a judge needs to know. */
export interface Account {
  readonly happenings: ReadonlyArray<Happening>
  /** In the order in which they were written. */
  readonly fates: ReadonlyMap<string, Fate>
  readonly heard: ReadonlyArray<Heard>
  readonly excuses: Excuses
  /** Calls that fetched what was missed. */
  readonly fetched: number
  /** How the stream ended, if it did. */
  readonly end: string | undefined
  readonly mayEnd: boolean
}
