import * as Oauth from "@matterwire/core/v4/Oauth"
import * as Users from "@matterwire/core/v4/Users"
import { isOld, type Version } from "./Generation.ts"
import type { Header } from "./Wire.ts"

/** The server's `RateLimitSettings`. Off unless given. */
export interface RateLimit {
  /** How many calls come back each second. */
  readonly perSec: number
  /** How many calls may come at once, beside the first. The bucket holds one more than this. */
  readonly burst: number
  /**
   * 11.6's `VaryByUser`: requests with a token have a bucket for the token, as it was sent, instead of the address's, and
   * behind it one for the user, which all of the user's sessions share. Its values come second. Off, if left out.
   */
  readonly varyByUser?: boolean
}

/** What the limiter says of one request: its header fields, and whether it may go on. */
interface Verdict {
  readonly denied: boolean
  readonly headers: ReadonlyArray<Header>
}

const seconds = (ms: number) => String(Math.ceil(ms / 1000))

/**
 * GCRA, a bucket per address: each accepted call moves the time at which the bucket is full again by one interval; a
 * call that would move it further ahead than the bucket is deep is denied and costs nothing.
 */
const makeLimiter = ({ perSec, burst }: RateLimit) => {
  if (!(perSec > 0) || !(burst > 0)) throw new RangeError("rateLimit: perSec and burst must be above 0")
  const interval = 1000 / perSec
  const size = burst + 1
  const depth = interval * size
  const fullAt = new Map<string, number>()

  return (address: string, now: number): Verdict => {
    const before = Math.max(fullAt.get(address) ?? now, now)
    const after = before + interval
    const denied = after - now > depth + 1e-6
    const until = denied ? before - now : after - now
    if (!denied) fullAt.set(address, after)
    const remaining = Math.floor((depth - until) / interval + 1e-9)
    const headers: Array<Header> = [
      ["X-Ratelimit-Limit", String(size)],
      ["X-Ratelimit-Remaining", String(Math.max(0, remaining))],
      ["X-Ratelimit-Reset", seconds(until)]
    ]
    if (denied) headers.push(["Retry-After", seconds(after - now - depth)])
    return { denied, headers }
  }
}

/** Routes of 11.6 that have a bucket of their own besides, whatever the settings are. */
const routes: ReadonlyArray<readonly [endpoint: { readonly method: string; readonly path: string }, RateLimit]> = [
  [Users.login, { perSec: 5, burst: 10 }],
  [Users.loginWithDesktopToken, { perSec: 2, burst: 1 }],
  [Oauth.registerClient, { perSec: 2, burst: 1 }]
]

/** Of whom the buckets are that a request draws from. */
interface Drawing {
  readonly method: string
  readonly path: string
  readonly address: string
  /** The token as it was sent, and the user whose it is: nobody's (`""`) when it is none. */
  readonly token: { readonly text: string; readonly userId: string } | undefined
  /** Is there such a route? Else nobody asks whose the token is. */
  readonly known: boolean
}

/** What all buckets of a request say, outermost first, and whether the user's refused it: that one stands behind the route's door. */
export interface Limited extends Verdict {
  readonly byUser: boolean
}

/** 3.0's limiter starts anew with each request: it says the same each time, and denies nothing. */
const constant = ({ perSec }: RateLimit): Limited => ({
  denied: false,
  byUser: false,
  headers: [
    ["X-Ratelimit-Limit", String(perSec)],
    ["X-Ratelimit-Remaining", String(perSec - 1)],
    ["X-Ratelimit-Reset", "1"]
  ]
})

/** The limiter of a release: the outer bucket, then the route's own, then the user's. Whoever refuses is asked last. */
export const makeLimits = (settings: RateLimit, version: Version) => {
  const isRecent = !isOld(version)
  const outer = makeLimiter(settings)
  const user = makeLimiter(settings)
  const own = routes.map(([endpoint, limit]) => [endpoint, makeLimiter(limit)] as const)

  return ({ address, known, method, path, token }: Drawing, now: number): Limited => {
    if (version === "3.0") return constant(settings)
    const varied = isRecent && settings.varyByUser === true ? token : undefined
    const first = outer(varied === undefined ? `address ${address}` : `token ${varied.text}`, now)
    if (!isRecent || first.denied) return { ...first, byUser: false }
    const limiter = own.find(([endpoint]) => endpoint.method === method && endpoint.path === path)?.[1]
    const second = limiter?.(address, now)
    const headers = [...first.headers, ...(second?.headers ?? [])]
    if (second?.denied === true) return { denied: true, byUser: false, headers }
    const third = varied === undefined || !known ? undefined : user(varied.userId, now)
    const denied = third?.denied === true
    return { denied, byUser: denied, headers: [...headers, ...(third?.headers ?? [])] }
  }
}
