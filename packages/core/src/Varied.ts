import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Answer, CallOptions, Mattermost } from "./Call.ts"
import { type Endpoint, endpoint, type Input, listing, type ListingEndpoint, type Placed } from "./Endpoint.ts"
import type { MattermostError } from "./Errors.ts"
import type { ItemOf, Paging } from "./Paging.ts"
import type { Method, Spec, Wire } from "./Spec.ts"

/** Which of two answers comes: `other` to an input that has all of `when`, `plain` to one that has nothing of it. */
export interface Varies<W, A, B> {
  readonly when: Wire<W>
  readonly plain: Wire<A>
  readonly other: Wire<B>
}

/** A spec whose answer depends on what is asked. */
interface VariedSpec<Q, B, W, A, O> extends Omit<Spec<Q, B, A | O>, "success"> {
  readonly varies: Varies<W, A, O>
}

/** Nothing of what asks for the other answer. */
export type Without<W> = { readonly [K in keyof W]?: (W[K] extends true ? false : undefined) | undefined }

type Said<A> = Effect.Effect<A, MattermostError, Mattermost>
type Plainly<I, W> = {} extends I
  ? [input?: I & Without<W>, options?: CallOptions]
  : [input: I & Without<W>, options?: CallOptions]

/** The same call, with the answer that belongs to its input. An input that leaves it open has either. */
export interface Varied<I, W, A, B> {
  (input: I & W, options?: CallOptions): Said<B>
  (...args: Plainly<I, W>): Said<A>
  readonly answer: {
    (input: I & W, options?: CallOptions): Said<Answer<B>>
    (...args: Plainly<I, W>): Said<Answer<A>>
  }
  /** Only in the type. */
  readonly varied?: { readonly input: I; readonly when: W; readonly plain: A; readonly other: B }
}

/** Which of the two comes is the server's word: no value could show it, so that TypeScript is told here. */
const isVaried = <E extends object, I, W, A, B>(endpoint: E): endpoint is Varied<I, W, A, B> & E =>
  typeof endpoint === "function"

const answering = <I, W, A, B, E extends object>(endpoint: E): Varied<I, W, A, B> & E => {
  if (!isVaried<E, I, W, A, B>(endpoint)) throw new Error("an endpoint is a function")
  return endpoint
}

/** Either answer is one of the endpoint's. */
const either = <W, A, B>({ other, plain }: Varies<W, A, B>): Wire<A | B> => Schema.Union([plain, other])

/** Defines a call whose answer depends on what is asked. */
export const variedEndpoint = <const Path extends string, W, A, O, Q = {}, B = {}>(
  operationId: string,
  method: Method,
  path: Path,
  spec: () => VariedSpec<Q, B, W, A, O>
): Varied<Input<Path, never, Q, B>, W, A, O> & Endpoint<Path, Input<Path, never, Q, B>, A | O> => {
  const made = endpoint<Path, A | O, Q, B>(operationId, method, path, () => {
    const { varies, ...rest } = spec()
    return { ...rest, success: either(varies) }
  })
  return answering<Input<Path, never, Q, B>, W, A, O, typeof made>(made)
}

/** The same for a page of a listing. */
export const variedListing = <const Path extends string, W, A, O, const In extends string = never, Q = {}, B = {}>(
  operationId: string,
  method: Method,
  path: Path,
  spec: () => VariedSpec<Q, B, W, A, O> & { readonly paging: Paging<In> }
): Varied<Input<Path, never, Q, B>, W, A, O> &
  ListingEndpoint<Path, Input<Path, never, Q, B>, A | O, ItemOf<A | O, In>, Placed<Path, Q, B>> => {
  const made = listing<Path, A | O, In, Q, B>(operationId, method, path, () => {
    const { varies, ...rest } = spec()
    return { ...rest, success: either(varies) }
  })
  return answering<Input<Path, never, Q, B>, W, A, O, typeof made>(made)
}
