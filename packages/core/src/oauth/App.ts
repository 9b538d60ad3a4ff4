import * as Redacted from "effect/Redacted"
import { maskFault } from "../auth/way.ts"
import { InvalidInput } from "../Errors.ts"
import type { Token } from "../SessionStore.ts"

interface AnyApp {
  readonly client_id: string
  /** Where the server sends the browser back to: one of the callbacks that the app was registered with, to the letter. */
  readonly redirect_uri: string
}

/**
 * An app that can keep no secret: a page, a program on somebody's machine. It proves by PKCE that it is the one who began,
 * and gets no refresh tokens: whoever found one could go on for ever, as there is no secret to ask for. When its token ends
 * (30 days, unless the server was told otherwise), the user is asked again. Server 11 or newer.
 */
export interface PublicApp extends AnyApp {
  readonly client_secret?: undefined
}

/** An app that runs where nobody else looks, with a secret, and gets refresh tokens (not from 3.0). */
export interface ConfidentialApp extends AnyApp {
  readonly client_secret: Token
}

/** An app of OAuth 2, as it was registered with the server: there under *Integrations › OAuth 2.0 Applications*. */
export type App = PublicApp | ConfidentialApp

interface AnyTokens {
  readonly access_token: Token
  /** Since when we have them, in ms since the epoch. */
  readonly since: number
  /** Until when the access token is good, in ms since the epoch; `undefined` where nobody said. */
  readonly expires: number | undefined
}

/** What a public app gets: a token that ends, and nothing to renew it with. */
export interface PublicTokens extends AnyTokens {
  readonly refresh_token?: undefined
}

/** What a confidential app gets. */
export interface ConfidentialTokens extends AnyTokens {
  /** Brings the next pair. 3.0 has none, and no server gives one to a user whom the implicit grant has let in before. */
  readonly refresh_token: Token | undefined
}

/** A user's tokens for an app. The server has one pair for each user and app: who asks twice gets the same. */
export type Tokens = PublicTokens | ConfidentialTokens

/** The same as text, to be kept by whoever keeps secrets. */
export interface RevealedTokens {
  readonly access_token: string
  readonly refresh_token?: string | undefined
  readonly since: number
  readonly expires: number | undefined
}

/** Tokens that somebody hands in, of whatever made them. */
export interface HandedTokens {
  readonly access_token: string | Token
  readonly refresh_token?: string | Token | undefined
  readonly since?: number | undefined
  readonly expires?: number | undefined
}

export const hidden = (text: string | Token, label: string): Token =>
  Redacted.isRedacted(text) ? text : Redacted.make(text, { label })

/** What an app is made of. */
export interface AppOptions extends AnyApp {
  readonly client_secret?: string | Token | undefined
}

/** An app of OAuth 2: with its secret a confidential one, without it a public one. */
export function app(options: AppOptions & { readonly client_secret: string | Token }): ConfidentialApp
export function app(options: AppOptions & { readonly client_secret?: undefined }): PublicApp
export function app(options: AppOptions): App
export function app({ client_id, client_secret, redirect_uri }: AppOptions): App {
  return client_secret === undefined
    ? { client_id, redirect_uri }
    : { client_id, redirect_uri, client_secret: hidden(client_secret, "client_secret") }
}

/** An app as text, to be kept by whoever keeps secrets, and handed in again. */
export interface RevealedApp extends AnyApp {
  readonly client_secret?: string | undefined
}

/**
 * Shows a secret as text, or all those of tokens, or of an app: for a database, or a cookie that is encrypted. Whoever has tokens acts for
 * the user.
 */
export function reveal(secret: Token): string
export function reveal(tokens: Tokens): RevealedTokens
export function reveal(app: App): RevealedApp
export function reveal(secrets: Token | Tokens | App): string | RevealedTokens | RevealedApp {
  if (Redacted.isRedacted(secrets)) return Redacted.value(secrets)
  if ("client_id" in secrets) {
    const { client_id, client_secret, redirect_uri } = secrets
    return client_secret === undefined
      ? { client_id, redirect_uri }
      : { client_id, redirect_uri, client_secret: Redacted.value(client_secret) }
  }
  const { access_token, expires, refresh_token, since } = secrets
  return {
    access_token: Redacted.value(access_token),
    refresh_token: refresh_token === undefined ? undefined : Redacted.value(refresh_token),
    since,
    expires
  }
}

/** The server keeps no more of it. */
const MOST_REDIRECT = 256

const addressOf = (text: string): URL | undefined => {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** What is wrong with a redirect_uri, before a browser shows it to a user. */
const redirectFault = (text: string): string | undefined => {
  const url = addressOf(text)
  if (url === undefined) return "redirect_uri is not an address: write it as https://app.example.com/callback"
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return "redirect_uri must begin with https:// or http://: servers register no others"
  }
  if (text.includes("#")) return "redirect_uri must not hold a fragment (#): the code would be lost behind it"
  if (!/^[\x21-\x7e]+$/.test(text)) return "redirect_uri must be ASCII without blanks: it is compared to the letter"
  return text.length > MOST_REDIRECT ? `redirect_uri must not be longer than ${MOST_REDIRECT} characters` : undefined
}

/** Why an app cannot work; nothing of its secret is said. */
export const appFault = ({ client_id, client_secret, redirect_uri }: App): string | undefined => {
  if (client_id.trim() === "") return "client_id is empty"
  const secret = client_secret === undefined ? undefined : Redacted.value(client_secret)
  if (secret === "") return "client_secret is empty: leave it out, if the app is a public one"
  const mask = secret === undefined ? undefined : maskFault(secret)
  if (mask !== undefined) return `client_secret: ${mask}`
  if (secret !== undefined && /\s/.test(secret)) return "client_secret holds a blank or a line break: trim it"
  return redirectFault(redirect_uri)
}

export const invalid = (endpoint: string, reason: string): InvalidInput => new InvalidInput({ endpoint, reason })
