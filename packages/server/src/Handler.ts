import type { AnyEndpoint } from "@matterwire/core/Endpoint"
import * as Effect from "effect/Effect"
import { catalogued, isSameRoute } from "./Catalogue.ts"
import { forget, identify, type Identity } from "./Credentials.ts"
import { type Problem, problem, wordsOf } from "./Errors.ts"
import { type Generation, generationOf, spokenAt, type Version } from "./Generation.ts"
import * as Json from "./Json.ts"
import { missing, notImplemented } from "./Missing.ts"
import { sitePage } from "./routes/oauth/forms.ts"
import type { Answer, Caller, Route, Scene } from "./Route.ts"
import type { Match as Matched } from "./Router.ts"
import { type Header, respond, type ServerRequest, type ServerResponse } from "./Wire.ts"
import { isId } from "./world/Ids.ts"
import type { World } from "./world/World.ts"

type Match = Matched<Route>

interface Needs {
  readonly world: World
  readonly version: Version
  readonly route: (method: string, path: string) => Match | undefined
  /** Endpoints that the version that we are like has not yet, or no more. */
  readonly absent: ReadonlyArray<AnyEndpoint>
}

/** Whether a value in the path is no id, so that it may be a word of a route that we do not have (`users/known`). */
const mayBeWord = ({ path }: Match): boolean =>
  Object.entries(path).some(([name, value]) => name.endsWith("_id") && value !== "me" && !isId(value))

/** What stands on every answer of an API route. */
export const apiHeaders = (
  generation: Generation,
  request: ServerRequest,
  requestId: string
): ReadonlyArray<Header> => [
  ...generation.headers,
  ...(request.method === "GET" ? [["Expires", "0"] as const] : []),
  ["X-Request-Id", requestId],
  ["X-Version-Id", generation.versionId]
]

/** 3.0 tells in detail, the token among it. */
const detailOf = ({ error, detail = "" }: Problem, { session, token, bad }: Identity): string => {
  if (error === "csrf") return `token=${token} Appears to bea CSRF attempt`
  if (error === "tokenInQuery") return `token=${token}`
  if (error === "sessionExpired") return bad ? `token=${token}` : "UserRequired"
  return detail === "" && error === "permissions" && session !== undefined ? `userId=${session.userId}` : detail
}

/** An error as the server writes it. Whether an OAuth token was used 3.0 always says, 3.10 when it was. */
export const writeProblem = (generation: Generation, wrong: Problem, requestId: string, identity: Identity) => {
  const { status, id, message } = wordsOf(generation, wrong.error)
  const isOAuth = identity.session?.kind === "oauth"
  return {
    status,
    body: Json.write({
      id,
      message: message.replace("{name}", () => wrong.name),
      detailed_error: generation.name === "3.0" ? detailOf(wrong, identity) : "",
      request_id: requestId,
      status_code: status,
      ...(generation.name === "3.0" || (generation.old && isOAuth) ? { is_oauth: isOAuth } : {})
    })
  }
}

const callerOf = (world: World, { session }: Identity): Caller | undefined => {
  const me = session === undefined ? undefined : world.users.get(session.userId)
  return me === undefined || session === undefined ? undefined : { me, session }
}

/** Refuses what may not come in, before the route looks at it. */
const admit = (
  generation: Generation,
  { needsSession, trusting = false }: Route,
  identity: Identity
): Effect.Effect<void, Problem> => {
  if (identity.inQuery) return problem("tokenInQuery")
  if (identity.forgeable && !trusting && (needsSession || !generation.old)) return problem("csrf")
  return Effect.void
}

/** Cookies that an answer changes because of what the request showed. */
const cookies = (
  { api, generation }: Pick<Scene, "api" | "generation">,
  { needsSession, trusting = false }: Route,
  identity: Identity
): ReadonlyArray<Header> => {
  if (!generation.old) {
    return (identity.bad && needsSession) || identity.forgeable ? forget({ api, generation }) : []
  }
  if (identity.bad) return forget({ api, generation })
  return generation.name === "3.10" &&
    identity.nameless &&
    !(identity.forgeable && needsSession && !trusting) &&
    identity.session !== undefined
    ? [["Set-Cookie", `MMUSERID=${identity.session.userId}; Path=/`]]
    : []
}

const JSON_TYPE: Header = ["Content-Type", "application/json"]

/** JSON, where nothing else is said. */
const typed = (headers: ReadonlyArray<Header>): ReadonlyArray<Header> =>
  headers.some(([name]) => name === "Content-Type") ? headers : [...headers, JSON_TYPE]

/** Answers a request to a path that is clean already. */
export const makeHandler = ({ world, version, route, absent }: Needs) => {
  const answer = Effect.fnUntraced(function* (scene: Scene, match: Match) {
    const { generation, request } = scene
    const requestId = world.makeId()
    const identity = identify(world, generation, request)
    const fixed = [...apiHeaders(generation, request, requestId), ...cookies(scene, match.route, identity)]
    const said = (reply: Answer): ServerResponse => {
      const etag = reply.etag === undefined ? undefined : `${generation.version}.${reply.etag}`
      const tagged = [...fixed, ...(etag === undefined ? [] : [["Etag", etag] as const])]
      if (etag !== undefined && request.headers["if-none-match"] === etag)
        return respond(304, generation.name === "3.0" ? fixed : tagged)
      return respond(
        reply.status,
        [...tagged, ...(reply.status === 304 ? reply.headers : typed(reply.headers))],
        reply.body
      )
    }

    return yield* admit(generation, match.route, identity).pipe(
      Effect.andThen(match.route.run(scene, match.path, callerOf(world, identity))),
      Effect.match({
        onSuccess: said,
        onFailure: (wrong) => {
          const { status, body } = writeProblem(generation, wrong, requestId, identity)
          return respond(status, [...fixed, JSON_TYPE], body)
        }
      })
    )
  })

  /** A page of our own, in place of the web application's. */
  const ownPage = Effect.fnUntraced(function* (scene: Scene, path: string) {
    const { generation, request } = scene
    const identity = identify(world, generation, request)
    const page = yield* sitePage({ ...scene, caller: callerOf(world, identity) }, path)
    return page === undefined
      ? undefined
      : respond(page.status, [...apiHeaders(generation, request, world.makeId()), ...typed(page.headers)], page.body)
  })

  /** An endpoint of a real server that we do not answer, although the request is for it. */
  const unanswered = Effect.fnUntraced(function* (method: string, path: string, match: Match | undefined) {
    if (match !== undefined && !mayBeWord(match)) return undefined
    const endpoint = yield* Effect.promise(() => catalogued(method, path, version))
    if (endpoint === undefined || absent.some((one) => isSameRoute(one, endpoint))) return undefined
    return match !== undefined && isSameRoute(match.route.endpoint, endpoint) ? undefined : endpoint
  })

  return Effect.fnUntraced(function* (request: ServerRequest, path: string) {
    const api = spokenAt(version, path)
    const generation = generationOf(version, api)
    if (generation === undefined) return missing(version, request.method, path)
    const match = route(request.method, path)
    const endpoint = yield* unanswered(request.method, path, match)
    if (endpoint !== undefined) {
      const requestId = world.makeId()
      return notImplemented(endpoint, apiHeaders(generation, request, requestId), requestId)
    }
    const scene = { world, api, generation, request }
    if (match !== undefined) return yield* answer(scene, match)
    return (yield* ownPage(scene, path)) ?? missing(version, request.method, path)
  })
}
