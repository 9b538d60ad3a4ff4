import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Auth from "./Auth.ts"
import type { BucketState, ConnectionState } from "./Call.ts"
import type { Options } from "./Config.ts"
import { type Actions, actionsFor, type PromiseActions } from "./client/actions.ts"
import { chat, type PromiseChat } from "./client/chat.ts"
import { type Definitions, eventsFor, type EventSource } from "./client/events.ts"
import { eventsForV3, type EventSourceV3 } from "./client/eventsV3.ts"
import { lowerFirst, type Modules, type PromiseModules, type PromiseOptions, withModules } from "./client/modules.ts"
import { type Running, running } from "./client/Running.ts"
import { type Transfer, transfer, type TransferV3, transferV3 } from "./client/transfer.ts"
import type { Method } from "./Endpoint.ts"
import { InvalidInput } from "./Errors.ts"
import * as Client from "./Mattermost.ts"
import type { Transport } from "./Transport.ts"
import * as events3 from "./v3/events/index.ts"
import * as events300 from "./v3/events300/index.ts"
import * as modules3 from "./v3/index.ts"
import * as actions3 from "./v3/SocketActions.ts"
import { login as loginV3 } from "./v3/Users.ts"
import * as events4 from "./v4/events/index.ts"
import * as modules4 from "./v4/index.ts"
import { socket as socketV4 } from "./v4/Socket.ts"
import * as actions4 from "./v4/SocketActions.ts"
import { login as loginV4 } from "./v4/Users.ts"

export type { PromiseActionOptions, PromiseActions } from "./client/actions.ts"
export { chat, type PromiseChat } from "./client/chat.ts"
export type { Beside, EventSource, Known, PromiseStreamOptions } from "./client/events.ts"
export type { EventSourceV3 } from "./client/eventsV3.ts"
export type {
  PromiseCall,
  PromiseListing,
  PromiseModule,
  PromiseModules,
  PromiseOptions,
  PromiseVaried
} from "./client/modules.ts"
export type { Running } from "./client/Running.ts"
export { type Transfer, transfer, type TransferV3, transferV3 } from "./client/transfer.ts"

/** What `createClient` takes: core's options, and a login by password. */
export interface ClientOptions extends Options {
  /**
   * Log in instead of giving a token: by password, over v4, or over v3 where the server has no v4; or, in a browser, by
   * the cookies of whoever is logged in there (`"cookie"`).
   */
  readonly login?: PasswordLogin | "cookie" | undefined
}

/** A login by password. */
export interface PasswordLogin extends Auth.PasswordOptions {
  readonly login_id: string
  readonly password: string
  /** Which API's login is called. Default: v4's, and v3's where the server has no v4, as 3.0. */
  readonly api?: "v3" | "v4" | undefined
}

