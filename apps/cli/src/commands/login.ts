import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import type { Connection } from "../connection.ts"
import { EXIT, endingOf } from "../exits.ts"
import { Failure } from "../Failure.ts"
import { json, toggle } from "../flags.ts"
import { readLines } from "../input.ts"
import { allowInsecureHttp, load } from "../online.ts"
import { print, say } from "../output.ts"
import { toJson } from "../visible.ts"

const wrong = (message: string) => new Failure({ code: EXIT.line, message })
const isTerminal = () => process.stdin.isTTY
const asking = load(() => import("../ask.ts"))

/** The address as it was written, https where no scheme was; else the one we were logged in to. */
const addressOf = Effect.fnUntraced(function* (written: Option.Option<string>) {
  const { variable } = yield* load(() => import("../account.ts"))
  const { read } = yield* load(() => import("../credentials.ts"))
  const { current } = yield* read // also so that a broken file is met before anything is asked
  const url = Option.getOrUndefined(written) ?? variable("MATTERMOST_URL") ?? current
  if (url === null) return yield* wrong("the server's address is missing; write mw login https://chat.example.com")
  return url.includes("://") ? url : `https://${url}`
})

/** A token that somebody made before: who it belongs to is asked of the server. */
const byToken = Effect.fnUntraced(function* ({ api, url }: Connection) {
  const { connectTo } = yield* load(() => import("../connection.ts"))
  const [line = ""] = isTerminal()
    ? [yield* (yield* asking).askHidden("Token")]
    : yield* readLines("--token-stdin reads the token from standard input; pipe it in")
  const token = line.trim()

  const { chat } = yield* connectTo({ url, api, token: Redacted.make(token, { label: "token" }), insecure: true })
  const { username } = yield* Effect.catchTag(chat.me, "Unauthorized", () =>
    Effect.fail(
      new Failure({
        code: EXIT.session,
        message: "the server does not accept this token; check that all of it was piped in, and that it is still valid"
      })
    )
  )
  return { token, username }
})

/** By user name and password, asked for or piped in, and the code of multi-factor authentication where one is wanted. */
const byPassword = Effect.fnUntraced(function* (connection: Connection, user: Option.Option<string>, piped: boolean) {
  const { logIn } = yield* load(() => import("../sessions.ts"))
  if (piped) {
    if (Option.isNone(user)) return yield* wrong("--password-stdin needs to know who logs in; add --user")
    const [password = "", code = ""] = yield* readLines("--password-stdin reads standard input; pipe the password in")
    const codeIsMissing = wrong("the server wants a code too; pipe it in as a second line, behind the password")
    return yield* logIn(
      connection,
      { login_id: user.value, password },
      code === "" ? Effect.fail(codeIsMissing) : Effect.succeed(code.trim())
    )
  }
  if (!isTerminal()) return yield* wrong("there is no terminal to ask for the password; use --password-stdin")
  const { askHidden, askLogin } = yield* asking
  const credentials = Option.isSome(user)
    ? { login_id: user.value, password: yield* askHidden("Password") }
    : yield* askLogin
  return yield* logIn(connection, credentials, askHidden("Code"))
})

/** What the flags of a login through the browser say. */
interface Web {
  readonly clientId: Option.Option<string>
  readonly clientSecretStdin: boolean
  readonly port: Option.Option<number>
  readonly noOpen: boolean
}

/** Through the browser, by an app: one that an admin registered, the one of the last login, or one that registers itself. */
const byBrowser = Effect.fnUntraced(function* (connection: Connection, { clientId, noOpen, port, ...web }: Web) {
  const { appOf, read } = yield* load(() => import("../credentials.ts"))
  const { logInByBrowser } = yield* load(() => import("../browserLogin.ts"))
  let clientSecret: string | undefined
  if (web.clientSecretStdin) {
    const [line = ""] = isTerminal()
      ? [yield* (yield* asking).askHidden("Client secret")]
      : yield* readLines("--client-secret-stdin reads the secret from standard input; pipe it in")
    clientSecret = line.trim()
    if (clientSecret === "")
      return yield* wrong("the client secret is empty; a public client has none, and needs no flag")
  }
  const known = appOf(yield* read, connection.url)
  return yield* logInByBrowser(connection, {
    clientId: Option.getOrUndefined(clientId),
    clientSecret,
    port: Option.getOrUndefined(port),
    open: !noOpen,
    known
  })
})

