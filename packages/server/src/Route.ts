import type { AnyEndpoint, Endpoint } from "@matterwire/core/Endpoint"
import * as Effect from "effect/Effect"
import type { Content } from "./Content.ts"
import { type Problem, problem } from "./Errors.ts"
import type { Api, Generation } from "./Generation.ts"
import { type Incoming, type Raw, type Reading, readRaw, toInput } from "./Input.ts"
import * as Json from "./Json.ts"
import type { Header, ServerRequest } from "./Wire.ts"
import type { Session } from "./world/Sessions.ts"
import type { User } from "./world/Users.ts"
import type { World } from "./world/World.ts"

/** Where a call happens: the world, in the words of a version. */
export interface Scene {
  readonly world: World
  readonly api: Api
  readonly generation: Generation
  readonly request: ServerRequest
}

/** One call of an endpoint, on the server's side. */
interface Call<P extends string, I> extends Scene {
  readonly input: Incoming<P, I>
  /** The body's fields alone, where the path names one of them too. */
  readonly body: Raw["body"]
}

/** Who calls. */
export interface Caller {
  readonly me: User
  readonly session: Session
}

/** What a handler answers. */
export interface Reply<A> {
  readonly value: A
  readonly status: number
  readonly headers: ReadonlyArray<Header>
  /** Without the version before it; a request that shows it gets 304. */
  readonly etag: string | undefined
}

export const ok = <A>(
  value: A,
  more: { readonly etag?: string; readonly headers?: ReadonlyArray<Header> } = {}
): Reply<A> => ({
  value,
  status: 200,
  headers: more.headers ?? [],
  etag: more.etag
})

export const created = <A>(value: A): Reply<A> => ({ ...ok(value), status: 201 })

/** A reply, ready for the wire. */
export interface Answer extends Omit<Reply<never>, "value"> {
  readonly body: string | Content
}

/** An endpoint value with what the server does about it. */
export interface Route {
  readonly endpoint: AnyEndpoint
  /** Whether it is refused without a session, before it is looked at. */
  readonly needsSession: boolean
  /** Whether a HEAD is answered as the GET, without the body: only files are. */
  readonly head?: boolean
  /** 3.10 takes a cookie without a proof: what a page shows by itself. */
  readonly trusting?: boolean
  readonly run: (
    scene: Scene,
    path: Readonly<Record<string, string>>,
    caller: Caller | undefined
  ) => Effect.Effect<Answer, Problem>
}

type Handler<P extends string, I, A, C> = (call: Call<P, I> & C) => Effect.Effect<Reply<A>, Problem>

const written = <A>({ value, ...rest }: Reply<A>): Answer => ({ ...rest, body: Json.write(value) })

const prepare = <P extends string, I, A>(
  endpoint: Endpoint<P, I, A>,
  reading: Reading,
  scene: Scene,
  path: Readonly<Record<string, string>>
): Effect.Effect<Call<P, I>, Problem> =>
  Effect.map(readRaw(endpoint, reading, scene.request, path), (raw) => ({
    ...scene,
    input: toInput(endpoint, raw),
    body: raw.body
  }))

/** A route for who has a session. Method, path and what goes in and out come from the endpoint value. */
export const handle = <P extends string, I, A>(
  endpoint: Endpoint<P, I, A>,
  handler: Handler<P, I, A, Caller>,
  reading?: Reading
): Route => ({
  endpoint,
  needsSession: true,
  run: Effect.fnUntraced(function* (scene, path, caller) {
    if (caller === undefined) return yield* problem("sessionExpired")
    const call = yield* prepare(endpoint, reading, scene, path)
    return written(yield* handler({ ...call, ...caller }))
  })
})

/** A route that needs no session. */
export const open = <P extends string, I, A>(
  endpoint: Endpoint<P, I, A>,
  handler: Handler<P, I, A, { readonly caller: Caller | undefined }>,
  reading?: Reading
): Route => ({
  endpoint,
  needsSession: false,
  run: Effect.fnUntraced(function* (scene, path, caller) {
    const call = yield* prepare(endpoint, reading, scene, path)
    return written(yield* handler({ ...call, caller }))
  })
})

/** What is special about a route. */
type Traits = Pick<Route, "head" | "trusting">

/** A route that writes its answer by itself, and its own `Content-Type` with it: for bytes, and what is not JSON. */
export const handleRaw = <P extends string, I, A>(
  endpoint: Endpoint<P, I, A>,
  handler: (call: Call<P, I> & Caller) => Effect.Effect<Answer, Problem>,
  traits: Traits = {}
): Route => ({
  endpoint,
  needsSession: true,
  ...traits,
  run: Effect.fnUntraced(function* (scene, path, caller) {
    if (caller === undefined) return yield* problem("sessionExpired")
    const call = yield* prepare(endpoint, undefined, scene, path)
    return yield* handler({ ...call, ...caller })
  })
})

/** The same for everybody. */
export const openRaw = <P extends string, I, A>(
  endpoint: Endpoint<P, I, A>,
  handler: (call: Call<P, I> & { readonly caller: Caller | undefined }) => Effect.Effect<Answer, Problem>,
  traits: Traits = {}
): Route => ({
  endpoint,
  needsSession: false,
  ...traits,
  run: Effect.fnUntraced(function* (scene, path, caller) {
    const call = yield* prepare(endpoint, undefined, scene, path)
    return yield* handler({ ...call, caller })
  })
})

/** JSON where a route writes its answer by itself. */
export const rawJson = (value: unknown, status = 200): Answer => written({ ...ok(value), status })

/** Text as Go's own handlers write it. */
export const rawText = (status: number, text: string, type = "text/plain; charset=utf-8"): Answer => ({
  status,
  headers: [["Content-Type", type]],
  etag: undefined,
  body: text
})
