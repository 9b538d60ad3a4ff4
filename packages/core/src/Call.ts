import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type { AnyAction } from "./Action.ts"
import type { AnyEndpoint } from "./Spec.ts"
import type { CursorStore } from "./Cursor.ts"
import type { MattermostError } from "./Errors.ts"
import type { Definitions, EventOf } from "./Event.ts"
import type { Capabilities, WireHeaders } from "./Transport.ts"

/** How far bytes have moved. */
export interface Progress {
  readonly bytes: number
  /** `undefined` where nobody knows it beforehand. */
  readonly total: number | undefined
}

/** What one call may ask for. */
export interface CallOptions {
  /**
   * How long each attempt may take, from sending to the last byte (default: the client's, 30 s). Waiting for the rate limit
   * does not count. A body that is sent in pieces, a file's or a large one, may take as long as it moves: there it is how
   * long nothing may happen.
   */
  readonly timeout?: Duration.Input | undefined
  /**
   * How long the whole call may take: login, waiting for the rate limit, repeats, and the body, also one that is read while it
   * comes (default: the client's, which has none). Given to a transfer, it is that of the whole transfer.
   */
  readonly deadline?: Duration.Input | undefined
  /**
   * Hears how much of the body has left, piece by piece, again from 0 when it is sent again; a runtime that cannot send a
   * body while it is produced (a browser) tells only that it is all there.
   */
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** More headers for this call: `Accept-Language` … `Authorization` and `Cookie` are the client's own. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /**
   * Where calls wait for the server's limiter, `interactive` ones (the default) pass `bulk` ones: walks, exports, back-fills.
   * Of ten calls that leave at least one is a bulk one that waits, so that none waits for ever.
   */
  readonly lane?: Lane | undefined
}

/** What one action may ask for. */
export interface ActionOptions {
  /** How long its reply may take, from sending to the last byte (default: 10 s). Waiting for an open socket does not count. */
  readonly timeout?: Duration.Input | undefined
}

/** A value, and what its answer said beside it. */
export interface Answer<A> {
  readonly value: A
  readonly status: number
  readonly headers: WireHeaders
  /** `X-Request-Id`, when it looks like one: a proxy may put anything there. */
  readonly requestId: string | undefined
  /** `ETag`, without quotes, as the server writes it: hand it back to `ifChanged` as it is. */
  readonly etag: string | undefined
  /** `X-Version-Id`: version, build, configuration hash, licensed. */
  readonly serverVersion: string | undefined
}

/** One call on its way: the endpoint, what goes in, and how. */
export interface Call<A = unknown> {
  readonly endpoint: AnyEndpoint<A>
  /** One flat object: path names, query names and the body's fields. */
  readonly input: object
  readonly options: CallOptions | undefined
}

/** What is known of one bucket of the server's limiter (GCRA). */
export interface Bucket {
  /** The size of the bucket: burst + 1 calls. */
  readonly limit: number
  /** Calls left at the last answer. */
  readonly remaining: number
  /** When the bucket is full again, as the last answer had it; in ms since the epoch. */
  readonly fullAt: number
  /** How many calls come back each second: as slow as the headers allow, until it was measured. */
  readonly perSecond: number
}

/** Who goes first where calls wait: `interactive` ones pass `bulk` ones, but for every tenth call. */
export type Lane = "interactive" | "bulk"

/** One bucket that this client draws from, and who waits for it. */
export interface BucketState extends Bucket {
  /**
   * Which one it is: `outer`, which stands before everything (the address's; with `VaryByUser` the token's); `user`, which all
   * sessions of a user share, with `VaryByUser`; `anonymous`, the address's where `outer` is the token's; else the endpoint
   * of a route that has its own: `POST /api/v4/users/login`.
   */
  readonly which: string
  /** Calls that wait for it, per lane. */
  readonly waiting: Readonly<Record<Lane, number>>
}

