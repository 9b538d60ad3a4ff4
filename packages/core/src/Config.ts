import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as References from "effect/References"
import { isSource, type Source } from "./auth/ask.ts"
import type { Auth } from "./auth/Session.ts"
import { token as tokenAuth } from "./auth/token.ts"
import { maskFault } from "./auth/way.ts"
import { Environment } from "./Environment.ts"
import { InvalidInput } from "./Errors.ts"
import { harmless, type Hooks, type Logger } from "./Hooks.ts"
import type { SessionStore } from "./SessionStore.ts"
import type { SharedLimit } from "./SharedLimit.ts"

/** How a client is set up. Everything has a default but the address and who you are. */
export interface Options {
  /** Address of the server, with its path if it has one: `https://example.com/mattermost`. Default: `MATTERMOST_URL`. */
  readonly url?: string | undefined
  /**
   * A personal, bot or session token, or a function or an Effect that is asked for it: at the first call, and again when
   * the server has ended the session. Default: `MATTERMOST_TOKEN`, when the address is that of `MATTERMOST_URL`.
   */
  readonly token?: string | Redacted.Redacted<string> | Source<string | Redacted.Redacted<string>> | undefined
  /** Who we are, when it is not a token: `Auth.password(Users.login, …)`, `Auth.none`. */
  readonly auth?: Auth | undefined
  /**
   * End the session at the server, too, when the client closes: one that a login of ours began, within 5 s. Default:
   * `false`. A token that you gave lives on.
   */
  readonly logoutOnClose?: boolean | undefined
  /**
   * Where sessions are kept, for the next run or for other processes. Default: in memory, with the client. Whoever has the
   * store is the user: a session that is kept is used as it is, and no password is looked at then.
   */
  readonly sessions?: SessionStore | undefined
  /** How long one attempt of a call may take, from sending to the last byte. Default: 30 seconds. */
  readonly timeout?: Duration.Input | undefined
  /** How long a whole call may take: login, waiting for the rate limit, repeats, and the body. Default: as long as it takes. */
  readonly deadline?: Duration.Input | undefined
  /** Put before our own name in `User-Agent`: `my-bot/1.2`. */
  readonly userAgent?: string | undefined
  /** The team that v3 routes mean when `team_id` is left out or empty. */
  readonly teamId?: string | undefined
  /**
   * How answers are checked against their model. `true` (the default): a wrong type is `Undecodable`, a missing field is
   * delivered and reported once through the `missing` hook. `"strict"` refuses both, `false` checks nothing.
   */
  readonly checkAnswers?: boolean | "strict" | undefined
  /**
   * Refuse inputs that do not fit the endpoint's schema, or are over the server's limits, before they are sent. Default:
   * `true`. Path values are always checked.
   */
  readonly checkInputs?: boolean | undefined
  /** Wait for the server's limiter instead of running into it. Default: `true`. */
  readonly pace?: boolean | undefined
  /** Where processes that draw from the same limiter share what is known of it. Default: each paces by itself. */
  readonly sharedLimit?: SharedLimit | undefined
  /**
   * How often a call that is safe to repeat is repeated. Default: 2. All calls of a client together have a budget besides: 100
   * repeats, of which every success gives back a tenth, and every 5 seconds give back one.
   */
  readonly retries?: number | undefined
  readonly hooks?: Hooks | undefined
  /**
   * Hears warnings and traces. Silent by default, but for two warnings, once for each client: of `allowInsecureHttp`, and of
   * `sessions` that cannot be kept.
   */
  readonly logger?: Logger | undefined
  /** The most bytes that an answer, or an event, may have. Default: 64 MiB. */
  readonly maxAnswerBytes?: number | undefined
  /**
   * The most bytes that the JSON or form of a call may have; files are not counted. Default: 300,000, which is what
   * servers take unless their `MaximumPayloadSizeBytes` says something else.
   */
  readonly maxBodyBytes?: number | undefined
  /** Accept `http:` to another machine, where everybody on the way can read the token, without the warning. */
  readonly allowInsecureHttp?: boolean | undefined
}

