import type { InvalidInput } from "@matterwire/core/Errors"
import * as PrivateFile from "@matterwire/node/PrivateFile"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { credentialsPath } from "./credentialsPath.ts"
import { EXIT } from "./exits.ts"
import { Failure } from "./Failure.ts"

/** The app by which a login through the browser was made; its tokens, which change, are kept in files of their own. */
const App = Schema.Struct({
  client_id: Schema.NonEmptyString,
  /** Of a confidential app. */
  client_secret: Schema.optional(Schema.NonEmptyString),
  redirect_uri: Schema.NonEmptyString,
  /** `mw` registered it, and may register another one. */
  own: Schema.optional(Schema.Boolean)
})
export type App = typeof App.Type

const whose = {
  username: Schema.String,
  api: Schema.Literals(["v3", "v4"]),
  /** Plain http to another machine was asked for. */
  insecure: Schema.optional(Schema.Boolean)
}

/** What one login left behind: a token, or an app. There is no password in it. */
const Entry = Schema.Union([
  Schema.Struct({ ...whose, token: Schema.NonEmptyString, app: Schema.optional(Schema.Never) }),
  Schema.Struct({ ...whose, app: App, token: Schema.optional(Schema.Never) })
])
export type Entry = typeof Entry.Type

const Credentials = Schema.Struct({
  /** The server of the last login. */
  current: Schema.NullOr(Schema.String),
  /** By the server's address. */
  servers: Schema.Record(Schema.String, Entry),
  /** The apps that `mw` registered itself, for the next login at the same server: each login would leave another one there. */
  apps: Schema.optional(Schema.Record(Schema.String, App))
})
export type Credentials = typeof Credentials.Type

const empty: Credentials = { current: null, servers: {} }

const path = credentialsPath()
const refuse = (message: string) => new Failure({ code: EXIT.session, message })

/** A file that cannot be used ends the command, in the words of what is wrong with it. */
const said = Effect.mapError(({ reason }: InvalidInput) => refuse(reason))

const decode = Schema.decodeUnknownOption(Schema.fromJsonString(Credentials))

/** What is stored; nothing, where there is no file. One that others can read, or that we did not write, is refused. */
export const read: Effect.Effect<Credentials, Failure> = Effect.gen(function* () {
  const text = yield* said(PrivateFile.read(path))
  if (text === undefined) return empty
  const credentials = decode(text)
  if (Option.isSome(credentials)) return credentials.value
  return yield* refuse(`${path} is not as mw writes it; mend it, or remove it and log in again`)
})

/** Replaces what is stored, in one step: whoever reads meanwhile sees the old file or the new one. */
const write = (credentials: Credentials): Effect.Effect<void, Failure> =>
  said(PrivateFile.write(path, `${JSON.stringify(credentials, null, 2)}\n`))

/** The app of a server that a login may use again. */
export const appOf = ({ apps = {}, servers }: Credentials, url: string): App | undefined =>
  (Object.hasOwn(servers, url) ? servers[url]?.app : undefined) ?? (Object.hasOwn(apps, url) ? apps[url] : undefined)

/** The apps of our own, as they stand once a server's login has become this one, or none. */
const appsAfter = (before: Credentials, url: string, entry?: Entry): Credentials["apps"] => {
  const app = appOf(before, url)
  const others = Object.entries(before.apps ?? {}).filter(([key]) => key !== url)
  const kept = entry?.app === undefined && app?.own === true ? [...others, [url, app] as const] : others
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** Keeps a login, and makes its server the current one. */
export const keep = (url: string, entry: Entry): Effect.Effect<void, Failure> =>
  Effect.flatMap(read, (before) =>
    write({ current: url, servers: { ...before.servers, [url]: entry }, apps: appsAfter(before, url, entry) })
  )

/** Forgets a login, and not the app that `mw` registered for it. No other takes its place: what is written next must not go to another server. */
export const forget = Effect.fnUntraced(function* (url: string) {
  const before = yield* read
  const { current, servers } = before
  const others = Object.entries(servers).filter(([key]) => key !== url)
  const apps = appsAfter(before, url)
  yield* others.length === 0 && apps === undefined
    ? said(PrivateFile.remove(path))
    : write({ current: current === url ? null : current, servers: Object.fromEntries(others), apps })
})
