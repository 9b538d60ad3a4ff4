import type * as Schema from "effect/Schema"
import type { Wire } from "./Spec.ts"

/** The socket of one API version: where it is, and what it can do. `v4/Socket` and `v3/Socket` hold the values. */
export interface Dialect {
  readonly name: string
  /** Path of the upgrade. */
  readonly path: string
  /** A cheap call that needs a session: tells a dead token from a broken link when no `hello` comes. */
  readonly whoami: string
  /** What that call's success without a body says, where a server has one. */
  readonly emptyMeans?: "no session"
}

/** A field that the server sends as JSON text inside the JSON. Decoded when first read, once. */
export interface Nested<A> {
  readonly nested: Wire<A>
}

/** JSON inside JSON: `post: Event.json(Post)`. */
export const json = <A>(schema: Wire<A>): Nested<A> => ({ nested: schema })

/** The fields of an event's `data`: schemas as they come, nested JSON, or either one optional. */
export type EventFields = Readonly<Record<string, Wire<unknown> | Nested<unknown>>>

type FieldType<F> = F extends Nested<infer A> ? A : F extends Schema.Schema<infer A> ? A : never
type Data<F extends EventFields> = {
  readonly [K in keyof F as undefined extends FieldType<F[K]> ? never : K]: FieldType<F[K]>
} & { readonly [K in keyof F as undefined extends FieldType<F[K]> ? K : never]?: FieldType<F[K]> }

/** To whom the server sent an event. Empty text means "not limited by this". */
export interface Broadcast {
  readonly user_id: string
  readonly channel_id: string
  readonly team_id: string
  readonly omit_users?: Readonly<Record<string, boolean>> | null
  readonly connection_id?: string
  readonly omit_connection_id?: string
}

/** One event: its name, its data as fields, and to whom it was sent. */
export type Event<Name extends string, D> = D & {
  readonly event: Name
  readonly broadcast: Broadcast
  /** Counts per connection, from 0. */
  readonly seq: number
}

/** An event as a value: its name on the wire, and what its data holds. */
export interface Definition<Name extends string = string, D = unknown> {
  readonly dialect: Dialect
  readonly event: Name
  readonly fields: () => EventFields
  /** Only in the type. */
  readonly data?: D
}

/** One definition or more: what a stream is asked for. */
export type Definitions = readonly [Definition, ...Array<Definition>]

/** The event that a definition describes. */
export type EventOf<T> = T extends Definition<infer Name, infer D> ? Event<Name, D> : never

/** Defines an event of a dialect by its name on the wire and its fields. */
export const define = <const Name extends string, F extends EventFields>(
  dialect: Dialect,
  event: Name,
  fields: () => F
): Definition<Name, Data<F>> => ({ dialect, event, fields })
