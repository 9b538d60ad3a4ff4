import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Random from "effect/Random"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as SubscriptionRef from "effect/SubscriptionRef"
import type { Credential, Session as Auth } from "../Auth.ts"
import type { ConnectionState } from "../Call.ts"
import type { Settings } from "../Config.ts"
import { type MattermostError, Unreachable } from "../Errors.ts"
import type { Definitions, Dialect, EventOf } from "../Event.ts"
import { redact } from "../pipeline/secrets.ts"
import type { Wire } from "../Spec.ts"
import type { Transport } from "../Transport.ts"
import { connect } from "./connect.ts"
import { type Frame, readFrame } from "./frames.ts"
import { heartbeat } from "./heartbeat.ts"
import { COMES_WITHIN_MS, LASTED_AFTER, reconnecting } from "./reconnect.ts"
import { type Subscriber, subscriber } from "./subscribers.ts"

/** What a session stands on. */
export interface Surroundings {
  readonly transport: Transport["Service"]
  readonly settings: Settings
  readonly auth: Auth
  readonly compile: (schema: Wire<unknown>) => void
  /** The client's: a session lives as long. */
  readonly scope: Scope.Scope
  /** Hears where the session stands. */
  readonly report: (dialect: Dialect, state: ConnectionState) => Effect.Effect<void>
  /** Performs the dialect's cheap call that needs a session; renews a session that has ended. */
  readonly whoami: (dialect: Dialect) => Effect.Effect<void, MattermostError>
}

/** What a peer may repeat when it closes the socket. */
const secretsOf = (credential: Credential | undefined): ReadonlyArray<string> =>
  credential?._tag === "Token" ? [Redacted.value(credential.token)] : []

/** Between a session's end and the new socket nobody listened, and no server repeats what it told then. */
const MISSED = "a new socket; what was posted since may be missing"

/** One socket of one dialect, kept up for as long as somebody listens, shared by all who do. */
export const session = (dialect: Dialect, surroundings: Surroundings) => {
  const { auth, compile, scope, settings, transport } = surroundings
  const endpoint = `GET ${dialect.path}`
  const whoami = surroundings.whoami(dialect)
  const report = (state: ConnectionState) => surroundings.report(dialect, state)
  const subscribers = new Set<Subscriber>()
  const tries = reconnecting()
  let running: Fiber.Fiber<void> | undefined

  /** The server's own word that the session is over: renewed, if it can be, and then dialled anew, as an old socket stays deaf. */
  const endOfSession = Effect.andThen(
    whoami,
    Effect.fail(new Unreachable({ endpoint, reason: `the session ended: ${MISSED}` }))
  )

  /** Waits until the socket is that of a session which is over: of one that another has replaced it is left at once. */
  const left = (credential: Credential): Effect.Effect<void, MattermostError> =>
    Effect.flatMap(auth.outlived(credential), (end) => (end === "ended" ? endOfSession : Effect.void))

  /** A call was faster in finding another session: nothing is broken, and nothing to wait for. */
  const moved = Effect.sync(() => {
    tries.forget()
    settings.logger?.({ level: "warn", message: `the session was renewed: ${MISSED}`, endpoint })
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

  /** One socket, from dialling to the error that ends it. */
  const live = Effect.fnUntraced(function* (credential: Credential | undefined) {
    const { connectionId, first, socket, who } = yield* connect(dialect, transport, settings, credential, whoami)
    if (credential !== undefined) yield* whose(credential, who)
    tries.greeted()
    yield* Effect.forkScoped(Effect.andThen(Effect.sleep(LASTED_AFTER), Effect.sync(tries.forget)))
    yield* report({ _tag: "open", connectionId })
    let heldUp = false
    const { beat, hear } = heartbeat(endpoint, socket, () => heldUp)
    const deliver = Effect.fnUntraced(function* (frames: ReadonlyArray<Frame>) {
      for (const frame of frames) if (frame.kind === "reply") yield* hear(frame)
      heldUp = true
      for (const one of subscribers) yield* one.offer(frames)
      heldUp = false
    })
    yield* deliver(first)
    const reading = Effect.forever(Effect.flatMap(socket.pull, (texts) => deliver(texts.map(readFrame))))
    const beating = Effect.forever(Effect.flatMap(beat, (answer) => (answer === "alive" ? Effect.void : endOfSession)))
    return yield* Effect.raceFirst(reading, beating)
  })

  /** One connection. It ends in the error that ended it, or well, where it is to be dialled anew at once. */
  const connection = Effect.gen(function* () {
    yield* report({ _tag: "connecting", attempt: tries.dial() })
    const credential = yield* auth.credential
    const socket = Effect.catchTag(live(credential), "SocketClosed", ({ message }) =>
      Effect.fail(new Unreachable({ endpoint, reason: redact(message, secretsOf(credential)) }))
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
    yield* Effect.sleep(ms)
  })

  /** Nobody waits for an end that is not told: an error, and a mistake of our own as well, reach everybody who listens. */
  const over = Effect.fnUntraced(function* (cause: Cause.Cause<MattermostError>) {
    running = undefined
    if (Cause.hasInterruptsOnly(cause)) return
    yield* report({
      _tag: "closed",
      reason: Cause.squash(cause) instanceof Error ? String(Cause.squash(cause)) : "failed"
    })
    for (const one of subscribers) yield* one.fail(cause)
  })

  const run = Effect.raceFirst(
    Effect.forever(
      Effect.catch(connection, (error) =>
        Effect.flatMap(mayCome(error), (late) => (tries.isFinal(error) && !late ? Effect.fail(error) : waitFor(error)))
      )
    ),
    auth.over
  ).pipe(Effect.catchCause(over))

  const join = Effect.fnUntraced(function* (one: Subscriber) {
    subscribers.add(one)
    if (running === undefined) running = yield* Effect.forkIn(run, scope)
  })

  const leave = Effect.fnUntraced(function* (one: Subscriber) {
    subscribers.delete(one)
    // Whoever leaves with a full mailbox must not hold up the others.
    yield* one.end
    if (subscribers.size > 0 || running === undefined) return
    const last = running
    running = undefined
    tries.forget()
    yield* Fiber.interrupt(last)
    yield* report({ _tag: "closed", reason: "nobody listens" })
  })

  const subscribe = <Ds extends Definitions>(definitions: Ds): Stream.Stream<EventOf<Ds[number]>, MattermostError> =>
    Stream.unwrap(
      Effect.gen(function* () {
        const { mailbox, self } = subscriber(definitions, settings, compile)
        yield* Effect.acquireRelease(join(self), () => leave(self))
        return Stream.fromPull(Effect.succeed(mailbox.take))
      })
    )

  /** The client is closed: everybody's stream ends. */
  const end = Effect.suspend(() => Effect.forEach(subscribers, (one) => one.end, { discard: true }))

  return { subscribe, end }
}