/** Flags that do not go together. */
const clash = (
  web: boolean,
  { clientId, clientSecretStdin, noOpen, port }: Web,
  others: { readonly passwordStdin: boolean; readonly tokenStdin: boolean; readonly user: Option.Option<string> }
): string | undefined => {
  if (others.tokenStdin && others.passwordStdin) return "give either --token-stdin or --password-stdin, not both"
  if (web && (others.tokenStdin || others.passwordStdin || Option.isSome(others.user))) {
    return "--web asks in the browser who you are; leave --user, --password-stdin and --token-stdin out"
  }
  if (!web && (Option.isSome(clientId) || clientSecretStdin || noOpen || Option.isSome(port))) {
    return "--client-id, --client-secret-stdin, --port and --no-open are for a login in the browser; add --web"
  }
  if (clientSecretStdin && Option.isNone(clientId))
    return "--client-secret-stdin needs to know whose secret; add --client-id"
  return undefined
}

/** `mw login [URL]` */
export const login = Command.make(
  "login",
  {
    url: Argument.String("url").pipe(
      Argument.withDescription("https://chat.example.com; the last one, if left out"),
      Argument.optional
    ),
    user: Flag.String("user").pipe(
      Flag.withAlias("u"),
      Flag.withMetavar("<name>"),
      Flag.withDescription("User name or e-mail, which is asked for otherwise"),
      Flag.optional
    ),
    passwordStdin: toggle(
      "password-stdin",
      "Read the password from standard input, and a code, if any, from its second line"
    ),
    tokenStdin: toggle("token-stdin", "Read a personal or bot token from standard input, instead of logging in"),
    web: toggle("web", "Log in through the browser, with whatever the server lets you in by").pipe(Flag.withAlias("w")),
    clientId: Flag.String("client-id").pipe(
      Flag.withMetavar("<id>"),
      Flag.withDescription("The OAuth 2.0 application for --web; registered by itself, if left out"),
      Flag.optional
    ),
    clientSecretStdin: toggle(
      "client-secret-stdin",
      "Read that application's secret, if it has one, from standard input"
    ),
    port: Flag.Int("port").pipe(
      Flag.withMetavar("<number>"),
      Flag.withDescription("The port of its callback URL, instead of 18065, 23065 or 28065"),
      Flag.optional
    ),
    noOpen: toggle("no-open", "Show the address instead of opening a browser"),
    json: json("Print user name, server and API as JSON")
  },
  ({ json, passwordStdin, tokenStdin, url: written, user, web, ...how }) =>
    Effect.gen(function* () {
      const clashing = clash(web, how, { passwordStdin, tokenStdin, user })
      if (clashing !== undefined) return yield* wrong(clashing)
      const url = yield* addressOf(written)
      const { connectTo } = yield* load(() => import("../connection.ts"))
      const { keep, read } = yield* load(() => import("../credentials.ts"))
      const insecure = yield* allowInsecureHttp
      const connection = yield* Effect.catchTag(connectTo({ url, insecure }), "Unreachable", (error) => {
        const { code, line } = endingOf(error)
        return Effect.fail(new Failure({ code, message: `${url}: ${line}` }))
      })

      const { username, ...login } = web
        ? yield* byBrowser(connection, how)
        : tokenStdin
          ? yield* byToken(connection)
          : yield* byPassword(connection, user, passwordStdin)
      const { api, url: kept } = connection
      const { servers } = yield* read
      const before = Object.hasOwn(servers, kept) ? servers[kept]?.app : undefined
      yield* keep(kept, { ...login, username, api, ...(kept.startsWith("http:") && insecure ? { insecure } : {}) })

      if (before !== undefined && before.client_id !== ("app" in login ? login.app.client_id : undefined)) {
        const { forgetTokens } = yield* load(() => import("../appSession.ts"))
        yield* forgetTokens(kept, before)
      }

      yield* say(`logged in to ${kept} as @${username} (API ${api})`)
      if (process.env["MATTERMOST_TOKEN"]) yield* say("MATTERMOST_TOKEN is set, and goes before this login; unset it")
      if (json) yield* print(toJson({ username, url: kept, api }))
    }).pipe(Effect.scoped)
).pipe(
  Command.withDescription("Log in to a server, and keep the session"),
  Command.withExamples([
    { command: "mw login https://chat.example.com" },
    { command: "mw login chat.example.com --web", description: "in the browser" },
    {
      command: "mw login chat.example.com --web --client-id 8tw…",
      description: "as an app that an admin registered"
    },
    { command: "mw login chat.example.com --user ann --password-stdin < password.txt" },
    { command: "pass show mattermost-bot | mw login chat.example.com --token-stdin" }
  ])
)