/** Where a session stands. Times are in ms since the epoch. */
export type SessionState =
  /** Nobody, or nobody yet. */
  | { readonly _tag: "none" }
  | {
      readonly _tag: "active"
      /** The user's id, where the login told it. */
      readonly who: string | undefined
      readonly since: number
      readonly expires: number | undefined
    }
  | { readonly _tag: "ended"; readonly since: number; readonly reason: string }

/** Where an event stream is. */
export type ConnectionState =
  | { readonly _tag: "idle" }
  | { readonly _tag: "connecting"; readonly attempt: number }
  /** It goes on where it stopped, by the id of its connection and the next number. */
  | { readonly _tag: "resuming"; readonly attempt: number; readonly connectionId: string }
  | { readonly _tag: "open"; readonly connectionId: string | undefined }
  /** The socket is open. What was missed is fetched, since when by the server's clock; what comes meanwhile waits. */
  | { readonly _tag: "back-filling"; readonly connectionId: string | undefined; readonly since: number }
  | { readonly _tag: "waiting"; readonly until: number; readonly error: string }
  | { readonly _tag: "closed"; readonly reason: string }

/** What happens when a consumer is slower than its events. */
export type Overflow =
  /** The socket is read no further until it has caught up: nothing is dropped here, and the server's buffer fills. */
  | "suspend"
  /** So many events wait at most; older ones are dropped, and a gap says so. */
  | { readonly dropOldest: number }

/** How one stream wants its events. */
export interface StreamOptions {
  /** Where it is kept how far the stream has come: it goes on there, and has a socket of its own. */
  readonly cursor?: CursorStore | undefined
  /** What happens when the consumer is slower than its events. Default: `"suspend"`. */
  readonly overflow?: Overflow | undefined
  /**
   * After a drop: how many calls may ask quiet channels for deletions, the most recently active first. Default: 20. The
   * channels that are not asked are named in a gap. Where several streams share a socket, the most of them.
   */
  readonly quietCalls?: number | undefined
}

/** The client: performs calls and carries events. `Mattermost.layer` builds it. */
export class Mattermost extends Context.Service<
  Mattermost,
  {
    /** The server's address, without a slash at the end. Holds no secret. */
    readonly url: string
    /** What the runtime can do. */
    readonly capabilities: Capabilities
    /** Performs a call. Endpoint values use this; so can whoever brings a definition of their own. */
    readonly call: <A>(call: Call<A>) => Effect.Effect<Answer<A>, MattermostError>
    /** Says something over the socket of the action's dialect, and gives what is replied. Action values use this. */
    readonly act: <O>(action: AnyAction<O>, input: object, options?: ActionOptions) => Effect.Effect<O, MattermostError>
    /** The events of the given definitions, all of one dialect, in the order of the frames. */
    readonly subscribe: <Ds extends Definitions>(
      definitions: Ds,
      options?: StreamOptions
    ) => Stream.Stream<EventOf<Ds[number]>, MattermostError>
    /** Who we are and since when, every change of it, and its end. */
    readonly session: {
      readonly get: Effect.Effect<SessionState>
      readonly changes: Stream.Stream<SessionState>
      /** Ends the session here and at the server; a personal token goes on working there. Calls that need one fail from then on. */
      readonly logout: Effect.Effect<void, MattermostError>
    }
    /** Where the event stream stands, and every change of it. */
    readonly connection: {
      readonly get: Effect.Effect<ConnectionState>
      readonly changes: Stream.Stream<ConnectionState>
    }
    /** The buckets that the server's headers described, outermost first; empty while there is no limiter. */
    readonly rateLimit: {
      readonly get: Effect.Effect<ReadonlyArray<BucketState>>
      /** The state now, and after every change; a reader that is slower than the changes gets the newest one. */
      readonly changes: Stream.Stream<ReadonlyArray<BucketState>>
    }
  }
>()("@matterwire/core/Mattermost") {}

/** The team that v3 routes mean when `team_id` is left out or empty, as the drivers' `setTeamId` did. */
export const CurrentTeam = Context.Reference<string | undefined>("@matterwire/core/CurrentTeam", {
  defaultValue: () => undefined
})
