import type * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import type * as SubscriptionRef from "effect/SubscriptionRef"
import type { Answer, Call, SessionState } from "../Call.ts"
import type { MattermostError } from "../Errors.ts"
import type { Logger } from "../Hooks.ts"
import type { SessionStore, Token } from "../SessionStore.ts"
import type { Capabilities } from "../Transport.ts"

/** What is sent to say who we are. */
export type Credential =
  | { readonly _tag: "Token"; readonly token: Token }
  /** The browser's own cookies, which no script can read. Each login makes another one of these. */
  | { readonly _tag: "Cookie" }

/** Who we are, as the pipeline and the socket ask for it. */
export interface Session {
  /** What to send, logging in first where that is needed. `undefined`: we are nobody. */
  readonly credential: Effect.Effect<Credential | undefined, MattermostError>
  /** The same, if there is one already, or one is to be had without a login. */
  readonly held: Effect.Effect<Credential | undefined>
  /**
   * The server ended this session: gives another one, or `undefined` when there is none to be had. Many may ask at once;
   * one of them does the work.
   */
  readonly renew: (ended: Credential) => Effect.Effect<Credential | undefined, MattermostError>
  readonly state: SubscriptionRef.SubscriptionRef<SessionState>
  /** Has the server ended the session, as far as we know? One that is all we have is sent all the same: it may be revived. */
  readonly isEnded: () => boolean
  /** May another session come by itself after one has ended, as a secret that is replaced late? */
  readonly mayComeLate: boolean
  /** The server took this credential: it is alive, and, where the server said so, whose it is. */
  readonly accepted: (credential: Credential, who?: string) => Effect.Effect<void>
  /** Waits until another credential has taken this one's place, or its session has ended. */
  readonly outlived: (credential: Credential) => Effect.Effect<"replaced" | "ended">
  /** Waits until there can be no session any more, and fails with the reason: logged out, or refused for good. */
  readonly over: Effect.Effect<never, MattermostError>
  /** Ends the session here and at the server. Calls that need one fail from then on. */
  readonly logout: Effect.Effect<void, MattermostError>
  /** The same when the client closes: within seconds, without an error, and only of a session that a login of ours began. */
  readonly close: Effect.Effect<void>
  /** Who draws from the server's limiter, where it is known without asking: for books that processes share. Never shown. */
  readonly identity: Redacted.Redacted<string> | undefined
}

/** Performs a call that carries no session: how a login is sent. */
export type Perform = <A>(call: Call<A>) => Effect.Effect<Answer<A>, MattermostError>

/** What a way to be somebody stands on. */
export interface Surroundings {
  readonly perform: Perform
  /** Performs a call as somebody: how a logout is sent. */
  readonly performAs: (credential: Credential) => Perform
  /** The server's address, without a slash at the end. */
  readonly url: string
  /** What the runtime can do. */
  readonly capabilities: Capabilities
  /** How long an answer may take. */
  readonly timeoutMs: number
  readonly store: SessionStore | undefined
  readonly logger: Logger | undefined
}

/** A way to be somebody. The client makes the session of it once, and what the session has under way ends with the client. */
export type Auth = (surroundings: Surroundings) => Effect.Effect<Session, never, Scope.Scope>
