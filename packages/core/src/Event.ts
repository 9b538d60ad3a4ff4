import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Mattermost } from "./Call.ts"
import type { MattermostError } from "./Errors.ts"
import type { History } from "./History.ts"
import type { Wire } from "./Spec.ts"

/** The socket of one API version: where it is, and what it can do. `v4/Socket` and `v3/Socket` hold the values. */
export interface Dialect {
  /** Tells dialects apart: 3.0 and 3.10 share a path. */
  readonly name: string
  /** Path of the upgrade. */
  readonly path: string
  /** A cheap call that needs a session: tells a dead token from a broken link when no `hello` comes. */
  readonly whoami: string
  /** What that call's success without a body says, where a server has one. */
  readonly emptyMeans?: "no session"
  /** Frames carry numbers, so that a missing one is noticed, and a connection begins with a hello. */
  readonly numbered: boolean
  /** A connection that broke can be resumed by its id and the next number. */
  readonly resumes: boolean
  /** The client may send actions, `ping` among them. */
  readonly talks: boolean
  /** What can be asked over REST about the time when nobody listened. */
  readonly history?: History
  /**
   * Asks the server whether it speaks this: fails with `Unsupported`, whose words say what to use instead. It is asked before
   * the first socket where `checksFirst` says so, else only when that does not open, or greets with another version.
   */
  readonly check?: Effect.Effect<void, MattermostError, Mattermost>
  /** What is said on a socket of the wrong kind would do harm. */
  readonly checksFirst?: boolean
  /** Is a server of this version, as its hello tells it, one that this is for? */
  readonly speaks?: (version: string) => boolean
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

/**
 * What can be done about events that were sent while there was no socket.
 *
 * - `durable`: the server keeps what they tell, so that they are fetched: each is delivered once, or a gap names the channel.
 * - `recoverable`: that they came is lost, what they changed is not: whoever keeps such state asks for it again over REST.
 * - `ephemeral`: about a moment. Nobody keeps them; some the server itself drops when it is busy, without a gap in `seq`.
 */
export type Guarantee = "durable" | "recoverable" | "ephemeral"

/**
 * To whom the server sent an event. Empty text means "not limited by this": all empty is everybody. 3.0 does not say it:
 * there `user_id` is who did it (the server's word, unlike the rest of the frame), in the channel and team named here.
 */
export interface Broadcast {
  readonly user_id: string
  readonly channel_id: string
  readonly team_id: string
  readonly omit_users?: Readonly<Record<string, boolean>> | null
  readonly connection_id?: string
  readonly omit_connection_id?: string
  /** This copy is for system admins, who are told more; the copy for the others says `contains_sanitized_data`. */
  readonly contains_sensitive_data?: boolean
  readonly contains_sanitized_data?: boolean
}

/** One event: its name, its data as fields, and to whom it was sent. */
export type Event<Name extends string, D> = D & {
  readonly event: Name
  readonly broadcast: Broadcast
  /** Counts per connection, from 0. -1 in 3.0, which does not count. */
  readonly seq: number
}

/** An event as a value: its name on the wire, what is promised of it, and what its data holds. */
export interface Definition<Name extends string = string, D = unknown, G extends Guarantee = Guarantee> {
  readonly dialect: Dialect
  readonly event: Name
  readonly guarantee: G
  readonly fields: () => EventFields
  /** Only in the type. */
  readonly data?: D
}

/** One definition or more: what a stream is asked for. */
export type Definitions = readonly [Definition, ...Array<Definition>]

/** The event that a definition describes. */
export type EventOf<T> = T extends Definition<infer Name, infer D> ? Event<Name, D> : never

/** Defines an event of a dialect by its name on the wire, what is promised of it, and its fields. */
export const define = <const Name extends string, const G extends Guarantee, F extends EventFields>(
  dialect: Dialect,
  event: Name,
  guarantee: G,
  fields: () => F
): Definition<Name, Data<F>, G> => ({ dialect, event, guarantee, fields })

/** The name that `any` goes by. No server uses it. */
export const ANY = "*"

/** What an event says that is listened to by `any`: its name on the wire, and its data as it came. */
export interface Unnamed {
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * All events of a dialect that the same stream names no definition of: those of plugins (`custom_…`), of newer servers, or
 * of everything. Its `event` is `*`, which keeps it apart from typed ones in a `switch`; `name` is what the server calls it.
 * Only `durable` definitions are promised anything: what is missed under this name stays missed.
 */
export const any = (dialect: Dialect): Definition<typeof ANY, Unnamed, "ephemeral"> =>
  define(dialect, ANY, "ephemeral", () => ({
    name: Schema.String,
    data: Schema.Record(Schema.String, Schema.Unknown)
  }))
