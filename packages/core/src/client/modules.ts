import type { Answer, CallOptions } from "../Call.ts"
import type { AnyEndpoint, AnyListing, Arguments, InputOf, OutputOf } from "../Endpoint.ts"
import { all } from "../Listing.ts"
import type { Without } from "../Varied.ts"
import type { Called, Running, Said } from "./Running.ts"

/** Ends what it is given to, and lets the caller be told why. */
export interface Cancellable {
  /** Ends the call at once, and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** The options of a call for promises. */
export interface PromiseOptions extends CallOptions, Cancellable {}

type PromiseArguments<I> = Arguments<I, PromiseOptions>

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

/** An endpoint whose answer depends on what is asked, for promises: see `Varied`. */
export interface PromiseVaried<I, W, A, B> {
  (input: I & W, options?: PromiseOptions): Promise<B>
  (...args: PromiseArguments<I & Without<W>>): Promise<A>
  readonly answer: {
    (input: I & W, options?: PromiseOptions): Promise<Answer<B>>
    (...args: PromiseArguments<I & Without<W>>): Promise<Answer<A>>
  }
}

/** A catalogue module for promises: its endpoints, under the same names. */
export type PromiseModule<M> = {
  readonly [K in keyof M as M[K] extends AnyEndpoint ? K : never]: M[K] extends {
    readonly varied?: {
      readonly input: infer I
      readonly when: infer W
      readonly plain: infer A
      readonly other: infer B
    }
  }
    ? PromiseVaried<I, W, A, B> & Promised<M[K]>
    : Promised<M[K]>
}

type Promised<E> =
  E extends AnyListing<infer L, infer Item>
    ? PromiseListing<InputOf<E>, OutputOf<E>, L, Item>
    : PromiseCall<InputOf<E>, OutputOf<E>>

/** Catalogue modules by name. */
export type Modules = Readonly<Record<string, object>>

export type PromiseModules<M> = { readonly [K in keyof M as Uncapitalize<K & string>]: PromiseModule<M[K]> }

const promised = <A>(
  endpoint: {
    (input: object | undefined, options: CallOptions | undefined): Said<A>
    readonly answer: (input: object | undefined, options: CallOptions | undefined) => Said<Answer<A>>
    readonly ifChanged: (
      etag: string | undefined,
      input: object | undefined,
      options: CallOptions | undefined
    ) => Said<Answer<A> | undefined>
  } & Exclude<Called, string>,
  { list, run }: Running
) =>
  Object.assign(
    (input?: object, { signal, ...options }: PromiseOptions = {}) => run(endpoint(input, options), signal, endpoint),
    {
      answer: (input?: object, { signal, ...options }: PromiseOptions = {}) =>
        run(endpoint.answer(input, options), signal, endpoint),
      ifChanged: (etag: string | undefined, input?: object, { signal, ...options }: PromiseOptions = {}) =>
        run(endpoint.ifChanged(etag, input, options), signal, endpoint)
    },
    isListing(endpoint)
      ? {
          all: (input: object = {}, { signal, ...options }: PromiseOptions = {}) =>
            list(all(endpoint, input, options), signal, endpoint)
        }
      : {}
  )

const isListing = (value: object): value is AnyListing<object> => "paging" in value

const isEndpoint = (value: unknown): value is Parameters<typeof promised<unknown>>[0] =>
  typeof value === "function" &&
  "operationId" in value &&
  "method" in value &&
  "path" in value &&
  "answer" in value &&
  "ifChanged" in value

/** What a module is called in a client: `Posts` is `mm.posts`. */
export const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** TypeScript cannot follow a loop over the keys of a mapped type; this says the same by looking. */
const covers = <M extends Modules>(made: object, modules: M): made is PromiseModules<M> =>
  Object.entries(modules).every(([name, module]) => {
    const face: unknown = Reflect.get(made, lowerFirst(name))
    return (
      typeof face === "object" &&
      face !== null &&
      Object.entries(module).every(([key, value]) => !isEndpoint(value) || key in face)
    )
  })

/** The face of catalogue modules for promises: each under its name, which begins with a small letter here. */
export const modulesFor = <M extends Modules>(modules: M, running: Running): PromiseModules<M> => {
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
