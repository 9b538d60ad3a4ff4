import * as Auth from "@matterwire/core/Auth"
import type { Options } from "@matterwire/core/Config"
import * as OAuth from "@matterwire/core/OAuth"
import type { SessionStore } from "@matterwire/core/SessionStore"
import { sessionFiles } from "@matterwire/node"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { dirname, join } from "node:path"
import type { App } from "./credentials.ts"
import { credentialsPath } from "./credentialsPath.ts"
import { visible } from "./visible.ts"

/** A file for each server and app, so that commands which run beside each other may renew tokens without a lock. */
export const store: SessionStore = sessionFiles(join(dirname(credentialsPath()), "sessions"))

/** As core's sessions name what is in the store. */
const keyOf = (url: string, app: Pick<App, "client_id">) => ({ url, account: app.client_id })

/** Keeps what a login brought. */
export const keepTokens = (url: string, { client_id }: OAuth.App, tokens: OAuth.Tokens) =>
  store.write(keyOf(url, { client_id }), {
    token: tokens.access_token,
    who: undefined,
    since: tokens.since,
    expires: tokens.expires,
    refreshTokens: tokens.refresh_token === undefined ? [] : [tokens.refresh_token]
  })

/** Is there what renews it? */
export const renews = (url: string, app: App): Effect.Effect<boolean> =>
  app.client_secret === undefined
    ? Effect.succeed(false)
    : Effect.orElseSucceed(
        Effect.map(store.read(keyOf(url, app)), (session) => (session?.refreshTokens.length ?? 0) > 0),
        () => false
      )

/** Forgets it. */
export const forgetTokens = (url: string, app: App) => store.remove(keyOf(url, app))

/** For the file, with its secret as text. */
export const asKept = ({ client_id, client_secret, redirect_uri }: OAuth.App, own: boolean): App => ({
  client_id,
  redirect_uri,
  ...(client_secret === undefined ? {} : { client_secret: Redacted.value(client_secret) }),
  ...(own ? { own } : {})
})

/** Who an app acts for, by what is in the store: it is renewed when needed, and written back there. */
export const appSession = (app: App): Pick<Options, "auth" | "sessions" | "logger"> => ({
  auth: Auth.oauth(OAuth.app(app)),
  sessions: store,
  // Tokens that were renewed and could not be kept are lost with this process.
  logger: ({ level, message }) => {
    if (level === "warn") process.stderr.write(`mw: ${visible(message)}\n`)
  }
})
