import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Stream from "effect/Stream"
import * as Auth from "./Auth.ts"
import type { Answer, Bucket, CallOptions, ConnectionState, Mattermost } from "./Call.ts"
import { type Options, settings } from "./Config.ts"
import type { AnyEndpoint, AnyListing, InputOf, Method, NoInput, OutputOf } from "./Endpoint.ts"
import { type InvalidInput, isMattermostError, type MattermostError, Unreachable } from "./Errors.ts"
import type { Definition, EventOf } from "./Event.ts"
import * as Events from "./Events.ts"
import { calledFrom, isAborted } from "./caller.ts"
import { type Transfer, transfer, type TransferV3, transferV3 } from "./files/promises.ts"
import { iterate } from "./iterate.ts"
import { all } from "./Listing.ts"
import * as Client from "./Mattermost.ts"
import type { Transport } from "./Transport.ts"
import * as events3 from "./v3/events/index.ts"
import * as modules3 from "./v3/index.ts"
import * as events4 from "./v4/events/index.ts"
import * as modules4 from "./v4/index.ts"

/** The options of a call for promises. */
export interface PromiseOptions extends CallOptions {
  /** Ends the call at once, and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

type PromiseArguments<I> = [keyof I] extends [never]
  ? [input?: NoInput, options?: PromiseOptions]
  : {} extends I
    ? [input?: I, options?: PromiseOptions]
    : [input: I, options?: PromiseOptions]

/** An endpoint for promises: the value, the whole answer, or that only if it is another than the one with this etag. */
export interface PromiseCall<I, A> {
  (...args: PromiseArguments<I>): Promise<A>
  readonly answer: (...args: PromiseArguments<I>) => Promise<Answer<A>>
  /** `undefined`: nothing has changed. An etag belongs to the user, the endpoint and the input that it came with. */
  readonly ifChanged: (etag: string | undefined, ...args: PromiseArguments<I>) => Promise<Answer<A> | undefined>
}

/** An endpoint that answers a page of a listing, for promises: a page, or all of it. */
export interface PromiseListing<I, A, L, Item> extends PromiseCall<I, A> {
  /** Every item of the listing, once, page after page; see `Listing.all`. Leaving the loop ends the calls. */
  readonly all: (...args: PromiseArguments<L>) => AsyncIterable<Item>
}

/** A catalogue module for promises: its endpoints, under the same names. */
export type PromiseModule<M> = {
  readonly [K in keyof M as M[K] extends AnyEndpoint ? K : never]: M[K] extends AnyListing<infer L, infer Item>
    ? PromiseListing<InputOf<M[K]>, OutputOf<M[K]>, L, Item>
    : PromiseCall<InputOf<M[K]>, OutputOf<M[K]>>
}

type PromiseModules<M> = { readonly [K in keyof M as Uncapitalize<K & string>]: PromiseModule<M[K]> }

/** The events of a dialect, by name, for `for await`. */
type EventSource<M> = <Name extends keyof M & string>(
  first: Name,
  ...rest: ReadonlyArray<Name>
) => AsyncIterable<EventOf<M[Name]>>

/** What `createClient` takes: core's options, and a login by password. */
export interface ClientOptions extends Options {
  /** Log in by password instead of by token: over v4, or over v3 where the server is that old. */
  readonly login?:
    | {
        readonly login_id: string
        readonly password: string
        readonly api?: "v3" | "v4" | undefined
      }
    | undefined
}

/** The client for promises: v4 under its tags' names, v3 under `v3`. */
export interface PromiseClient extends PromiseModules<typeof modules4> {
  readonly v3: PromiseModules<typeof modules3> & {
    readonly events: EventSource<typeof events3>
    readonly transfer: TransferV3
  }
  /** Events of v4, typed, in order; the socket is kept up while the loop runs and closes when it is left. */
  readonly events: EventSource<typeof events4>
  /** Whole files: uploads with progress, or in pieces, and downloads that go on after a cut. */
  readonly transfer: Transfer
  /** A route that the catalogue does not know. */
  readonly request: (method: Method, path: string, options?: Client.RequestOptions & PromiseOptions) => Promise<unknown>
  /** Where the event stream stands. */
  readonly connection: () => Promise<ConnectionState>
  /** What the server's limiter said; empty while there is none. */
  readonly rateLimit: () => Promise<ReadonlyArray<Bucket>>
  /** Ends the socket, the connections and everything that waits. */
  readonly close: () => Promise<void>
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** Every endpoint and event that we know, by version and module: what servers, tools and documentation are made from. */
export const catalogue = { v3: modules3, v4: modules4, events: { v3: events3, v4: events4 } } as const

type Run = <A>(effect: Effect.Effect<A, MattermostError, Mattermost>, signal: AbortSignal | undefined) => Promise<A>

type Loop = <A>(stream: Stream.Stream<A, MattermostError, Mattermost>) => AsyncIterable<A>

/** How effects are run, and listings read, in one client. */
interface Running {
  readonly run: Run
  readonly list: <A>(
    stream: Stream.Stream<A, MattermostError, Mattermost>,
    signal: AbortSignal | undefined
  ) => AsyncIterable<A>
}

type Said<A> = Effect.Effect<A, MattermostError, Mattermost>

const promised = <A>(
  endpoint: {
    (input: object | undefined, options: CallOptions | undefined): Said<A>
    readonly answer: (input: object | undefined, options: CallOptions | undefined) => Said<Answer<A>>
    readonly ifChanged: (
      etag: string | undefined,
      input: object | undefined,
      options: CallOptions | undefined
    ) => Said<Answer<A> | undefined>
  },
  { list, run }: Running
) =>
  Object.assign(
    (input?: object, { signal, ...options }: PromiseOptions = {}) => run(endpoint(input, options), signal),
    {
      answer: (input?: object, { signal, ...options }: PromiseOptions = {}) =>
        run(endpoint.answer(input, options), signal),
      ifChanged: (etag: string | undefined, input?: object, { signal, ...options }: PromiseOptions = {}) =>
        run(endpoint.ifChanged(etag, input, options), signal)
    },
    isListing(endpoint)
      ? {
          all: (input: object = {}, { signal, ...options }: PromiseOptions = {}) =>
            list(all(endpoint, input, options), signal)
        }
      : {}
  )

const isListing = (value: object): value is AnyListing<object> => "paging" in value

const isEndpoint = (value: unknown): value is Parameters<typeof promised<unknown>>[0] =>
  typeof value === "function" && "operationId" in value && "answer" in value && "ifChanged" in value

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** TypeScript cannot follow a loop over the keys of a mapped type; this says the same by looking. */
const covers = <M extends Readonly<Record<string, object>>>(made: object, modules: M): made is PromiseModules<M> =>
  Object.entries(modules).every(([name, module]) => {
    const face: unknown = Reflect.get(made, lowerFirst(name))
    return (
      typeof face === "object" &&
      face !== null &&
      Object.entries(module).every(([key, value]) => !isEndpoint(value) || key in face)
    )
  })

const modulesFor = <M extends Readonly<Record<string, object>>>(modules: M, running: Running): PromiseModules<M> => {
  const made = Object.fromEntries(
    Object.entries(modules).map(([name, module]) => {
      const endpoints = Object.entries(module).flatMap(([key, value]) =>
        isEndpoint(value) ? [[key, promised(value, running)]] : []
      )
      return [lowerFirst(name), Object.fromEntries(endpoints)]
    })
  )
  if (!covers(made, modules)) throw new Error("a catalogue module lost an endpoint on its way to a promise")
  return made
}

const eventsFor =
  <M extends Readonly<Record<string, Definition>>>(definitions: M, loop: Loop): EventSource<M> =>
  (first, ...rest) => {
    const known = <Name extends keyof M & string>(name: Name): M[Name] => {
      if (!Object.hasOwn(definitions, name)) {
        throw new TypeError(`no event is named ${name}; there are: ${Object.keys(definitions).join(", ")}`)
      }
      return definitions[name]
    }
    return loop(Events.on(known(first), ...rest.map(known)))
  }

/** The options as core takes them. */
const coreOptions = ({ login, ...options }: ClientOptions): Options =>
  login === undefined || options.auth !== undefined || options.token !== undefined
    ? options
    : {
        ...options,
        auth:
          login.api === "v3"
            ? Auth.password(modules3.Users.login, { login_id: login.login_id, password: login.password })
            : Auth.password(modules4.Users.login, { login_id: login.login_id, password: login.password })
      }

/** Ends a loop with the signal's reason, as it is. */
const abortion = (signal: AbortSignal): Effect.Effect<never> =>
  Effect.callback((resume) => {
    const end = () => resume(Effect.die(signal.reason))
    if (signal.aborted) return end()
    signal.addEventListener("abort", end)
    return Effect.sync(() => signal.removeEventListener("abort", end))
  })

const wasClosed = () => new Unreachable({ endpoint: "close", reason: "the client was closed" })

/**
 * The client for promises over a runtime's transport, which may bring an `Environment` of its own. Throws `InvalidInput`
 * at once when the configuration is incomplete.
 */
export const makeClient = (
  transport: Layer.Layer<Transport>,
  options: ClientOptions = {},
  surroundings: Context.Context<never> = Context.empty()
): PromiseClient => {
  const core = coreOptions(options)
  Effect.runSync(Effect.provideContext(settings({ ...core, logger: undefined }), surroundings))
  const runtime: ManagedRuntime.ManagedRuntime<Mattermost, InvalidInput> = ManagedRuntime.make(
    Layer.provide(Client.layer(core), Layer.merge(transport, Layer.succeedContext(surroundings)))
  )
  let closed = false
  const run: Run = async (effect, signal) => {
    if (isAborted(signal)) throw signal?.reason // a runtime may send what is ended in the same moment
    try {
      return await runtime.runPromise(effect, signal === undefined ? undefined : { signal })
    } catch (error) {
      if (isAborted(signal)) throw signal?.reason
      if (isMattermostError(error)) throw calledFrom(error)
      if (closed) throw wasClosed()
      throw error
    }
  }
  const open = async <A>(stream: Stream.Stream<A, MattermostError, Mattermost>) =>
    Stream.toAsyncIterableWith(Stream.chunks(stream), await runtime.context())[Symbol.asyncIterator]()
  const closing = Deferred.makeUnsafe<never, Unreachable>()
  /** Half a listing must not look like a whole one: closing the client is an error here, while it ends a loop over events. */
  const list: Running["list"] = (stream, signal) =>
    iterate(async () => {
      if (isAborted(signal)) throw signal?.reason
      if (closed) throw wasClosed()
      const ending = signal === undefined ? [] : [abortion(signal)]
      return open(Stream.interruptWhen(stream, Effect.raceAllFirst([Deferred.await(closing), ...ending])))
    })
  const loop: Loop = (stream) => iterate(() => open(stream))
  const close = () => {
    closed = true
    Deferred.doneUnsafe(closing, Effect.fail(wasClosed()))
    return runtime.dispose()
  }
  return {
    ...modulesFor(modules4, { list, run }),
    v3: {
      ...modulesFor(modules3, { list, run }),
      events: eventsFor(events3, loop),
      transfer: transferV3({ run, loop })
    },
    events: eventsFor(events4, loop),
    transfer: transfer({ run, loop }),
    request: (method, path, { signal, ...rest } = {}) => run(Client.request(method, path, rest), signal),
    connection: () =>
      run(
        Effect.flatMap(Client.Mattermost, (client) => client.connection.get),
        undefined
      ),
    rateLimit: () =>
      run(
        Effect.flatMap(Client.Mattermost, (client) => client.rateLimit.get),
        undefined
      ),
    close,
    [Symbol.asyncDispose]: close
  }
}