/** What every client has, whatever it is made of. */
export interface BareClient {
  /** A route that the client has no module for. */
  readonly request: (method: Method, path: string, options?: Client.RequestOptions & PromiseOptions) => Promise<unknown>
  /** Who we are, since when, and until when. */
  readonly session: () => Promise<Auth.SessionState>
  /** Ends the session here and at the server; a personal token goes on working there. Calls that need one fail from then on. */
  readonly logout: () => Promise<void>
  /** Where the event stream stands. */
  readonly connection: () => Promise<ConnectionState>
  /** What the server's limiter said; empty while there is none. */
  readonly rateLimit: () => Promise<ReadonlyArray<BucketState>>
  /** Ends the socket, the connections and everything that waits. */
  readonly close: () => Promise<void>
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** The client for promises: v4 under its tags' names, v3 under `v3`. */
export interface PromiseClient extends PromiseModules<typeof modules4>, BareClient {
  readonly v3: PromiseModules<typeof modules3> & {
    readonly actions: PromiseActions<typeof actions3>
    /** Events of v3, typed, in order, as `events`: of 3.10 or 3.0, whichever the server is. */
    readonly events: EventSourceV3
    readonly transfer: TransferV3
  }
  /** What can be said over the socket of v4: `mm.actions.userTyping({ channel_id })`. */
  readonly actions: PromiseActions<typeof actions4>
  /** Events of v4, typed, in order; the socket is kept up while the loop runs and closes when it is left. */
  readonly events: EventSource<typeof events4>
  /** A conversation, the same over v3 and v4, with names where ids are. */
  readonly chat: PromiseChat
  /** Whole files: uploads with progress, or in pieces, and downloads that go on after a cut. */
  readonly transfer: Transfer
}

/** Every endpoint, event and action that we know, by version: what servers, tools and documentation are made from. */
export const catalogue = {
  v3: modules3,
  v4: modules4,
  events: { v300: events300, v3: events3, v4: events4 },
  actions: { v3: actions3, v4: actions4 }
} as const

const authOf = (login: PasswordLogin | "cookie"): Auth.Auth => {
  if (login === "cookie") return Auth.cookie
  const { api, code, cookie, login_id, password } = login
  const older = api === undefined ? loginV3 : undefined
  return Auth.password(api === "v3" ? loginV3 : loginV4, { login_id, password }, { code, cookie, older })
}

/** The options as core takes them. */
const coreOptions = ({ login, ...options }: ClientOptions): Options => {
  if (login === undefined) return options
  const other = options.token !== undefined ? "token" : options.auth !== undefined ? "auth" : undefined
  if (other === undefined) return { ...options, auth: authOf(login) }
  throw new InvalidInput({ endpoint: "configuration", reason: `pass either \`${other}\` or \`login\`, not both` })
}

const bare = ({ close, run }: Running): BareClient => ({
  request: (method, path, { signal, ...rest } = {}) => run(Client.request(method, path, rest), signal, "request"),
  session: () =>
    run(
      Effect.flatMap(Client.Mattermost, (client) => client.session.get),
      undefined,
      "session"
    ),
  logout: () =>
    run(
      Effect.flatMap(Client.Mattermost, (client) => client.session.logout),
      undefined,
      "logout"
    ),
  connection: () =>
    run(
      Effect.flatMap(Client.Mattermost, (client) => client.connection.get),
      undefined,
      "connection"
    ),
  rateLimit: () =>
    run(
      Effect.flatMap(Client.Mattermost, (client) => client.rateLimit.get),
      undefined,
      "rateLimit"
    ),
  close,
  [Symbol.asyncDispose]: close
})

/**
 * The client for promises over a runtime's transport, which may bring an `Environment` of its own. Throws `InvalidInput`
 * at once when the configuration is incomplete.
 */
export const makeClient = (
  transport: Layer.Layer<Transport>,
  options: ClientOptions = {},
  surroundings: Context.Context<never> = Context.empty()
): PromiseClient => {
  const core = running(transport, coreOptions(options), surroundings)
  const v3 = {
    actions: actionsFor(actions3, core),
    events: eventsForV3(core),
    transfer: transferV3(core)
  }
  const own = {
    ...bare(core),
    v3: withModules(v3, modules3, core),
    actions: actionsFor(actions4, core),
    events: eventsFor(socketV4, events4, core),
    chat: chat(core),
    transfer: transfer(core)
  }
  return withModules(own, modules4, core)
}

/** What a client is to be made of. What is not handed in is not in the bundle. */
export interface Parts {
  /** Modules of v4 by name: `{ Posts }` becomes `mm.posts`. */
  readonly v4?: Modules
  /** Modules of v3: they stand under `mm.v3`. */
  readonly v3?: Modules
  /** Events of v4 by name: `{ posted }` can be named in `mm.events("posted")`. */
  readonly events?: Definitions
  /** Actions by name, of v4 or v3: `{ userTyping }` becomes `mm.actions.userTyping`. */
  readonly actions?: Actions
  /** More faces by name, such as `chat` and `transfer` of this module. */
  readonly faces?: Readonly<Record<string, (running: Running) => unknown>>
}

type Faces<F> = { readonly [K in keyof F]: F[K] extends (running: Running) => infer Face ? Face : never }

/** A client of the parts that were handed in. */
export type ClientOf<P extends Parts> = BareClient &
  PromiseModules<P["v4"]> &
  Faces<P["faces"]> & {
    readonly v3: PromiseModules<P["v3"]>
    readonly actions: PromiseActions<P["actions"]>
    readonly events: EventSource<P["events"]>
  }

/** The same as `makeClient`, of nothing but the parts that are handed in: for small bundles. */
export const makeClientOf = <const P extends Parts>(
  transport: Layer.Layer<Transport>,
  parts: P,
  options: ClientOptions = {},
  surroundings: Context.Context<never> = Context.empty()
): ClientOf<P> => {
  const core = running(transport, coreOptions(options), surroundings)
  const faces = Object.entries(parts.faces ?? {}).map(([name, face]) => [name, face(core)] as const)
  const own = {
    ...bare(core),
    v3: withModules({}, parts.v3 ?? {}, core),
    actions: actionsFor(parts.actions ?? {}, core),
    events: eventsFor(socketV4, parts.events ?? {}, core)
  }
  const names = [...faces.map(([name]) => name), ...Object.keys(own)]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new TypeError(`two parts of the client would be named ${twice}`)
  const client = withModules({ ...Object.fromEntries(faces), ...own }, parts.v4 ?? {}, core)
  if (!consistsOf(client, parts)) throw new Error("a part was lost on its way into the client")
  return client
}

/** TypeScript cannot follow the loops over what was handed in; this says the same by looking. */
const consistsOf = <P extends Parts>(client: object, parts: P): client is ClientOf<P> =>
  Object.keys(parts.faces ?? {}).every((name) => name in client) &&
  Object.keys(parts.v4 ?? {}).every((name) => lowerFirst(name) in client)
