import { createHash, randomUUID } from "node:crypto"
import type { Bucket } from "@matterwire/core/Call"
import { InvalidInput } from "@matterwire/core/Errors"
import type { LimitKey, Observation, SharedLimit } from "@matterwire/core/SharedLimit"
import { SharedLimitError } from "@matterwire/core/SharedLimit"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { type Dial, dial } from "./redis/dial.ts"
import { type RedisClient, type Run, run } from "./redis/run.ts"
import { LEASE_MS, SCRIPT } from "./redis/script.ts"

export type { RedisArguments, RedisClient } from "./redis/run.ts"

/** Which Redis, and under which names. */
export type RedisLimitOptions = {
  /** What the keys begin with. Default: `matterwire:`. */
  readonly prefix?: string | undefined
} & (
  | {
      /**
       * Its address, a secret when it has a password: `redis://`, `rediss://` (TLS), as the package `redis` understands
       * it. The connection is made with the first call and ends with the last client that was given this limit.
       */
      readonly url: string | Redacted.Redacted<string>
      readonly client?: undefined
    }
  | {
      /** A connected client of the package `redis`, which stays yours to close. */
      readonly client: RedisClient
      readonly url?: undefined
    }
)

const invalid = (reason: string) => new InvalidInput({ endpoint: "configuration", reason })

/** What is in a key says whose bucket it is to nobody but those who know it already. */
const digest = ({ bucket, url, who }: LimitKey): string =>
  createHash("sha256")
    .update(JSON.stringify([url, who === undefined ? null : Redacted.value(who), bucket]))
    .digest("hex")

const isList = (reply: unknown): reply is ReadonlyArray<unknown> => Array.isArray(reply)

/** What the script gave: how long to wait, and what is known of the bucket. The clock of a Redis need not be ours. */
const understood = Effect.fnUntraced(function* (reply: unknown) {
  const [waitMs, limit, remaining, untilFullMs, perSecond] = isList(reply) ? reply.map(Number) : []
  if (waitMs === undefined || !(waitMs >= 0))
    return yield* new SharedLimitError({ reason: "Redis gave no answer of our script" })
  const now = yield* Clock.currentTimeMillis
  const isKnown = limit !== undefined && remaining !== undefined && untilFullMs !== undefined && perSecond !== undefined
  const bucket: Bucket | undefined = isKnown ? { limit, remaining, fullAt: now + untilFullMs, perSecond } : undefined
  return { waitMs, bucket }
})

/** What an answer said, as the script takes it. */
const told = (seen: Observation | undefined): ReadonlyArray<string> => {
  if (seen === undefined) return ["lost"]
  const { reading, refused, retryAfterMs } = seen
  if (reading === undefined && !refused) return ["silent"]
  const numbers = reading === undefined ? [] : [reading.limit, reading.remaining, reading.resetMs]
  return ["answer", refused ? "1" : "0", ...[retryAfterMs, ...numbers].map(String)]
}

/** One client's part in the books of one bucket: it holds what it took until it settles it. */
const join = Effect.fnUntraced(function* (run: Run, key: string) {
  const holder = randomUUID()
  let held = 0
  let waits = false
  const ask = (what: string, calls: number, ...more: ReadonlyArray<string>) =>
    Effect.flatMap(run(key, [what, holder, String(calls), ...more]), understood).pipe(
      // Nobody settles what was taken from books that are away.
      Effect.tapError(() => Effect.sync(() => (held = 0)))
    )

  // A timer that does not hold up a finished program; a fiber that sleeps would.
  const renew = () => {
    if (held > 0) Effect.runFork(Effect.ignore(ask("renew", held)))
  }
  yield* Effect.acquireRelease(
    Effect.sync(() => setInterval(renew, LEASE_MS / 3).unref()),
    (timer) =>
      Effect.suspend(() => {
        clearInterval(timer)
        return held > 0 || waits ? Effect.ignore(ask("leave", 0)) : Effect.void
      })
  )

  const take = Effect.suspend(() => {
    const others = held
    let taken = false
    held += 1
    const asked = Effect.map(ask("take", others), ({ waitMs }) => {
      taken = waitMs === 0
      waits = !taken
      return waitMs
    })
    return Effect.ensuring(
      asked,
      Effect.sync(() => {
        if (!taken) held = Math.max(0, held - 1)
      })
    )
  })
  const settle = (seen: Observation | undefined) =>
    Effect.suspend(() => {
      held = Math.max(0, held - 1)
      return Effect.map(ask("settle", held, ...told(seen)), ({ bucket }) => bucket)
    })
  return { take, settle }
})

/** The connection that the options describe, ours or the user's. */
const connection = ({ client, url }: RedisLimitOptions): Dial => {
  if (client !== undefined) return { connected: () => Promise.resolve(client), broke: () => {}, end: () => {} }
  const text = Redacted.isRedacted(url) ? Redacted.value(url) : url
  try {
    return dial(text)
  } catch {
    throw invalid("`url` of redisLimit is no address of a Redis: write it as redis://localhost:6379")
  }
}

/**
 * Shares the server's limit with other processes, through Redis: `createClient({ …, sharedLimit: redisLimit({ url }) })`.
 * What one of them learns of the bucket they all know, calls on their way are counted together, and a process that dies
 * gives back what it held within three seconds. While Redis is away each paces for itself. Throws `InvalidInput`.
 */
export const redisLimit = (options: RedisLimitOptions): SharedLimit => {
  const { prefix = "matterwire:" } = options
  if (/[{}]/.test(prefix))
    throw invalid("`prefix` of redisLimit must not hold braces: they say where a cluster keeps a key")
  const { broke, connected, end } = connection(options)
  const ask = run(SCRIPT, connected, broke)
  let clients = 0
  const used = Effect.acquireRelease(
    Effect.sync(() => (clients += 1)),
    () =>
      Effect.sync(() => {
        clients -= 1
        if (clients === 0) end()
      })
  )
  return { open: (key) => Effect.andThen(used, join(ask, `${prefix}limit:1:{${digest(key)}}`)) }
}