/** The options, checked and complete. */
export interface Settings {
  /** Without a slash at the end; may have a path. */
  readonly baseUrl: string
  /** The same for sockets, `ws:` or `wss:`. */
  readonly socketUrl: string
  /** Everybody on the way can read the token, and nobody said that this is all right. */
  readonly insecure: boolean
  readonly auth: Auth
  readonly logoutOnClose: boolean
  readonly sessions: SessionStore | undefined
  readonly timeoutMs: number
  readonly deadlineMs: number | undefined
  readonly userAgent: string
  readonly teamId: string | undefined
  readonly checkAnswers: boolean | "strict"
  readonly checkInputs: boolean
  readonly pace: boolean
  readonly sharedLimit: SharedLimit | undefined
  readonly retries: number
  readonly hooks: Hooks
  /** Never throws. */
  readonly logger: Logger | undefined
  readonly maxAnswerBytes: number
  readonly maxBodyBytes: number
}

const invalid = (reason: string) => new InvalidInput({ endpoint: "configuration", reason })

const address = (text: string): URL | undefined => {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** Is this a name of this very machine, so that plain `http:` tells nobody anything? */
const isLoopback = (hostname: string) =>
  hostname === "localhost" ||
  hostname.endsWith(".localhost") ||
  hostname === "[::1]" ||
  /^127(\.\d+){3}$/.test(hostname)

const checkedAddress = Effect.fnUntraced(function* (name: string, text: string | undefined) {
  if (text === undefined || text === "") {
    const { orElse } = yield* Environment
    return yield* invalid(`no server address: pass \`url\` (https://chat.example.com)${orElse("MATTERMOST_URL")}`)
  }
  const url = address(text)
  if (url === undefined) return yield* invalid(`${name} is not an address: write it as https://chat.example.com`)
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return yield* invalid("`url` must begin with https:// or http://, as in https://chat.example.com")
  }
  if (url.username !== "" || url.password !== "") {
    return yield* invalid("`url` holds a user or password: pass `token`, or `auth` with a password, instead")
  }
  if (url.search !== "" || url.hash !== "") return yield* invalid("`url` must end before `?` and `#`")
  if (/\/api\/v[34]\/?$/.test(url.pathname))
    return yield* invalid("`url` must be the site's address, without /api/v4 at its end")
  return url
})

/** A token that no header can carry would end in an error of the wire, or in a 401, far from its cause: a file's last line break. */
const checkedToken = (name: string, text: string) => {
  if (text.trim() === "") return invalid(`${name} is empty`)
  const mask = maskFault(text)
  if (mask !== undefined) return invalid(`${name}: ${mask}`)
  if (/\s/.test(text)) return invalid(`${name} holds a blank or a line break: trim it`)
  return /^[\x21-\x7e]+$/.test(text) ? Effect.void : invalid(`${name} holds a character that no token has`)
}

const who = Effect.fnUntraced(function* (options: Options, url: URL) {
  if (options.auth !== undefined && options.token !== undefined)
    return yield* invalid("pass either `token` or `auth`, not both")
  if (options.auth !== undefined) return options.auth
  if (options.token !== undefined) {
    if (isSource(options.token)) return tokenAuth(options.token)
    const text = Redacted.isRedacted(options.token) ? Redacted.value(options.token) : options.token
    yield* checkedToken("`token`", text)
    return tokenAuth(options.token)
  }
  // A token belongs to the address it was given for: one from the environment never goes to another.
  const { orElse, read } = yield* Environment
  const home = address((yield* read("MATTERMOST_URL")) ?? "")
  const token = yield* read("MATTERMOST_TOKEN")
  if (token !== undefined && token !== "" && home?.origin === url.origin) {
    yield* checkedToken("MATTERMOST_TOKEN", token)
    return tokenAuth(token)
  }
  return yield* invalid(
    token !== undefined && token !== ""
      ? "MATTERMOST_TOKEN belongs to MATTERMOST_URL, and `url` is another address: pass `token` as well"
      : `not told who we are: pass \`token\`, or a login (\`login\` or \`auth\`)${orElse("MATTERMOST_TOKEN", "MATTERMOST_URL")}`
  )
})

