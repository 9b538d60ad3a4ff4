import { createHash, timingSafeEqual } from "node:crypto"
import type { IncomingMessage, OutgoingHttpHeaders } from "node:http"
import { HOST, redirectUri } from "./ports.ts"

/** What a request is answered with, and the callback in it, if it is the one that is waited for. */
export interface Answer {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: string
  readonly came?: { readonly callback: string; readonly as: "granted" | "refused" }
}

/** Where the wait stands: for which state, or how it has ended. */
export type Wait = { readonly state: string } | "nothing" | "granted" | "refused"

/** Nothing is kept, nothing is loaded, nothing is told to where one goes next; nobody frames it. */
const HEADERS: OutgoingHttpHeaders = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  // A socket that is kept alive would outlast the wait.
  Connection: "close"
}

/** The pages are constants: nothing of a request is ever in one. */
const page = (title: string, text: string): string =>
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<h1>${title}</h1>
<p>${text}</p>
</html>
`

const GRANTED = page("Back to the terminal", "You may close this page. The terminal tells how the login went.")
const REFUSED = page("Nothing was allowed", "You may close this page. The terminal tells more.")
const NOT_FOUND = page("Nothing here", "This address only waits for the end of a login in a terminal.")
const BAD_REQUEST = page(
  "Not the login that is waited for",
  "This does not belong to the login that the terminal waits for. Go back there, and open the address that it shows."
)

const show = (status: number, body: string): Answer => ({
  status,
  headers: { ...HEADERS, "Content-Type": "text/html; charset=utf-8" },
  body
})

/**
 * The address with the code and the state must not stay in the browser's history. A redirect takes its place there, and
 * needs no script, which `history.replaceState` would; and that would come too late, after the visit was written down.
 */
const ended = (callback: string, isRefusal: boolean): Answer => ({
  status: 303,
  headers: { ...HEADERS, Location: "/done" },
  body: "",
  came: { callback, as: isRefusal ? "refused" : "granted" }
})

/** Compares in a time that tells nothing of where they differ, nor of their lengths. */
const isSame = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}

/** A page of somebody else may only make a browser come here by the way; browsers say when a person did not ask for a page. */
const isNavigation = ({ headers }: IncomingMessage): boolean =>
  (headers["sec-fetch-mode"] ?? "navigate") === "navigate" && (headers["sec-fetch-dest"] ?? "document") === "document"

/**
 * Does it come from the login that is waited for? Only who was sent there knows the state. The consent page's *Deny* sends
 * none: that is believed when a person's browser went here, and gives nothing to whoever made it up.
 */
const isAwaited = (request: IncomingMessage, query: URLSearchParams, state: string): boolean => {
  const once = ["code", "state", "error"].every((name) => query.getAll(name).length <= 1)
  if (!once) return false
  const theirs = query.get("state")
  if (theirs !== null) return isSame(theirs, state) && (query.has("code") || query.has("error"))
  return query.get("error") === "access_denied" && isNavigation(request)
}

/** Who was sent here by another name thinks that it talks to somebody else (DNS rebinding). */
const isForUs = ({ headersDistinct }: IncomingMessage, port: number): boolean => {
  const hosts = headersDistinct["host"] ?? []
  return hosts.length === 1 && hosts[0] === `${HOST}:${port}`
}

/**
 * Answers a request. Whatever is not the callback that is waited for is refused, and does not end the wait: any page on the
 * web can make a browser come here, and could otherwise end the login of whoever looks at it.
 */
export const answer = (request: IncomingMessage, port: number, wait: Wait): Answer => {
  const [path, ...rest] = (request.url ?? "").split("?")
  if (!isForUs(request, port)) return show(400, BAD_REQUEST)
  if (path === "/done" && request.method === "GET" && typeof wait === "string" && wait !== "nothing") {
    return show(200, wait === "granted" ? GRANTED : REFUSED)
  }
  if (path !== "/callback") return show(404, NOT_FOUND)
  if (request.method !== "GET" || typeof wait === "string") return show(400, BAD_REQUEST)
  const query = rest.join("?")
  const said = new URLSearchParams(query)
  return isAwaited(request, said, wait.state)
    ? ended(`${redirectUri(port)}?${query}`, said.has("error"))
    : show(400, BAD_REQUEST)
}
