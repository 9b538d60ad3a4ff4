import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type Answer, type CallOptions, Mattermost } from "./Call.ts"
import type { MattermostError } from "./Errors.ts"

export type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS"

/** A schema whose values are sent and received as they are: no services, nothing transformed. */
export type Wire<A> = Schema.Codec<A, unknown>

/** A file inside a multipart body. */
export interface Part {
  readonly filename: string
  readonly data: string | Uint8Array
  /** Content type, `application/octet-stream` if left out. */
  readonly type?: string | undefined
}

/** A body that is not JSON: a form, a multipart form, or bytes as they are. */
export interface Body<B> {
  readonly kind: "form" | "multipart" | "bytes"
  readonly schema?: Wire<B> | undefined
  /** Only in the type. */
  readonly input?: B
}

/** `application/x-www-form-urlencoded`; the fields are inputs. */
export const form = <B>(schema: Wire<B>): Body<B> => ({ kind: "form", schema })

/** `multipart/form-data`; the fields are inputs: text, a `Part`, or a list of parts. */
export const multipart = <
  B extends { readonly [K in keyof B]?: string | Part | ReadonlyArray<Part> | undefined }
>(): Body<B> => ({
  kind: "multipart"
})

/** Bytes as they are, whole or produced while they are sent; the input is `body`. */
export const bytesBody: Body<{ readonly body: Uint8Array | AsyncIterable<Uint8Array> }> = { kind: "bytes" }

/** An answer that is not JSON. */
export interface Kind<A> {
  readonly kind: "text" | "bytes" | "stream" | "empty"
  /** The value in the body; nothing when the body is of another kind. */
  readonly read: (body: string | Uint8Array | AsyncIterable<Uint8Array>) => { readonly value: A } | undefined
}

/** The answer is text. */
export const text: Kind<string> = {
  kind: "text",
  read: (body) => (typeof body === "string" ? { value: body } : undefined)
}
/** The answer is bytes, collected. */
export const bytes: Kind<Uint8Array> = {
  kind: "bytes",
  read: (body) => (body instanceof Uint8Array ? { value: body } : undefined)
}
/** The answer is bytes, as they come. */
export const stream: Kind<AsyncIterable<Uint8Array>> = {
  kind: "stream",
  read: (body) => (typeof body === "object" && Symbol.asyncIterator in body ? { value: body } : undefined)
}
/** The answer has no body, or none that matters. */
export const empty: Kind<void> = { kind: "empty", read: () => ({ value: undefined }) }

/** What a call carries and answers. Written as a thunk, so that a thousand of them cost nothing until one is called. */
export interface Spec<Q, B, A> {
  readonly query?: Wire<Q>
  readonly body?: Wire<B> | Body<B>
  readonly success: Wire<A> | Kind<A>
  /** `none`: never send a token (login). `optional`: send one if there is one. Default: `session`. */
  readonly auth?: "session" | "optional" | "none"
  /** The call only reads, or can be repeated without harm, although its verb does not say so. */
  readonly safe?: boolean
}

type PathNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | PathNames<Rest> : never
/** v3 pages in the path; everything else there is a name or an id. */
type PathValue<Name extends string> = Name extends "offset" | "limit" ? string | number : string
type IsUnion<A, B = A> = [A] extends [never] ? false : A extends unknown ? ([B] extends [A] ? false : true) : never
type Simplify<A> = { readonly [K in keyof A]: A[K] } & {}
type Fields<B> =
  IsUnion<B> extends true
    ? { readonly body: B }
    : [B] extends [object]
      ? [B] extends [ReadonlyArray<unknown>]
        ? { readonly body: B }
        : string extends keyof B
          ? { readonly body: B }
          : B
      : { readonly body: B }

/** The flat object that goes into a call: path names, query names and the body's fields, as the wire spells them. */
export type Input<Path extends string, Optional extends string, Q, B> = Simplify<
  { readonly [K in Exclude<PathNames<Path>, Optional>]: PathValue<K> } & {
    readonly [K in Extract<PathNames<Path>, Optional>]?: PathValue<K> | undefined
  } & Q &
    Omit<Fields<B>, Extract<PathNames<Path>, Optional>>
