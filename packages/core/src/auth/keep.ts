import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as SubscriptionRef from "effect/SubscriptionRef"
import { type InvalidInput, type MattermostError, Unauthorized } from "../Errors.ts"
import type { SessionKey, StoredSession } from "../SessionStore.ts"
import type { Auth, Credential, SessionState, Surroundings } from "./Session.ts"

/** Somebody, for as long as the server says so. */
export interface Login {
  readonly credential: Credential
  /** The user's id, where it is known. */
  readonly who: string | undefined
  /** Both in ms since the epoch. */
  readonly since: number
  readonly expires: number | undefined
  readonly refreshTokens: StoredSession["refreshTokens"]
}

/** How one becomes somebody. */
export interface Way {
  /** Names the login in a store that several share; `undefined`: it is never stored. */
  readonly account: string | undefined
  /** Tells who draws from the server's limiter; never shown. */
  readonly identity: Redacted.Redacted<string> | undefined
  /**
   * Brings a login: the first one (`last` is `undefined`), or the one after `last`, which the server ended or is about to
   * end. Gives `undefined` when there is none to be had. `reread` asks the store whether another process was faster.
   */
  readonly obtain: (
    last: Login | undefined,
    reread: Effect.Effect<Login | undefined>
  ) => Effect.Effect<Login | undefined, MattermostError>
  /** So long before its end a login is renewed, in ms; left out, it is used to its end. */
  readonly renewBefore?: (login: Login) => number
  /** What somebody handed in: it goes before an older one of the store. */
  readonly handed?: Login | undefined
  /** Somebody gave it to us: to have it costs no login, and it is not ours to end with the client. */
  readonly given?: boolean
  /** Must what failed never be tried again by itself? */
  readonly isFinal?: (error: MattermostError) => boolean
  /** Ends the login at the server. */
  readonly leave?: (login: Login) => Effect.Effect<void, MattermostError>
}

/** After a failure: calls that are repeated by themselves come back within this time, and share the next try. */
const PAUSE_MS = 500

/** A client that closes does not wait for a server any longer. */
const GOODBYE_MS = 5000

const orNone = <A>(effect: Effect.Effect<A, unknown>): Effect.Effect<A | undefined> =>
  Effect.catch(effect, () => Effect.succeed(undefined))

/** What a store may keep of a login; of a cookie there is nothing that we could. */
const stored = ({ credential, ...login }: Login): StoredSession | undefined =>
  credential._tag === "Token" ? { ...login, token: credential.token } : undefined

const restored = ({ token, ...session }: StoredSession): Login => ({
  ...session,
  credential: { _tag: "Token", token }
})

export const isSame = (one: Credential, other: Credential): boolean =>
  one === other ||
  (one._tag === "Token" && other._tag === "Token" && Redacted.value(one.token) === Redacted.value(other.token))

/**
 * Keeps a login: obtained at the first call that needs it, and anew when the server ends it. One try is under way at most;
 * it belongs to the client, and whoever waits for it gets its outcome. What failed for good is not tried again.
 */
