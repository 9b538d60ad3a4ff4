import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Random from "effect/Random"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as SubscriptionRef from "effect/SubscriptionRef"
import type { Session as Auth } from "../Auth.ts"
import type { ConnectionState } from "../Call.ts"
import type { Settings } from "../Config.ts"
import type { Wire } from "../Spec.ts"
import { type MattermostError, Unreachable } from "../Errors.ts"
import type { Definitions, Dialect, EventOf } from "../Event.ts"
import type { Transport } from "../Transport.ts"
import { connect } from "./connect.ts"
import { type Frame, readFrame } from "./frames.ts"
import { heartbeat } from "./heartbeat.ts"
import { type Subscriber, subscriber } from "./subscribers.ts"

/** What a session stands on. */
export interface Surroundings {
  readonly transport: Transport["Service"]
  readonly settings: Settings
  readonly auth: Auth
  readonly compile: (schema: Wire<unknown>) => void
  readonly state: SubscriptionRef.SubscriptionRef<ConnectionState>
  /** Performs the dialect's cheap call that needs a session; renews a session that has ended. */
  readonly whoami: (dialect: Dialect) => Effect.Effect<void, MattermostError>
}

/** Which errors another try cannot mend. Everything else is a broken link, tried again for as long as somebody listens. */
const final: { readonly [T in MattermostError["_tag"]]: boolean } = {
  Unauthorized: true,
  Forbidden: true,
  NotFound: true,
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

/** A refused upgrade is final as well, unless the server was only busy. */
const isFinal = (error: MattermostError): boolean =>
  error._tag === "Unreachable" && error.status !== undefined
    ? error.status >= 400 && error.status < 500 && error.status !== 408 && error.status !== 429
    : final[error._tag]

/** At once for the first try, then with full jitter up to 30 s, so that a restarted server is not met by all at once. */
const delayMs = (attempt: number, random: number): number =>
  random * (attempt <= 1 ? 250 : Math.min(30_000, 500 * 2 ** attempt))

/** One socket of one dialect, kept up for as long as somebody listens, shared by all who do. */
export const session = Effect.fnUntraced(function* (dialect: Dialect, surroundings: Surroundings) {
  const { auth, compile, settings, state, transport } = surroundings
  const scope = yield* Effect.scope
  const endpoint = `GET ${dialect.path}`
  const subscribers = new Set<Subscriber>()
  let attempt = 0
  let running: Fiber.Fiber<void> | undefined

  /** One connection, from dialling to its end. It never succeeds: it ends in the error that ended it. */
  const connection = Effect.gen(function* () {
    attempt += 1
    yield* SubscriptionRef.set(state, { _tag: "connecting", attempt })
    const whoami = surroundings.whoami(dialect)
    const { connectionId, first, socket } = yield* connect(dialect, transport, settings, auth, whoami)
    attempt = 0
    yield* SubscriptionRef.set(state, { _tag: "open", connectionId })
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
    const beating = Effect.forever(
      Effect.flatMap(beat, (answer) => (answer === "alive" ? Effect.void : endOfSession(whoami)))
    )
    return yield* Effect.raceFirst(reading, beating)
  }).pipe(
    Effect.scoped,
    Effect.catchTag("SocketClosed", (closed) => Effect.fail(new Unreachable({ endpoint, reason: closed.message })))
  )

  /** The server's own word that the session is over: renewed, if it can be, and then dialled anew, as an old socket stays deaf. */
  const endOfSession = (whoami: Effect.Effect<void, MattermostError>) =>
    Effect.andThen(whoami, Effect.fail(new Unreachable({ endpoint, reason: "the socket's session has ended" })))

  const waitFor = Effect.fnUntraced(function* (error: MattermostError) {
    const ms = delayMs(attempt, yield* Random.next)
    const now = yield* Clock.currentTimeMillis
    yield* SubscriptionRef.set(state, { _tag: "waiting", until: now + ms, error: error.message })
    settings.logger?.({ level: "warn", message: `${error.message}; trying again in ${Math.round(ms)} ms`, endpoint })
    yield* Effect.sleep(ms)
  })

  const run = Effect.forever(
    Effect.catch(connection, (error) => (isFinal(error) ? Effect.fail(error) : waitFor(error)))
  ).pipe(
    Effect.catch(
      Effect.fnUntraced(function* (error: MattermostError) {
        yield* SubscriptionRef.set(state, { _tag: "closed", reason: error.message })
        for (const one of subscribers) yield* one.fail(error)
        running = undefined
      })
    )
  )

  yield* Effect.addFinalizer(() => Effect.forEach(subscribers, (one) => one.end, { discard: true }))

  const join = Effect.fnUntraced(function* (one: Subscriber) {
    subscribers.add(one)
    if (running === undefined) running = yield* Effect.forkIn(run, scope)
  })

  const leave = Effect.fnUntraced(function* (one: Subscriber) {
    subscribers.delete(one)
    if (subscribers.size > 0 || running === undefined) return
    const last = running
    running = undefined
    attempt = 0
    yield* Fiber.interrupt(last)
    yield* SubscriptionRef.set(state, { _tag: "closed", reason: "nobody listens" })
  })

  const subscribe = <Ds extends Definitions>(definitions: Ds): Stream.Stream<EventOf<Ds[number]>, MattermostError> =>
    Stream.unwrap(
      Effect.gen(function* () {
        const { mailbox, self } = subscriber(definitions, settings, compile)
        yield* Effect.acquireRelease(join(self), () => leave(self))
        return Stream.fromPull(Effect.succeed(mailbox.take))
      })
    )

  return { subscribe }
})

/** Keeps one session per dialect, made when it is first asked for, all in the client's scope. */
export const sessions = Effect.fnUntraced(function* (surroundings: Surroundings) {
  const scope = yield* Effect.scope
  const made = new Map<string, Effect.Success<ReturnType<typeof session>>>()
  return <Ds extends Definitions>(definitions: Ds): Stream.Stream<EventOf<Ds[number]>, MattermostError> =>
    Stream.unwrap(
      Effect.gen(function* () {
        const { dialect } = definitions[0]
        const foreign = definitions.find((definition) => definition.dialect.path !== dialect.path)
        if (foreign !== undefined) {
          return yield* Effect.die(
            new Error(`one stream speaks one dialect: ${foreign.event} is not of ${dialect.path}`)
          )
        }
        let one = made.get(dialect.path)
        if (one === undefined)
          made.set(dialect.path, (one = yield* Scope.provide(session(dialect, surroundings), scope)))
        return one.subscribe(definitions)
      })
    )
})