>

type Arguments<I> = {} extends I ? [input?: I, options?: CallOptions] : [input: I, options?: CallOptions]

/** A call as a value: call it, or read what it is. */
export interface Endpoint<Path extends string, I, A> {
  /** Performs the call and gives the value. */
  (...args: Arguments<I>): Effect.Effect<A, MattermostError, Mattermost>
  /** Performs the call and gives the value with what its answer said beside it: request id, etag, server version. */
  readonly answer: (...args: Arguments<I>) => Effect.Effect<Answer<A>, MattermostError, Mattermost>
  readonly operationId: string
  readonly method: Method
  readonly path: Path
  readonly spec: () => Spec<unknown, unknown, A>
  /** `team_id` may be left out or empty when there is a `CurrentTeam`. */
  readonly currentTeam: boolean
  /** Only in the type. */
  readonly input?: I
}

/** Any endpoint, to be read. */
export interface AnyEndpoint<A = unknown> {
  readonly operationId: string
  readonly method: Method
  readonly path: string
  readonly spec: () => Spec<unknown, unknown, A>
  readonly currentTeam: boolean
}

/** What a call of this endpoint takes. */
export type InputOf<E> = E extends { readonly input?: infer I } ? Exclude<I, undefined> : never

/** What a call of this endpoint gives. */
export type OutputOf<E> = E extends { readonly spec: () => Spec<unknown, unknown, infer A> } ? A : never

/** Verb and path template. Holds nothing of a call, so it may be logged. */
export const nameOf = (endpoint: Pick<AnyEndpoint, "method" | "path">): string => `${endpoint.method} ${endpoint.path}`

/** Defines a call by its operation id, verb, full path and what goes in and out. */
export const endpoint = <const Path extends string, A, Q = {}, B = {}>(
  operationId: string,
  method: Method,
  path: Path,
  spec: () => Spec<Q, B, A>
): Endpoint<Path, Input<Path, never, Q, B>, A> => define(operationId, method, path, spec, false)

/** The same for a route under a team: `team_id` left out or empty means the current team. */
export const teamEndpoint = <const Path extends `${string}{team_id}${string}`, A, Q = {}, B = {}>(
  operationId: string,
  method: Method,
  path: Path,
  spec: () => Spec<Q, B, A>
): Endpoint<Path, Input<Path, "team_id", Q, B>, A> => define(operationId, method, path, spec, true)

const define = <Path extends string, I, A>(
  operationId: string,
  method: Method,
  path: Path,
  spec: () => Spec<unknown, unknown, A>,
  currentTeam: boolean
): Endpoint<Path, I, A> => {
  const description = { operationId, method, path, spec, currentTeam }
  const answer = (...[input, options]: Arguments<I>): Effect.Effect<Answer<A>, MattermostError, Mattermost> =>
    Effect.flatMap(Mattermost, (client) => client.call<A>({ endpoint: description, input: input ?? {}, options }))
  const value = (...args: Arguments<I>) => Effect.map(answer(...args), (said) => said.value)
  return Object.assign(value, description, { answer })
}

/** JSON where it is JSON, else the text as it is. */
const whatever: Kind<unknown> = {
  kind: "text",
  read: (body) => {
    if (typeof body !== "string") return undefined
    try {
      return { value: JSON.parse(body) }
    } catch {
      return { value: body }
    }
  }
}

/** A route that no definition describes: the names of its query are given, a body is sent as JSON, the answer is untyped. */
export const untyped = (
  method: Method,
  path: string,
  has: { readonly query?: ReadonlyArray<string>; readonly body?: boolean } = {}
): AnyEndpoint => {
  const query = Schema.Struct(Object.fromEntries((has.query ?? []).map((name) => [name, Schema.Unknown])))
  const spec = { query, ...(has.body === true ? { body: Schema.Unknown } : {}), success: whatever }
  return { operationId: `${method} ${path}`, method, path, spec: () => spec, currentTeam: false }
}