/** A time in milliseconds, if it is one above 0. */
export const millisOf = (time: Duration.Input): number | undefined => {
  const duration = Duration.fromInput(time)
  const ms = Option.isSome(duration) ? Duration.toMillis(duration.value) : Number.NaN
  return ms > 0 ? ms : undefined
}

const milliseconds = (name: string, time: Duration.Input) => {
  const ms = millisOf(time)
  return ms === undefined ? invalid(`\`${name}\` must be a time above 0: 5000 (ms) or "5 seconds"`) : Effect.succeed(ms)
}

/** Completes the options from the environment and checks them. Fails with `InvalidInput` that names the option. */
export const settings = Effect.fnUntraced(function* (options: Options) {
  const url = yield* options.url === undefined
    ? checkedAddress("MATTERMOST_URL", yield* (yield* Environment).read("MATTERMOST_URL"))
    : checkedAddress("`url`", options.url)
  const auth = yield* who(options, url)
  const timeoutMs = yield* milliseconds("timeout", options.timeout ?? "30 seconds")
  const deadlineMs = options.deadline === undefined ? undefined : yield* milliseconds("deadline", options.deadline)
  const retries = options.retries ?? 2
  if (!Number.isInteger(retries) || retries < 0) return yield* invalid("`retries` must be 0, 1, 2 …")
  const { maxAnswerBytes = 64 * 1024 * 1024, maxBodyBytes = 300_000 } = options
  if (!(maxAnswerBytes > 0)) return yield* invalid("`maxAnswerBytes` must be a number above 0")
  if (!(maxBodyBytes > 0)) return yield* invalid("`maxBodyBytes` must be a number above 0")
  const userAgent = options.userAgent ?? ""
  if (!/^[\x20-\x7e]*$/.test(userAgent)) {
    return yield* invalid("`userAgent` holds a line break, or a character that no header may have")
  }
  const baseUrl = url.href.replace(/\/+$/, "")
  return {
    baseUrl,
    socketUrl: baseUrl.replace(/^http/, "ws"),
    insecure: url.protocol === "http:" && !isLoopback(url.hostname) && options.allowInsecureHttp !== true,
    auth,
    logoutOnClose: options.logoutOnClose === true,
    sessions: options.sessions,
    timeoutMs,
    deadlineMs,
    userAgent: `${userAgent} matterwire`.trim(),
    teamId: options.teamId,
    checkAnswers: options.checkAnswers ?? true,
    checkInputs: options.checkInputs ?? true,
    pace: options.pace ?? true,
    sharedLimit: options.sharedLimit,
    retries,
    hooks: options.hooks ?? {},
    logger: options.logger === undefined ? undefined : harmless(options.logger),
    maxAnswerBytes,
    maxBodyBytes
  } satisfies Settings
})

/**
 * Says once, when a client is built, that it talks in the clear: to the client's logger, or to Effect's where there is
 * none. On standard error there, since standard output belongs to the program.
 */
export const warnIfInsecure = ({ baseUrl, insecure, logger }: Settings): Effect.Effect<void> => {
  if (!insecure) return Effect.void
  const message = "tokens and messages travel in the clear: use https, or accept it with `allowInsecureHttp: true`"
  return logger === undefined
    ? Effect.provideService(Effect.logWarning(`${baseUrl}: ${message}`), References.LogToStderr, true)
    : Effect.sync(() => logger({ level: "warn", message, endpoint: baseUrl }))
}
