import type { Api, Generation } from "./Generation.ts"
import type { Header, ServerRequest } from "./Wire.ts"
import type { Session } from "./world/Sessions.ts"
import type { World } from "./world/World.ts"

/** A token as it came, and by which way. */
interface Presented {
  readonly token: string
  readonly by: "cookie" | "header" | "query"
}

/** Exactly one character after the scheme, whatever it is. */
const inHeader = (value: string | undefined): string | undefined => {
  const scheme = /^(bearer|token)/i.exec(value ?? "")?.[0]
  return value === undefined || scheme === undefined || value.length <= scheme.length + 1
    ? undefined
    : value.slice(scheme.length + 1)
}

const cookieOf = (request: ServerRequest, name: string): string | undefined =>
  request.headers["cookie"]
    ?.split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1)

/** The token that a request shows, and how: the way that its release looks at first. */
export const presented = (generation: Generation, request: ServerRequest): Presented | undefined => {
  const cookie = cookieOf(request, "MMAUTHTOKEN")
  const header = inHeader(request.headers["authorization"])
  const query = request.query.get("access_token")
  const byCookie = cookie === undefined ? undefined : ({ token: cookie, by: "cookie" } as const)
  const byHeader = header === undefined ? undefined : ({ token: header, by: "header" } as const)
  const found = generation.old ? (byHeader ?? byCookie) : (byCookie ?? byHeader)
  return found ?? (query === null ? undefined : { token: query, by: "query" })
}

/** What the credentials of a request come to. */
export interface Identity {
  readonly session: Session | undefined
  /** What was shown; empty where nothing was. */
  readonly token: string
  /** A token was shown, and it is none. */
  readonly bad: boolean
  /** A token in the query that is not OAuth's: refused, whatever the route. */
  readonly inQuery: boolean
  /** A session's cookie came without the one that says whose it is. */
  readonly nameless: boolean
  /** The request could be forged by another page: a cookie without the proof that its version asks for. */
  readonly forgeable: boolean
}

/** In whose words a browser is told. */
interface Told {
  readonly api: Api
  readonly generation: Generation
}

const proven = (generation: Generation, request: ServerRequest, session: Session): boolean =>
  request.headers["x-requested-with"] === "XMLHttpRequest" ||
  (!generation.old && (request.method === "GET" || request.headers["x-csrf-token"] === session.csrf))

export const identify = (world: World, generation: Generation, request: ServerRequest): Identity => {
  const shown = presented(generation, request)
  const session = shown === undefined ? undefined : world.sessions.get(shown.token)
  const byCookie = shown?.by === "cookie" && session !== undefined
  return {
    session,
    token: shown?.token ?? "",
    bad: shown !== undefined && shown.token !== "" && session === undefined,
    inQuery: shown?.by === "query" && session !== undefined && session.kind !== "oauth",
    nameless: cookieOf(request, "MMAUTHTOKEN") !== undefined && cookieOf(request, "MMUSERID") === undefined,
    forgeable: byCookie && !proven(generation, request, session)
  }
}

/** Tells a browser to forget its session. v3 forgets who it was, too; 3.0 never told. */
export const forget = ({ api, generation }: Told): ReadonlyArray<Header> => [
  ["Set-Cookie", "MMAUTHTOKEN=; Path=/; Max-Age=0; HttpOnly"],
  ...(api === "v3" && generation.name !== "3.0" ? [["Set-Cookie", "MMUSERID=; Path=/; Max-Age=0"] as const] : [])
]

/** Whether a login sets cookies: 11.6 does for browsers only, with `X-Requested-With`. */
export const wantsCookies = (generation: Generation, request: ServerRequest): boolean =>
  generation.old || request.headers["x-requested-with"] === "XMLHttpRequest"

/** The cookies of a new session. 3.0 does not tell whose it is. */
export const remember = (
  generation: Generation,
  request: ServerRequest,
  session: Session,
  now: number
): ReadonlyArray<Header> => {
  const age = generation.sessionDays * 24 * 60 * 60
  const life = `Path=/; Expires=${new Date(now + age * 1000).toUTCString()}; Max-Age=${age}`
  const secure = request.headers["x-forwarded-proto"] === "https" ? "; Secure" : ""
  return [
    ["Set-Cookie", `MMAUTHTOKEN=${session.token}; ${life}; HttpOnly${secure}`],
    ...(generation.name === "3.0" ? [] : [["Set-Cookie", `MMUSERID=${session.userId}; ${life}${secure}`] as const]),
    ...(generation.old ? [] : [["Set-Cookie", `MMCSRF=${session.csrf}; ${life}${secure}`] as const])
  ]
}
