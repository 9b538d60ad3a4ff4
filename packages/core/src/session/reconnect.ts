import type { MattermostError } from "../Errors.ts"

/** Each time that a link lasts so long forgives a try: a good one's drop is met as the first, a server that drops all at once is not. */
const FORGIVEN_MS = 200
/** So long after a session's end a stream waits for another one, where one may come by itself: a secret that is replaced late. */
export const COMES_WITHIN_MS = 5 * 60_000
/** So many refused upgrades in a row are no rolling deployment any more. */
const MOST_REFUSALS = 5

/** Which errors another try cannot mend. Everything else is a broken link, tried again for as long as somebody listens. */
const final: { readonly [T in MattermostError["_tag"]]: boolean } = {
  Unauthorized: true,
  Forbidden: true,
  NotFound: true,
  Incomplete: true,
  InvalidInput: true,
  Conflict: true,
  Unsupported: true,
  Redirected: true,
  Undecodable: true,
  RateLimited: false,
  ServerFault: false,
  Unavailable: false,
  TimedOut: false,
  Unreachable: false
}

/** Whether, and when, a lost connection is dialled again. */
export const reconnecting = () => {
  let attempt = 0
  let everOpen = false
  let refusals = 0

  return {
    /** Another try begins; gives its number. */
    dial: () => (attempt += 1),
    /** The server said hello. It may still drop the link at once, so that this alone does not make the next try a first one. */
    greeted: () => {
      everOpen = true
      refusals = 0
    },
    /** Has a server ever said hello? */
    wasOpen: () => everOpen,
    /** The link that was greeted has lasted so long. */
    lasted: (ms: number) => {
      attempt = Math.max(0, attempt - Math.floor(ms / FORGIVEN_MS))
    },
    /** Forgets the tries before: nothing is broken. */
    forget: () => {
      attempt = 0
      refusals = 0
    },
    /**
     * Is this the end? Where the socket has worked before, a page without an error document comes from a proxy while the
     * server is being replaced, and so do a few refused upgrades; a 401 there has been looked into by then.
     */
    isFinal: (error: MattermostError): boolean => {
      if (error._tag === "Unreachable") {
        if (error.final === true) return true
        const { status } = error
        if (status === undefined || status < 300 || status >= 500 || status === 408 || status === 429) return false
        refusals += 1
        return refusals >= MOST_REFUSALS || (!everOpen && status !== 401)
      }
      const byServer = !("status" in error) || error.status === undefined || ("id" in error && error.id !== undefined)
      return final[error._tag] && (byServer || !everOpen)
    },
    /** At once for the first try, then with full jitter up to 30 s, so that a restarted server is not met by all at once. */
    delayMs: (random: number): number => random * (attempt <= 1 ? 250 : Math.min(30_000, 500 * 2 ** attempt))
  }
}
