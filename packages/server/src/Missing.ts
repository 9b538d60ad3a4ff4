import { type AnyEndpoint, nameOf } from "@matterwire/core/Endpoint"
import { apiOf, generationOf, isOld, v11_6, type Version } from "./Generation.ts"
import * as Json from "./Json.ts"
import { respond, type Header, type ServerResponse } from "./Wire.ts"
import { makeId } from "./world/Ids.ts"

const TEXT: Header = ["Content-Type", "text/plain; charset=utf-8"]
const JSON_: Header = ["Content-Type", "application/json"]
const NOSNIFF: Header = ["X-Content-Type-Options", "nosniff"]

const body = (path: string, hint: string, version: Version) =>
  Json.write({
    id: "api.context.404.app_error",
    message: "Sorry, we could not find the page.",
    detailed_error: `There doesn't appear to be an api call for the url='${path}'.${hint}`,
    ...(version === "3.0" ? { request_id: "" } : {}),
    status_code: 404,
    ...(version === "3.0" ? { is_oauth: false } : {})
  })

const TYPO = "  Typo? are you missing a team_id or user_id as part of the url?"

/** What net/http says when nobody is responsible. */
export const plainNotFound = (): ServerResponse => respond(404, [TEXT, NOSNIFF], "404 page not found\n")

/** A page of the web application, which we do not have. */
const page = (method: string): ServerResponse =>
  method === "GET"
    ? respond(
        200,
        [
          ["Content-Type", "text/html; charset=utf-8"],
          ["Cache-Control", "no-cache, max-age=31556926, public"]
        ],
        "<!doctype html><title>matterwire local server</title>\n"
      )
    : plainNotFound()

/** Where 3.0 sends all else. */
const errorRedirect: ServerResponse = respond(307, [
  [
    "Location",
    "/error?title=Mattermost+needs+your+help%3A&message=Sorry%2C+we+could+not+find+the+page.&details=&link=%2F&linkmessage=Go+back+to+Mattermost"
  ]
])

/** To 11.6, v3 is a page of the web application that is not there. */
const formerApi = (method: string, path: string): ServerResponse => {
  if (method !== "GET") return plainNotFound()
  return respond(
    404,
    [
      ...v11_6.headers.filter(([name]) => name !== "Vary"),
      JSON_,
      ["Content-Security-Policy", "frame-ancestors 'self' ; script-src 'self'"],
      ["X-Frame-Options", "SAMEORIGIN"],
      ["X-Request-Id", makeId()],
      ["X-Version-Id", v11_6.versionId]
    ],
    body(path, TYPO, "11.6")
  )
}

/** The answer to a route that there is not, or a method that it does not have: 404 in every version, never 405. */
export const missing = (version: Version, method: string, path: string): ServerResponse => {
  const api = apiOf(path)
  if (api === undefined && !path.startsWith("/api/"))
    return version === "3.0" && method !== "GET" ? errorRedirect : page(method)
  const old = isOld(version) || (version === "both" && api === "v3")
  const text = method === "HEAD" ? "" : body(path, old && api === "v4" ? "" : TYPO, version)
  if (old) return method === "OPTIONS" ? respond(200, []) : respond(404, [TEXT], text)
  return api === undefined || generationOf(version, api) === undefined
    ? formerApi(method, path)
    : respond(404, [JSON_], text)
}

/** Our own answer to a route that a real server has and this one has not: never to be taken for a misspelt one. */
export const notImplemented = (
  endpoint: AnyEndpoint,
  headers: ReadonlyArray<Header>,
  requestId: string
): ServerResponse =>
  respond(
    501,
    [...headers, JSON_],
    Json.write({
      id: "matterwire.server.not_implemented",
      message: `The local test server does not have ${nameOf(endpoint)}: a real one does. The README of @matterwire/server lists what it answers.`,
      detailed_error: "",
      request_id: requestId,
      status_code: 501
    })
  )
