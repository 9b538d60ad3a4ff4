import type * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Stream from "effect/Stream"
import type { Mattermost } from "../Call.ts"
import { type Options, settings } from "../Config.ts"
import { type InvalidInput, isMattermostError, type MattermostError, Unreachable } from "../Errors.ts"
import * as Client from "../Mattermost.ts"
import { type AnyEndpoint, nameOf } from "../Spec.ts"
import type { Transport } from "../Transport.ts"
import { awaited, isAborted, thrownTo } from "./caller.ts"
import { iterate } from "./iterate.ts"

/** What describes a call or a flow, for the client to run. */
export type Said<A> = Effect.Effect<A, MattermostError, Mattermost>
type Flow<A> = Stream.Stream<A, MattermostError, Mattermost>

/** What a caller called, for an error that tells of it: an endpoint, or a function of ours by its name. */
export type Called = string | Pick<AnyEndpoint, "method" | "path" | "shown">

/** How one client runs what core describes: the faces for promises are made of these three. */
export interface Running {
  readonly run: <A>(effect: Said<A>, signal: AbortSignal | undefined, called: Called) => Promise<A>
  /** A flow that has an end: half of it must not look like all of it, so that closing the client is an error. */
  readonly list: <A>(flow: Flow<A>, signal: AbortSignal | undefined, called: Called) => AsyncIterable<A>
  /** A flow that has none: closing the client ends the loop, and a signal does so with its reason. */
  readonly loop: <A>(flow: Flow<A>, signal?: AbortSignal) => AsyncIterable<A>
  readonly close: () => Promise<void>
}

/** Ends a loop with the signal's reason, as it is. */
const abortion = (signal: AbortSignal): Effect.Effect<never> =>
  Effect.callback((resume) => {
    const end = () => resume(Effect.die(signal.reason))
    if (signal.aborted) return end()
    signal.addEventListener("abort", end)
    return Effect.sync(() => signal.removeEventListener("abort", end))
  })

const wasClosed = (called: Called) =>
  new Unreachable({
    endpoint: typeof called === "string" ? called : nameOf(called),
    reason: "the client was closed",
    final: true
  })

/** Builds a client over a transport. Throws `InvalidInput` at once when the configuration is incomplete. */
export const running = (
  transport: Layer.Layer<Transport>,
  options: Options,
  surroundings: Context.Context<never>
): Running => {
  try {
    Effect.runSync(Effect.provideContext(settings({ ...options, logger: undefined }), surroundings))
  } catch (error) {
    throw thrownTo(error)
  }
  const runtime: ManagedRuntime.ManagedRuntime<Mattermost, InvalidInput> = ManagedRuntime.make(
    Layer.provide(Client.layer(options), Layer.merge(transport, Layer.succeedContext(surroundings)))
  )
  let closed = false
  const closing = Deferred.makeUnsafe<void>()
  const open = async <A>(flow: Flow<A>) =>
    Stream.toAsyncIterableWith(Stream.chunks(flow), await runtime.context())[Symbol.asyncIterator]()

  return {
    run: (effect, signal, called) =>
      awaited(
        (options) =>
          runtime.runPromise(effect, options).catch((error: unknown) => {
            throw closed && !isMattermostError(error) ? wasClosed(called) : error
          }),
        signal
      ),
    list: (flow, signal, called) =>
      iterate(async () => {
        if (isAborted(signal)) throw signal?.reason
        if (closed) throw wasClosed(called)
        const ending = signal === undefined ? [] : [abortion(signal)]
        const closes = Effect.flatMap(Deferred.await(closing), () => Effect.fail(wasClosed(called)))
        return open(Stream.interruptWhen(flow, Effect.raceAllFirst([closes, ...ending])))
      }),
    loop: (flow, signal) =>
      iterate(async () => {
        if (isAborted(signal)) throw signal?.reason
        return open(signal === undefined ? flow : Stream.interruptWhen(flow, abortion(signal)))
      }),
    close: () => {
      closed = true
      Deferred.doneUnsafe(closing, Effect.void)
      return runtime.dispose()
    }
  }
}
