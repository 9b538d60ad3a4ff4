import type { MattermostError } from "@matterwire/core/Errors"
import { request } from "@matterwire/core/Mattermost"
import * as Loopback from "@matterwire/node/Loopback"
import * as Effect from "effect/Effect"
import { hostname } from "node:os"
import { asKept, keepTokens } from "./appSession.ts"
import { type Connection, connectTo } from "./connection.ts"
import type { App } from "./credentials.ts"
import { EXIT, happened } from "./exits.ts"
import { Failure } from "./Failure.ts"
import { say } from "./output.ts"

export interface BrowserLogin {
  readonly clientId: string | undefined
  readonly clientSecret: string | undefined
  readonly port: number | undefined
  readonly open: boolean
  /** The app of the last login to this server. */
  readonly known: App | undefined
}

const CLIENT_NAME = "mw"

/** Tells where to go, on standard error: the address is for the person who looks on. */
const show = Effect.fnUntraced(function* ({ opened, port, redirect_uri, remote, url }: Loopback.Waiting) {
  if (remote && !opened) {
    yield* say(`a browser on another machine needs this port first: ssh -L ${port}:127.0.0.1:${port} ${hostname()}`)
  }
  yield* say(opened ? "opened your browser; if it shows nothing, open this:" : "open this in your browser:")
  yield* say(url)
  yield* say(`waiting for it to come back to ${redirect_uri}, Ctrl-C ends it`)
})

/** What an admin has to do, where no app may register itself. */
const toRegister = (url: string, uris: ReadonlyArray<string>, kind: "public" | "confidential" = "public"): string =>
  `ask an admin to register an OAuth 2.0 application there, name ${CLIENT_NAME}, ${kind === "public" ? "public client, " : ""}callback URLs ${uris.join(" ")}, and run mw login ${url} --web --client-id <id>${kind === "public" ? "" : " --client-secret-stdin"}`

const failed = (code: number, message: string) => new Failure({ code, message })

/** What a login that came to nothing means to the one who waits. */
const explained =
  (url: string, uris: ReadonlyArray<string>) =>
  (error: MattermostError): MattermostError | Failure => {
    const from = (endpoint: string) => error.endpoint.endsWith(endpoint)
    if (from("/oauth/authorize") && error._tag === "Forbidden") {
      return failed(EXIT.session, "you did not let mw in; nothing was kept")
    }
    if (from("/callback")) return failed(EXIT.failed, error.reason)
    if (error._tag === "InvalidInput" && error.endpoint.startsWith("Loopback")) {
      return failed(EXIT.failed, `${error.reason}; --port names another port`)
    }
    if (from("/oauth/apps/register") && "status" in error && error.status !== undefined && error.status < 500) {
      return failed(EXIT.failed, `the server lets no app register itself; ${toRegister(url, uris)}`)
    }
    if (error._tag === "InvalidInput" && error.endpoint === "OAuth.begin") {
      return failed(EXIT.failed, `${error.reason}: --client-secret-stdin reads it`)
    }
    if (error._tag === "InvalidInput" && error.endpoint === "OAuth.register") {
      return failed(
        EXIT.failed,
        `no app can register itself with a server older than 11; ${toRegister(url, uris, "confidential")}`
      )
    }
    return from("/oauth/access_token") && "id" in error && error.id !== undefined
      ? failed(EXIT.session, `the server refused the login: ${happened(error)}`)
      : error
  }

/**
 * Does the server know the app? Asked as nobody, it sends a browser that it knows the app of to the login, and 404 is no.
 * Otherwise only the browser would be told, and the wait here would go on.
 */
const isKnown = ({ api, run }: Connection, { client_id, redirect_uri }: Pick<App, "client_id" | "redirect_uri">) =>
  api === "v3"
    ? Effect.succeed(true)
    : run(request("GET", "/oauth/authorize", { query: { response_type: "code", client_id, redirect_uri } })).pipe(
        Effect.as(true),
        Effect.catch((error) =>
          error._tag === "Unsupported" ? Effect.fail(error) : Effect.succeed(error._tag !== "NotFound")
        )
      )

/** The port in the callback of an app that registered itself. */
const portOf = ({ redirect_uri }: App): number => Number(new URL(redirect_uri).port)

/** Which app asks, and where it waits: the one that was named, else the last one, else one that registers itself. */
const askingOf = Effect.fnUntraced(function* (
  connection: Connection,
  { clientId, clientSecret, known, port }: BrowserLogin
) {
  const ports = port === undefined ? undefined : [port]
  const uris = (ports ?? Loopback.ports).map(Loopback.redirectUri)
  if (clientId !== undefined) {
    const asked = { client_id: clientId, redirect_uri: uris[0] ?? "" }
    if (yield* isKnown(connection, asked)) return { client_id: clientId, client_secret: clientSecret, ports, uris }
    return yield* failed(
      EXIT.absent,
      `the server knows no app with this client id; ${toRegister(connection.url, uris)}`
    )
  }
  if (known !== undefined && port === undefined && (yield* isKnown(connection, known))) {
    const { client_id, client_secret, own } = known
    const kept = own === true ? [portOf(known)] : undefined
    return { client_id, client_secret, ports: kept, uris, own }
  }
  return { client_name: CLIENT_NAME, ports, uris }
})

/** Logs in through the browser, and keeps the tokens; gives the app, for the file of logins, and who it was. */
export const logInByBrowser = Effect.fnUntraced(function* (connection: Connection, options: BrowserLogin) {
  const { api, run, url } = connection
  const { own, uris, ...asking } = yield* askingOf(connection, options)
  const waiting = { open: options.open, show }
  const login = run(Loopback.login({ ...asking, ...waiting }))
  const anew = run(Loopback.login({ client_name: CLIENT_NAME, ...waiting }))

  const granted = yield* login.pipe(
    // The port that the app was registered with has somebody else now.
    Effect.catchIf(
      (error) => own === true && error._tag === "InvalidInput" && error.endpoint === "Loopback",
      () => anew
    ),
    Effect.mapError(explained(url, uris))
  )
  const app = asKept(granted.app, own === true || asking.client_id === undefined)
  const { chat } = yield* connectTo({ url, api, token: granted.tokens.access_token, insecure: true })
  const { username } = yield* chat.me
  yield* Effect.mapError(keepTokens(url, granted.app, granted.tokens), ({ reason }) => failed(EXIT.session, reason))
  return { app, username }
})
