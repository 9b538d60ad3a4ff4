import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import * as SubscriptionRef from "effect/SubscriptionRef"
import type { Credential, Session as Auth } from "../Auth.ts"
import type { ConnectionState } from "../Call.ts"
import { type MattermostError, Unreachable } from "../Errors.ts"
import { redact } from "../pipeline/secrets.ts"
import { understanding } from "./dialects.ts"
import { link, type Needs as LinkNeeds } from "./link.ts"
import { COMES_WITHIN_MS, reconnecting } from "./reconnect.ts"

/** What an upkeep stands on. */
export interface Needs extends Omit<LinkNeeds, "dial" | "accepted" | "greeted" | "endOfSession"> {
  /** Asks the server whether it speaks the dialect. */
  readonly check: Effect.Effect<void, MattermostError>
  readonly auth: Auth
  readonly report: (state: ConnectionState) => Effect.Effect<void>
  /** The socket is gone, and why. */
  readonly down: (reason: string) => void
}

/** What a peer may repeat when it closes the socket. */
const secretsOf = (credential: Credential | undefined): ReadonlyArray<string> =>
  credential?._tag === "Token" ? [Redacted.value(credential.token)] : []

/** Keeps a stream's socket up: dials, waits, dials again, until there can be no session any more. Never ends well. */
export const upkeep = (needs: Needs): Effect.Effect<never, MattermostError> => {
  const { auth, dialect, place, report, settings, transport, whoami } = needs
  const endpoint = `GET ${dialect.path}`
  const tries = reconnecting()
  const { failed, first, greeted } = understanding(dialect, needs.check)

  /** The server's own word that the session is over: renewed, if it can be, and then dialled anew, as an old socket stays deaf. */
  const endOfSession = Effect.suspend(() => {
    // Nothing was queued for a dead session: what was posted meanwhile has to be asked for.
    place.doubt()
    return Effect.andThen(whoami, Effect.fail(new Unreachable({ endpoint, reason: "the session ended" })))
  })

  /** Waits until the socket is that of a session which is over: of one that another has replaced it is left at once. */
  const left = (credential: Credential): Effect.Effect<void, MattermostError> =>
    Effect.flatMap(auth.outlived(credential), (end) => (end === "ended" ? endOfSession : Effect.void))

  /** A call was faster in finding another session: nothing is broken, and nothing to wait for. */
  const moved = Effect.sync(() => {
    place.doubt()
    tries.forget()
    settings.logger?.({
      level: "warn",
      message: "the session was renewed: a new socket; what was missed is asked for",
      endpoint
    })
  })

  /** A secret that is replaced comes late mostly: the session that it would bring is waited for, if not for ever. */
  const mayCome = (error: MattermostError): Effect.Effect<boolean> =>
    error._tag !== "Unauthorized" || !auth.mayComeLate || !tries.wasOpen()
      ? Effect.succeed(false)
      : Effect.gen(function* () {
          const state = yield* SubscriptionRef.get(auth.state)
          const now = yield* Clock.currentTimeMillis
          return state._tag === "ended" && now - state.since < COMES_WITHIN_MS
        })

  /**
   * A browser sends its cookies with every upgrade: a socket that was opened by a token may be somebody else's, who is
   * logged in to the server's own pages there.
   */
  const whose = Effect.fnUntraced(function* (credential: Credential, who: string | undefined) {
    if (credential._tag === "Cookie" || transport.capabilities.upgradeHeaders) {
      return yield* auth.accepted(credential, who)
    }
    const state = yield* SubscriptionRef.get(auth.state)
    if (state._tag === "active" && state.who !== undefined && who !== undefined && who !== state.who) {
      const reason =
        "the socket is another user's: this browser is logged in as them, and sends its cookie with it. Log in by that cookie, or serve the page from another site"
      return yield* new Unreachable({ endpoint, code: "SomebodyElse", final: true, reason })
    }
    yield* auth.accepted(credential)
  })

  const accepted = Effect.fnUntraced(function* (credential: Credential | undefined, who: string | undefined) {
    if (credential !== undefined) yield* whose(credential, who)
    tries.greeted()
  })

  /** One connection. It ends in the error that ended it, or well, where it is to be dialled anew at once. */
  const connection = Effect.gen(function* () {
    yield* first
    const credential = yield* auth.credential
    const lasting = Effect.flatMap(Clock.currentTimeMillis, (since) =>
      Effect.addFinalizer(() => Effect.map(Clock.currentTimeMillis, (now) => tries.lasted(now - since)))
    )
    const socket = link(
      {
        ...needs,
        dial: tries.dial,
        greeted,
        accepted: (...who) => Effect.andThen(accepted(...who), lasting),
        endOfSession
      },
      credential
    ).pipe(
      Effect.catchTag("SocketClosed", ({ message }) =>
        Effect.fail(new Unreachable({ endpoint, reason: redact(message, secretsOf(credential)) }))
      ),
      Effect.tapError(({ message }) => Effect.sync(() => needs.down(message))),
      Effect.ensuring(Effect.sync(() => needs.down("the socket is closed")))
    )
    if (credential === undefined) return yield* socket
    yield* Effect.raceFirst(socket, left(credential))
    yield* moved
  }).pipe(Effect.scoped)

  const waitFor = Effect.fnUntraced(function* (error: MattermostError) {
    const ms = tries.delayMs(yield* Random.next)
    const now = yield* Clock.currentTimeMillis
    yield* report({ _tag: "waiting", until: now + ms, error: error.message })
    settings.logger?.({ level: "warn", message: `${error.message}; trying again in ${Math.round(ms)} ms`, endpoint })
    yield* Effect.raceFirst(Effect.sleep(ms), transport.woken ?? Effect.never)
  })

  const retried = Effect.catch(Effect.catch(connection, failed), (error) =>
    Effect.flatMap(mayCome(error), (late) => {
      if (error._tag === "Unauthorized") place.doubt()
      return tries.isFinal(error) && !late ? Effect.fail(error) : waitFor(error)
    })
  )

  /** A session that ended while no socket was up leaves no other sign. */
  const doubting = Stream.runForEach(SubscriptionRef.changes(auth.state), (state) =>
    Effect.sync(() => {
      if (state._tag === "ended") place.doubt()
    })
  )

  return Effect.raceAllFirst([Effect.forever(retried), auth.over, Effect.andThen(doubting, Effect.never)])
}
