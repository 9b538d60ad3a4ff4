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

/** The face of one module: its endpoints for promises. */
const moduleFor = (module: object, running: Running): object =>
  Object.fromEntries(
    Object.entries(module).flatMap(([key, value]) => (isEndpoint(value) ? [[key, promised(value, running)]] : []))
  )

/** Made when it is first asked for: there are hundreds of endpoints, of which a program calls a few. */
const lazily = (target: object, name: string, make: () => object): void => {
  Object.defineProperty(target, name, {
    configurable: true,
    enumerable: true,
    get: () => {
      const value = make()
      Object.defineProperty(target, name, { value, configurable: true, enumerable: true, writable: true })
      return value
    }
  })
}

/** TypeScript cannot follow a loop over the keys of a mapped type; this says the same by looking. */
const covers = <T extends object, M extends Modules>(target: T, modules: M): target is T & PromiseModules<M> =>
  Object.keys(modules).every((name) => lowerFirst(name) in target)

/** Adds the face of catalogue modules for promises: each under its name, which begins with a small letter here. */
export const withModules = <T extends object, M extends Modules>(
  target: T,
  modules: M,
  running: Running
): T & PromiseModules<M> => {
  for (const [name, module] of Object.entries(modules)) {
    const own = lowerFirst(name)
    if (own in target) throw new TypeError(`two parts of the client would be named ${own}`)
    lazily(target, own, () => moduleFor(module, running))
  }
  if (!covers(target, modules)) throw new Error("a module was lost on its way into the client")
  return target
}
