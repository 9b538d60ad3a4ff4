import * as Effect from "effect/Effect"
import { type Answer, type CallOptions, Mattermost } from "./Call.ts"
import type { MattermostError } from "./Errors.ts"
import type { ItemOf, Paging } from "./Paging.ts"
import type { AnyEndpoint, Method, Spec } from "./Spec.ts"

export * from "./Spec.ts"

type PathNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | PathNames<Rest> : never
/** What stands in v3's paths for a page. */
type Position = "offset" | "limit" | "num_posts"
/** Numbers in a path: how v3 pages, and times. Everything else there is a name or an id. */
type PathValue<Name extends string> = Name extends Position | "time" | "timestamp" ? string | number : string
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

/** Nothing goes in: without this, the options in the input's place would compile, and end in the query. */
export type NoInput = { readonly [K in string]?: never }

/** How whatever takes a flat object is called: where nothing must go in, nothing need be handed in. */
export type Arguments<I, Options = CallOptions> = [keyof I] extends [never]
  ? [input?: NoInput, options?: Options]
  : {} extends I
    ? [input?: I, options?: Options]
    : [input: I, options?: Options]

/** A call as a value: call it, or read what it is. */
export interface Endpoint<Path extends string, I, A> {
  /** Performs the call and gives the value. */
  (...args: Arguments<I>): Effect.Effect<A, MattermostError, Mattermost>
  /** Performs the call and gives the value with what its answer said beside it: request id, etag, server version. */
  readonly answer: (...args: Arguments<I>) => Effect.Effect<Answer<A>, MattermostError, Mattermost>
  /**
   * The same, unless nothing has changed since the answer that had this etag: then nothing is sent over, and this gives
   * `undefined`. An etag belongs to the user, the endpoint and the input that it came with, and to no other: the one of
   * a channel's posts is the same for all its pages, the one of a user for everybody who may see different fields.
   * Without an etag (the first time, or a route that has none) this is `answer`.
   */
  readonly ifChanged: (
    etag: string | undefined,
    ...args: Arguments<I>
  ) => Effect.Effect<Answer<A> | undefined, MattermostError, Mattermost>
  readonly operationId: string
  readonly method: Method
  readonly path: Path
  readonly spec: () => Spec<unknown, unknown, A>
  /** `team_id` may be left out or empty when there is a `CurrentTeam`. */
  readonly currentTeam: boolean
  /** Only in the type. */
  readonly input?: I
}

/** Any endpoint that answers a listing in pages, to be read: `Listing.all` and the promises' `.all` walk it. */
export interface AnyListing<L = unknown, Item = unknown> extends AnyEndpoint {
  readonly paging: () => Paging
  /** Only in the type: what the whole listing takes, and what it is made of. */
  readonly listed?: { readonly input: L; readonly item: Item }
}

/** An endpoint that answers a page of a listing. */
export interface ListingEndpoint<Path extends string, I, A, Item, Pos extends string = never> extends Endpoint<
  Path,
  I,
  A
> {
  readonly paging: () => Paging
  /** Only in the type. */
  readonly listed?: { readonly input: Whole<I, Pos>; readonly item: Item }
}

/** The input of the whole listing: the place of the page need not be given. */
type Whole<I, Pos extends string> = [Pos] extends [never]
  ? I
  : Simplify<Omit<I, Pos> & { readonly [K in Extract<keyof I, Pos>]?: I[K] | undefined }>

/** What a call carries and answers, and how to come to the next page. */
export interface ListingSpec<Q, B, A, In extends string> extends Spec<Q, B, A> {
  readonly paging: Paging<In>
}

/** What a call of this endpoint takes. */
export type InputOf<E> = E extends { readonly input?: infer I } ? Exclude<I, undefined> : never

/** What a call of this endpoint gives. */
export type OutputOf<E> = E extends { readonly spec: () => Spec<unknown, unknown, infer A> } ? A : never

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

/** The names of a page's place among the inputs: they can be left out of the whole listing. */
export type Placed<Path extends string, Q, B> = Extract<PathNames<Path> | keyof Q | keyof B, Position>

/** Defines a call that answers a page of a listing; `paging` says how to come to the next one. */
export const listing = <const Path extends string, A, const In extends string = never, Q = {}, B = {}>(
  operationId: string,
  method: Method,
  path: Path,
  spec: () => ListingSpec<Q, B, A, In>
): ListingEndpoint<Path, Input<Path, never, Q, B>, A, ItemOf<A, In>, Placed<Path, Q, B>> => {
  const made = once(spec)
  return paged(define(operationId, method, path, made, false), made)
}

/** The same for a route under a team. */
export const teamListing = <
  const Path extends `${string}{team_id}${string}`,
  A,
  const In extends string = never,
  Q = {},
  B = {}
>(
  operationId: string,
  method: Method,
  path: Path,
  spec: () => ListingSpec<Q, B, A, In>
): ListingEndpoint<Path, Input<Path, "team_id", Q, B>, A, ItemOf<A, In>, Placed<Path, Q, B>> => {
  const made = once(spec)
  return paged(define(operationId, method, path, made, true), made)
}

/** The definition is made once, whichever side asks for it first. */
const paged = <E extends object>(endpoint: E, spec: () => { readonly paging: Paging }) =>
  Object.assign(endpoint, { paging: () => spec().paging })

const once = <S>(make: () => S) => {
  let made: S | undefined
  return () => (made ??= make())
}

const define = <Path extends string, I, A>(
  operationId: string,
  method: Method,
  path: Path,
  spec: () => Spec<unknown, unknown, A>,
  currentTeam: boolean
): Endpoint<Path, I, A> => {
  const description = { operationId, method, path, spec: once(spec), currentTeam }
  const perform = (input: I | NoInput | undefined, options: CallOptions | undefined) =>
    Effect.flatMap(Mattermost, (client) => client.call<A>({ endpoint: description, input: input ?? {}, options }))
  const answer = (...[input, options]: Arguments<I>) => perform(input, options)
  const value = (...args: Arguments<I>) => Effect.map(answer(...args), (said) => said.value)
  const ifChanged = (etag: string | undefined, ...[input, options]: Arguments<I>) =>
    etag === undefined ? perform(input, options) : unlessCurrent(perform(input, having(etag, options)))
  return Object.assign(value, description, { answer, ifChanged })
}

/** Mattermost compares the whole text: quoted, weak, in a list or as a star it would never match. */
const having = (etag: string, options: CallOptions | undefined): CallOptions => ({
  ...options,
  headers: { ...options?.headers, "if-none-match": etag }
})

const unlessCurrent = <A, R>(call: Effect.Effect<A, MattermostError, R>) =>
  Effect.catchIf(
    call,
    (error) => error._tag === "Redirected" && error.status === 304,
    () => Effect.succeed(undefined)
  )
