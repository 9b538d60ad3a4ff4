import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { AnyAction } from "../Action.ts"
import type { Session as Auth } from "../Auth.ts"
import type { ActionOptions, ConnectionState, StreamOptions } from "../Call.ts"
import type { Settings } from "../Config.ts"
import type { MattermostError } from "../Errors.ts"
import type { Definitions, Dialect, EventOf } from "../Event.ts"
import type { Absence, Found, History } from "../History.ts"
import type { Wire } from "../Spec.ts"
import type { Transport } from "../Transport.ts"
import { conversation, silence } from "./actions.ts"
import type { Keeping } from "./keeping.ts"
import { outlet } from "./outlet.ts"
import { Place } from "./Place.ts"
import { type Subscriber, subscriber } from "./subscribers.ts"
import { upkeep } from "./upkeep.ts"

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
  /** Asks the server whether it speaks the dialect: fails with `Unsupported` where it does not. */
  readonly check: (dialect: Dialect) => Effect.Effect<void, MattermostError>
  /** Asks the server, as the client does, what was missed. */
  readonly ask: (history: History, absence: Absence) => Stream.Stream<Found, MattermostError>
  /** A number for an action that no socket of this client has used. */
  readonly number: () => number
}

const QUIET_CALLS = 20

/** Listens to nothing, and keeps the socket up. */
const leaseholder = (end: Deferred.Deferred<never, MattermostError>): Subscriber => ({
  wants: [],
  fleeting: [],
  push: () => {},
  missing: () => true,
  isFull: () => false,
  room: Effect.void,
  fail: (cause) => void Deferred.doneUnsafe(end, Effect.failCause(cause)),
  end: () => void Deferred.doneUnsafe(end, Effect.interrupt)
})

/** One socket of one dialect, kept up for as long as somebody listens, shared by all who do. */
export const session = (dialect: Dialect, surroundings: Surroundings, keeping?: Keeping) => {
  const { ask, auth, compile, number, scope, settings, transport } = surroundings
  const report = (state: ConnectionState) => surroundings.report(dialect, state)
  const subscribers = new Set<Subscriber>()
  const quiet = new Map<Subscriber, number>()
  let running: Fiber.Fiber<void> | undefined
  let place = new Place(dialect)
  const { down, leave: say, up } = outlet(conversation(dialect, settings, compile, number))

  /** Nobody waits for an end that is not told: an error, and a mistake of our own as well, reach everybody who listens. */
  const over = Effect.fnUntraced(function* (cause: Cause.Cause<MattermostError>) {
    running = undefined
    if (Cause.hasInterruptsOnly(cause)) return
    yield* report({
      _tag: "closed",
      reason: Cause.squash(cause) instanceof Error ? String(Cause.squash(cause)) : "failed"
    })
    for (const one of subscribers) one.fail(cause)
  })

  /** Begins where the cursor says, or here and now: what was before is nobody's loss. */
  const run = Effect.gen(function* () {
    place = keeping === undefined ? new Place(dialect) : yield* keeping.begin
    return yield* upkeep({
      dialect,
      transport,
      settings,
      auth,
      place,
      subscribers,
      damages: [],
      report,
      whoami: surroundings.whoami(dialect),
      check: surroundings.check(dialect),
      ask,
      number,
      up,
      down,
      quietCalls: () => Math.max(...quiet.values(), 0)
    })
  }).pipe(Effect.catchCause(over))

  const join = Effect.fnUntraced(function* (one: Subscriber, { quietCalls = QUIET_CALLS }: StreamOptions) {
    subscribers.add(one)
    quiet.set(one, quietCalls)
    if (running === undefined) running = yield* Effect.forkIn(run, scope)
  })

  const leave = Effect.fnUntraced(function* (one: Subscriber) {
    subscribers.delete(one)
    quiet.delete(one)
    // Whoever leaves with a full mailbox must not hold up the others.
    one.end()
    if (subscribers.size > 0 || running === undefined) return
    const last = running
    running = undefined
    yield* Fiber.interrupt(last)
    yield* report({ _tag: "closed", reason: "nobody listens" })
  })

  const subscribe = <Ds extends Definitions>(
    definitions: Ds,
    options: StreamOptions = {}
  ): Stream.Stream<EventOf<Ds[number]>, MattermostError> =>
    Stream.unwrap(
      Effect.gen(function* () {
        const { overflow = "suspend" } = options
        const now = () => place.completeUntil ?? 0
        const { self, take } = subscriber(definitions, { settings, compile, overflow, now, keeping })
        yield* Effect.acquireRelease(join(self, options), () => leave(self))
        return Stream.fromPull(Effect.succeed(take))
      })
    )

  /** Says something over the socket, which is opened for it where nobody listens. */
  const act = <O>(action: AnyAction<O>, input: object, options?: ActionOptions): Effect.Effect<O, MattermostError> => {
    const silent = silence(action, dialect)
    if (silent !== undefined) return Effect.fail(silent)
    return Effect.gen(function* () {
      const end = yield* Deferred.make<never, MattermostError>()
      const lease = leaseholder(end)
      yield* Effect.acquireRelease(join(lease, { quietCalls: 0 }), () => leave(lease))
      return yield* Effect.raceFirst(say(action, input, options), Deferred.await(end))
    }).pipe(Effect.scoped)
  }

  /** The client is closed: everybody's stream ends. */
  const end = Effect.sync(() => {
    for (const one of subscribers) one.end()
  })

  return { subscribe, act, end }
}
