import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type ActionOptions, Mattermost } from "./Call.ts"
import type { Arguments, NoInput } from "./Endpoint.ts"
import type { MattermostError } from "./Errors.ts"
import type { Dialect } from "./Event.ts"
import type { Wire } from "./Spec.ts"

/** A reply without data. */
export interface Wordless<O> {
  readonly kind: "done" | "none"
  readonly value: O
}

/** The reply says that it is done, and nothing more. */
export const done: Wordless<void> = { kind: "done", value: undefined }
/** No reply comes: it is sent, and that is all that is known. */
export const unanswered: Wordless<void> = { kind: "none", value: undefined }

/** Is a reply one without data? */
export const isWordless = <O>(reply: Wire<O> | Wordless<O>): reply is Wordless<O> => "kind" in reply

/** What an action carries, and what its reply holds. Written as a thunk, like an endpoint's. */
export interface ActionSpec<I, O> {
  readonly data?: Wire<I>
  readonly reply: Wire<O> | Wordless<O>
}

/** Any action, to be read. */
export interface AnyAction<O = unknown> {
  readonly dialect: Dialect
  /** Its name on the wire. Names in braces are inputs, as in an endpoint's path. */
  readonly action: string
  readonly spec: () => ActionSpec<unknown, O>
}

type Named<Name extends string> = Name extends `${string}{${infer One}}${infer Rest}` ? One | Named<Rest> : never

/** The flat object that goes in: the data's fields. Where the name of the action has inputs of its own, the data is `data`. */
export type ActionInput<Name extends string, I> = [Named<Name>] extends [never]
  ? I
  : { readonly [K in Named<Name>]: string } & { readonly data?: I | undefined }

/** What a client says over the socket of its events, as a value: call it, or read what it is. */
export interface Action<Name extends string, I, O> extends AnyAction<O> {
  /** Says it, and gives what the reply holds. Opens the socket where none is up. */
  (...args: Arguments<I, ActionOptions>): Effect.Effect<O, MattermostError, Mattermost>
  readonly action: Name
  /** Only in the type. */
  readonly input?: I
}

/** Defines an action of a dialect by its name on the wire, and what goes in and out. */
export const action = <const Name extends string, O, I = {}>(
  dialect: Dialect,
  name: Name,
  spec: () => ActionSpec<I, O>
): Action<Name, ActionInput<Name, I>, O> => {
  let made: ActionSpec<I, O> | undefined
  const description = { dialect, action: name, spec: () => (made ??= spec()) }
  const act = (
    ...[input, options]: [input?: ActionInput<Name, I> | NoInput, options?: ActionOptions]
  ): Effect.Effect<O, MattermostError, Mattermost> =>
    Effect.flatMap(Mattermost, (client) => client.act(description, input ?? {}, options))
  return Object.assign(act, description)
}

/** How an error calls an action: its name, and where it is said. Holds nothing of what was said. */
export const nameOf = ({ action, dialect }: Pick<AnyAction, "action" | "dialect">): string =>
  `${action} on ${dialect.path}`

/** What a server answers to a `ping`. */
export interface Pong {
  readonly text: string
  /** The server's version, as `11.6.0`. */
  readonly version: string
  /** The server's clock, in ms since the epoch. */
  readonly server_time: number
  /** Empty, but in a cluster. */
  readonly node_id: string
}

export const Pong: Schema.Codec<Pong> = /*#__PURE__*/ Schema.Struct({
  text: Schema.String,
  version: Schema.String,
  server_time: Schema.Number,
  node_id: Schema.String
})

/**
 * Asks whether the socket, and the session behind it, still live. Every dialect whose clients may speak has it; the heartbeat
 * asks it as well.
 */
export const ping = (dialect: Dialect): Action<"ping", {}, Pong> => action(dialect, "ping", () => ({ reply: Pong }))