export const keep =
  (make: (surroundings: Surroundings) => Way): Auth =>
  (surroundings) =>
    Effect.gen(function* () {
      const { logger, store, url } = surroundings
      const way = make(surroundings)
      const scope = yield* Effect.scope
      const fork = Effect.runForkWith(yield* Effect.context<never>())
      const state = yield* SubscriptionRef.make<SessionState>({ _tag: "none" })
      const key: SessionKey | undefined = way.account === undefined ? undefined : { url, account: way.account }
      let held: Login | undefined
      /** The last one, whether it has ended or not. */
      let last: Login | undefined
      let refused: MattermostError | undefined
      let isEnded = false
      let failedAt = -Infinity
      let running: Fiber.Fiber<Login | undefined, MattermostError> | undefined

      /** A store that fails is told of, and gone without. */
      const orWithout = <A>(access: Effect.Effect<A, InvalidInput>): Effect.Effect<A | undefined> =>
        Effect.catch(access, (error) => {
          logger?.({ level: "warn", message: `sessions are not kept: ${error.reason}`, endpoint: error.endpoint })
          return Effect.succeed(undefined)
        })

      /** What the store has, as far as we know. */
      let written: Credential | undefined

      const read: Effect.Effect<Login | undefined> =
        key === undefined || store === undefined
          ? Effect.succeed(undefined)
          : Effect.map(orWithout(store.read(key)), (session) => {
              const kept = session === undefined ? undefined : restored(session)
              written = kept?.credential
              return kept
            })

      const write = (login: Login): Effect.Effect<unknown> => {
        const session = stored(login)
        return key === undefined || store === undefined || session === undefined
          ? Effect.void
          : orWithout(store.write(key, session))
      }

      const pause = Effect.flatMap(Clock.currentTimeMillis, (now) => {
        const since = now - failedAt
        return since >= 0 && since < PAUSE_MS ? Effect.sleep(PAUSE_MS - since) : Effect.void
      })

      const hold = (login: Login) => {
        held = login
        last = login
        isEnded = false
        const { expires, since, who } = login
        return SubscriptionRef.set(state, { _tag: "active", who, since, expires })
      }

      const ended = (reason: string) =>
        Effect.flatMap(Clock.currentTimeMillis, (now) => {
          isEnded = true
          return SubscriptionRef.set(state, { _tag: "ended", since: now, reason })
        })

      const obtain = Effect.gen(function* () {
        yield* pause
        const kept = yield* read
        if (kept !== undefined && isNews(kept)) {
          const now = yield* Clock.currentTimeMillis
          last = kept
          if (!isStale(kept, now)) {
            yield* hold(kept)
            return kept
          }
        }
        const login = yield* way.obtain(last, read)
        if (login === undefined) {
          // All that there is: whoever ended it may revive it, and until then the server's own word is the error.
          held = last
          if (last !== undefined && !isEnded) yield* ended("the server ended the session")
          return undefined
        }
        if (refused !== undefined) {
          // Logged out meanwhile: what has just begun must not live on.
          if (way.given !== true) yield* Effect.ignore(leave(login))
          return yield* refused
        }
        yield* hold(login)
        if (written === undefined || !isSame(written, login.credential)) yield* write(login)
        return login
      }).pipe(
        Effect.tapError((error) =>
          Effect.gen(function* () {
            failedAt = yield* Clock.currentTimeMillis
            if (way.isFinal?.(error) !== true) return
            refused = error
            yield* ended(error.message)
          })
        )
      )

      /** Does the store have what we have not had yet? */
      const isNews = (kept: Login): boolean =>
        last === undefined
          ? way.handed === undefined || kept.since >= way.handed.since
          : !isSame(kept.credential, last.credential)

      const isStale = (login: Login, now: number): boolean =>
        login.expires !== undefined && now >= login.expires - (way.renewBefore?.(login) ?? 0)

      /** The try that is under way, or a new one. */
      const trying = (): Fiber.Fiber<Login | undefined, MattermostError> => {
        if (running !== undefined) return running
        // Started and kept in one go: nobody can come in between.
        const started = (running = Fiber.runIn(fork(obtain), scope))
        started.addObserver(() => (running = undefined))
        return started
      }

      const shared: Effect.Effect<Login | undefined, MattermostError> = Effect.suspend(() =>
        refused === undefined ? Fiber.join(trying()) : Effect.fail(refused)
      )

      const credentialOf = (login: Login | undefined) => login?.credential

      /** Renewed in time, and nobody waits for it: what is held is good until it ends. */
      const fresh = (login: Login, expires: number): Effect.Effect<Credential | undefined, MattermostError> =>
        Effect.flatMap(Clock.currentTimeMillis, (now) => {
          if (!isStale(login, now)) return Effect.succeed(login.credential)
          if (now >= expires) return Effect.map(shared, credentialOf)
          if (refused === undefined) trying()
          return Effect.succeed(login.credential)
        })

      const credential = Effect.suspend((): Effect.Effect<Credential | undefined, MattermostError> => {
        // Also one whose renewal was refused: it is good until it ends.
        if (held === undefined) return Effect.map(shared, credentialOf)
        return held.expires === undefined ? Effect.succeed(held.credential) : fresh(held, held.expires)
      })

      const leave = (login: Login) => way.leave?.(login) ?? Effect.void

      const unused = way.given === true ? Effect.suspend(() => orNone(shared)) : read

      const logout = Effect.gen(function* () {
        // What was given, or is in the store, and was not used yet, lives at the server all the same.
        const found = [held, running, refused].every((one) => one === undefined) ? yield* unused : undefined
        const under = running
        const login = held ?? found
        refused = new Unauthorized({ endpoint: "logout", status: 401, reason: "this client has logged out" })
        held = undefined
        yield* ended("logged out")
        if (key !== undefined && store !== undefined) yield* orWithout(store.remove(key))
        if (under !== undefined) yield* Fiber.await(under)
        if (login !== undefined) yield* leave(login)
      })

      const close = Effect.suspend(() =>
        way.given === true || refused !== undefined || (held === undefined && running === undefined)
          ? Effect.void
          : logout.pipe(
              Effect.interruptible,
              Effect.timeout(GOODBYE_MS),
              Effect.catch((error) =>
                Effect.sync(() =>
                  logger?.({ level: "warn", message: `the session lives on: ${error.message}`, endpoint: "logout" })
                )
              )
            )
      )

      /** The first state at which `found` finds something. */
      const until = <A>(found: (state: SessionState) => A | undefined): Effect.Effect<A> =>
        Effect.flatMap(
          Stream.runHead(
            Stream.filterMap(SubscriptionRef.changes(state), (now) => {
              const value = found(now)
              return value === undefined ? Result.failVoid : Result.succeed(value)
            })
          ),
          Option.match({ onNone: () => Effect.never, onSome: Effect.succeed })
        )

      return {
        credential,
        held: Effect.suspend(() =>
          held !== undefined || way.given !== true || refused !== undefined
            ? Effect.succeed(held?.credential)
            : orNone(credential)
        ),
        renew: (dead) =>
          Effect.suspend(() => {
            // Who asks from now on must not leave with a token that is known to be dead.
            if (held !== undefined && isSame(held.credential, dead)) held = undefined
            return held === undefined ? Effect.map(shared, credentialOf) : Effect.succeed(held.credential)
          }),
        state,
        isEnded: () => isEnded,
        accepted: (credential, who) =>
          Effect.suspend(() => {
            if (held === undefined || !isSame(held.credential, credential)) return Effect.void
            const known = held.who ?? who
            return isEnded || known !== held.who ? hold({ ...held, who: known }) : Effect.void
          }),
        outlived: (credential) =>
          until(({ _tag }) =>
            held !== undefined && !isSame(held.credential, credential)
              ? "replaced"
              : _tag === "ended" && refused === undefined
                ? "ended"
                : undefined
          ),
        over: Effect.flatMap(
          until(() => refused),
          Effect.fail
        ),
        logout,
        close,
        identity: way.identity
      }
    })
