import * as Auth from "@matterwire/core/Auth"
import { type Mattermost, Mattermost as Client } from "@matterwire/core/Call"
import * as Chat from "@matterwire/core/Chat"
import { settings } from "@matterwire/core/Config"
import type { MattermostError } from "@matterwire/core/Errors"
import { layer as clientLayer } from "@matterwire/core/Mattermost"
import * as Web from "@matterwire/web"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import type { Account } from "./account.ts"
import type { App } from "./credentials.ts"
import { EXIT } from "./exits.ts"
import { Failure } from "./Failure.ts"
import { packageVersion } from "./version.ts"

/** A server, and a client of it that lives as long as the scope. */
export interface Connection {
  /** The server's address, as it is kept and shown. */
  readonly url: string
  readonly api: "v3" | "v4"
  readonly chat: Chat.ChatFace
  readonly client: Mattermost["Service"]
  /** The app through which somebody is logged in. */
  readonly app: App | undefined
  /** Performs what needs a client. */
  readonly run: <A, E>(effect: Effect.Effect<A, E, Mattermost>) => Effect.Effect<A, E>
}

/** Node's own `fetch` and `WebSocket`: they are there already, where loading undici would take longer than most calls. */
const wire = Web.transport({
  capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true }
})

export interface Server {
  readonly url: string
  /** As nobody, if both are left out. */
  readonly token?: Redacted.Redacted<string> | undefined
  readonly app?: App | undefined
  /** The server is asked, if left out. */
  readonly api?: "v3" | "v4" | undefined
  /** Plain http to another machine is accepted. */
  readonly insecure: boolean
}

/** The address, checked. Plain http to another machine is refused: everybody on the way could read the token. */
export const checkedUrl = Effect.fnUntraced(function* ({ insecure, url }: Pick<Server, "url" | "insecure">) {
  // Before anything is asked of the network, which would carry it on as a name.
  if (/^(https?:\/\/)?[a-z0-9]{26}$/.test(url)) {
    return yield* new Failure({
      code: EXIT.line,
      message: "the address looks like a token; write the server's address, and pipe the token in: --token-stdin"
    })
  }
  const checked = yield* settings({ url, auth: Auth.none })
  if (checked.insecure && !insecure) {
    return yield* new Failure({
      code: EXIT.line,
      message: `${checked.baseUrl} would send your token in the clear; use https, or accept it with --allow-insecure-http`
    })
  }
  return checked.baseUrl
})

/** Code for an app's tokens is loaded where there are some. */
const asWhom = ({ app, token }: Server) =>
  app !== undefined
    ? Effect.map(
        Effect.promise(() => import("./appSession.ts")),
        ({ appSession }) => appSession(app)
      )
    : Effect.succeed({ auth: token === undefined ? Auth.none : Auth.token(token) })

/** Connects to a server. Nothing is sent but the question for its version, where that is not known. */
export const connectTo = Effect.fnUntraced(function* (
  server: Server
): Effect.fn.Return<Connection, MattermostError | Failure, Scope.Scope> {
  const url = yield* checkedUrl(server)
  const options = { url, ...(yield* asWhom(server)), userAgent: `mw/${packageVersion}`, allowInsecureHttp: true }
  const client = Context.get(yield* Layer.build(Layer.provide(clientLayer(options), wire)), Client)
  const run = Effect.provideService(Client, client)

  const api = server.api ?? (yield* run(Chat.apiOf))
  const faces = api === "v3" ? Chat.layerV3 : Chat.layerV4
  const chat = Context.get(yield* run(Layer.build(faces)), Chat.Chat)
  return { url, api, chat, client, app: server.app, run }
})

/** Connects as an account. */
export const connect = (account: Account, allowInsecure: boolean) =>
  connectTo({ ...account, insecure: account.insecure || allowInsecure })
