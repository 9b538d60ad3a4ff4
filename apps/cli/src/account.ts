import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as credentials from "./credentials.ts"
import { EXIT } from "./exits.ts"
import { Failure } from "./Failure.ts"

/** Somebody at a server. */
export interface Account {
  readonly url: string
  /** By a token, or by an app through which somebody logged in. */
  readonly token?: Redacted.Redacted<string> | undefined
  readonly app?: credentials.App | undefined
  /** As it was at the login; unknown for a token of the environment. */
  readonly api: "v3" | "v4" | undefined
  /** Plain http to another machine was asked for at the login. */
  readonly insecure: boolean
}

/** A variable of the environment; one that is empty counts as not set. */
export const variable = (name: "MATTERMOST_URL" | "MATTERMOST_TOKEN"): string | undefined => {
  const value = process.env[name]?.trim()
  return value === "" ? undefined : value
}

/** The same address is the same key, however it was typed. What is no address is left for core to refuse. */
export const sameUrl = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text).href : text
  return url.replace(/\/+$/, "")
}

const nobody = (message: string) => new Failure({ code: EXIT.session, message })

/** The stored session of a server, by default of the last login's. A token is handed out for its own server only. */
export const stored = Effect.fnUntraced(function* (url = variable("MATTERMOST_URL")) {
  const { current, servers } = yield* credentials.read
  const key = url === undefined ? current : sameUrl(url)
  if (key === null) return yield* nobody("you are not logged in; run mw login https://chat.example.com")
  const entry = Object.hasOwn(servers, key) ? servers[key] : undefined
  if (entry === undefined) return yield* nobody(`you are not logged in to ${key}; run mw login ${key}`)
  return { ...entry, url: key }
})

type Stored = credentials.Entry & { readonly url: string }

/** What was stored, to connect with. */
export const accountOf = ({ api, app, insecure = false, token, url }: Stored): Account => ({
  url,
  token: token === undefined ? undefined : Redacted.make(token, { label: "token" }),
  app,
  api,
  insecure
})

/** Who we are: the environment's token for the environment's server, else what is stored. */
export const account: Effect.Effect<Account, Failure> = Effect.gen(function* () {
  const url = variable("MATTERMOST_URL")
  const token = variable("MATTERMOST_TOKEN")
  if (token !== undefined && url === undefined) {
    return yield* nobody("MATTERMOST_TOKEN is set, and not for which server; set MATTERMOST_URL too, or unset it")
  }
  if (token !== undefined && url !== undefined) {
    return { url, token: Redacted.make(token, { label: "token" }), api: undefined, insecure: false }
  }
  return accountOf(yield* stored(url))
})
