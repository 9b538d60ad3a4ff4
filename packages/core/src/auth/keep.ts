import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as SubscriptionRef from "effect/SubscriptionRef"
import { type MattermostError, Unauthorized } from "../Errors.ts"
import type { SessionState } from "../Call.ts"
import type { Auth, Credential, Surroundings } from "./Session.ts"
import { remembered } from "./explain.ts"
import { shelf } from "./shelf.ts"
import { isSame, type Login, type Way } from "./way.ts"

/** After a failure: calls that are repeated by themselves come back within this time, and share the next try. */
const PAUSE_MS = 500

/** A login that has ended so soon may never have been taken: a proxy on the way may leave out what says who we are. */
const SOON_MS = 10_000
/** Of such logins in a row the third waits, and each one twice as long as the one before, up to this. */
const MOST_PAUSE_MS = 60_000

/** A client that closes does not wait for a server any longer. */
const GOODBYE_MS = 5000

const loggedOut = () => new Unauthorized({ endpoint: "logout", status: 401, reason: "this client has logged out" })

const orNone = <A>(effect: Effect.Effect<A, unknown>): Effect.Effect<A | undefined> =>
  Effect.catch(effect, () => Effect.succeed(undefined))

/**
 * Keeps a login: obtained at the first call that needs it, and anew when the server ends it. One try is under way at most;
 * it belongs to the client, and whoever waits for it gets its outcome. What failed for good is not tried again.
 */
export const keep =
  (make: (surroundings: Surroundings) => Way): Auth =>
  (surroundings) =>
    Effect.gen(function* () {
      const { logger } = surroundings
      const way = make(surroundings)
      const scope = yield* Effect.scope
      const fork = Effect.runForkWith(yield* Effect.context<never>())
      const state = yield* SubscriptionRef.make<SessionState>({ _tag: "none" })
      let held: Login | undefined
      /** The last one, whether it has ended or not. */
      let last: Login | undefined
      /** Why there can be no session any more; made anew for each who asks later. */
      let refused: MattermostError | undefined
      let hasLeft = false
      let isEnded = false
      let failedAt = -Infinity
      /** How many logins in a row have ended soon, and the last of them. */
      let early = 0
      let counted: Login | undefined
      let running: Fiber.Fiber<Login | undefined, MattermostError> | undefined

      const { keep: write, read, remove } = shelf(way.account, surroundings)

      const asBefore = (error: MattermostError) => (hasLeft ? loggedOut() : remembered(error))

      const pause = Effect.flatMap(Clock.currentTimeMillis, (now) => {
        // Once for each login: one that the server takes again is no other.
        if (last !== undefined && (last.since !== counted?.since || !isSame(last.credential, counted.credential))) {
          const age = now - last.since
          early = age >= 0 && age < SOON_MS && !isStale(last, now) ? early + 1 : 0
          counted = last
        }
        const earlyMs = early < 2 ? 0 : Math.min(PAUSE_MS * 2 ** (early - 2), MOST_PAUSE_MS)
        const since = now - failedAt
        const failedMs = since >= 0 && since < PAUSE_MS ? PAUSE_MS - since : 0
        const ms = Math.max(earlyMs, failedMs)
        return ms > 0 ? Effect.sleep(ms) : Effect.void
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

      /** Logged out meanwhile: what has just been found, or has begun, must not live on, and nobody is anybody any more. */
      const unlessLeft = (found: Login | undefined): Effect.Effect<void, MattermostError> =>
        refused === undefined
          ? Effect.void
          : Effect.andThen(found === undefined ? Effect.void : Effect.ignore(leave(found)), Effect.fail(refused))

      const obtain = Effect.gen(function* () {
        yield* pause
        const kept = yield* read
        const now = yield* Clock.currentTimeMillis
        yield* unlessLeft(kept)
        if (kept !== undefined && isNews(kept)) {
          last = kept
          if (!isStale(kept, now)) {
            yield* hold(kept)
            return kept
          }
        }
        const login = yield* way.obtain(last, read)
        yield* unlessLeft(login)
        if (login === undefined) {
          // All that there is: whoever ended it may revive it, and until then the server's own word is the error.
          held = last
          if (last !== undefined && !isEnded) yield* ended("the server ended the session")
          return undefined
        }
        yield* hold(login)
        yield* write(login)
        return login
      }).pipe(
        Effect.tapError((error) =>
          Effect.gen(function* () {
            failedAt = yield* Clock.currentTimeMillis
            if (refused !== undefined || way.isFinal?.(error) !== true) return
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

      /** What a logout ended has no error of its own. */
      const orRefused = (cause: Cause.Cause<MattermostError>) =>
        refused !== undefined && Cause.hasInterruptsOnly(cause) ? Effect.fail(refused) : Effect.failCause(cause)

      const shared: Effect.Effect<Login | undefined, MattermostError> = Effect.suspend(() =>
        refused === undefined ? Effect.catchCause(Fiber.join(trying()), orRefused) : Effect.fail(asBefore(refused))
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
        hasLeft = true
        refused = loggedOut()
        held = undefined
        yield* ended("logged out")
        yield* remove
        if (under !== undefined) {
          // It may wait for a person, who need not answer any more.
          const leaveIt = () => Effect.asVoid(Fiber.interrupt(under))
          yield* Effect.timeoutOrElse(Effect.asVoid(Fiber.await(under)), {
            duration: surroundings.timeoutMs,
            orElse: leaveIt
          })
          // It may have written down what it had got just before.
          yield* remove
        }
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
        mayComeLate: way.asksAgain === true,
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
        over: Effect.suspend(() =>
          refused === undefined
            ? Effect.flatMap(
                until(() => refused),
                Effect.fail
              )
            : Effect.fail(asBefore(refused))
        ),
        logout,
        close,
        identity: way.identity
      }
    })
