import { socket as v3Socket } from "@matterwire/core/v3/Socket"
import { socket as v4Socket } from "@matterwire/core/v4/Socket"
import * as Effect from "effect/Effect"
import { forget, identify } from "./Credentials.ts"
import { Problem } from "./Errors.ts"
import { type Generation, generationOf, type Version } from "./Generation.ts"
import { apiHeaders, writeProblem } from "./Handler.ts"
import * as Json from "./Json.ts"
import { respond, type ServerRequest, type ServerResponse } from "./Wire.ts"
import { isId, makeId } from "./world/Ids.ts"
import type { Session } from "./world/Sessions.ts"
import type { World } from "./world/World.ts"

/** An upgrade that is granted. Without a session it waits for a challenge: a wrong token is upgraded all the same. */
export interface Granted {
  readonly generation: Generation
  readonly session: Session | undefined
  /** Which connection to go on with, from which number on. Who is not known by the upgrade itself cannot ask for that. */
  readonly resume?: Resume | undefined
  /** It is upgraded, and cut at once. */
  readonly isCut: boolean
}

interface Resume {
  readonly id: string
  readonly from: number
}

/** The generation that speaks on the socket of a path; a slash at the end is fine. */
export const socketAt = (version: Version, path: string): Generation | undefined => {
  const plain = path.replace(/\/$/, "")
  if (plain === v4Socket.path) return generationOf(version, "v4")
  return plain === v3Socket.path ? generationOf(version, "v3") : undefined
}

const refuse = (
  generation: Generation,
  request: ServerRequest,
  { status, says, code, message }: { status: number; says: string; code: number; message: string }
): ServerResponse => {
  const requestId = makeId()
  const error = {
    id: "api.web_socket.connect.upgrade.app_error",
    message,
    detailed_error: "",
    request_id: requestId,
    status_code: code
  }
  const headers = apiHeaders(generation, request, requestId).filter(([name]) => name !== "X-Content-Type-Options")
  return respond(
    status,
    [
      ...headers,
      ["Content-Type", "text/plain; charset=utf-8"],
      ["Sec-Websocket-Version", "13"],
      ["X-Content-Type-Options", "nosniff"]
    ],
    `${says}\n${Json.write(error)}`
  )
}

/** The answer to a GET that does not ask for an upgrade, or (403) comes from another origin: two texts in one body. */
const notUpgraded = (generation: Generation, request: ServerRequest, forbidden: boolean): ServerResponse =>
  refuse(generation, request, {
    status: forbidden ? 403 : 400,
    says: forbidden ? "Forbidden" : "Bad Request",
    code: generation.old ? 500 : 400,
    message: generation.old
      ? "Failed to upgrade websocket connection"
      : `URL Blocked because of CORS. Url: ${request.headers["origin"] ?? ""}`
  })

/** A GET to a socket's path that wants no upgrade. */
export const plainGet = (generation: Generation, request: ServerRequest): ServerResponse =>
  notUpgraded(generation, request, false)

/** A number as Go reads one of 64 bits. */
const isSequence = (text: string): boolean =>
  /^[+-]?\d+$/.test(text) && BigInt.asIntN(64, BigInt(text.replace("+", ""))) === BigInt(text.replace("+", ""))

/** What an upgrade wants to go on with; `"malformed"`: it is done, and the connection ends right behind it. */
const resumeOf = (
  generation: Generation,
  request: ServerRequest,
  session: Session | undefined
): Resume | "malformed" | undefined => {
  const id = request.query.get("connection_id") ?? ""
  if (generation.old || session === undefined || id === "") return undefined
  const from = request.query.get("sequence_number") ?? ""
  return isId(id) && isSequence(from) ? { id, from: Number(from) } : "malformed"
}

const sameOrigin = (generation: Generation, request: ServerRequest): boolean => {
  const { origin, host } = request.headers
  if (origin === undefined) return true
  return generation.old ? origin.replace(/^https?:\/\//, "") === host : origin === `http://${host}`
}

/** Grants an upgrade, or says why not: 3.0 alone asks for a session first. */
export const upgrade = (
  world: World,
  generation: Generation,
  request: ServerRequest,
  isAllowed: (origin: string) => boolean
): Effect.Effect<Granted, ServerResponse> => {
  const identity = identify(world, generation, request)
  const { bad, session, inQuery } = identity
  const error = inQuery
    ? "tokenInQuery"
    : generation.name === "3.0" && session === undefined
      ? "sessionExpired"
      : undefined
  if (error !== undefined) {
    const requestId = world.makeId()
    const { status, body } = writeProblem(generation, new Problem({ error, name: "" }), requestId, identity)
    const headers = [
      ...apiHeaders(generation, request, requestId),
      ...(bad && !inQuery ? forget({ api: "v3", generation }) : []),
      ["Content-Type", "application/json"] as const
    ]
    return Effect.fail(respond(status, headers, body))
  }
  if (!sameOrigin(generation, request) && !isAllowed(request.headers["origin"] ?? ""))
    return Effect.fail(notUpgraded(generation, request, true))
  const resume = resumeOf(generation, request, session)
  return Effect.succeed(
    resume === "malformed" ? { generation, session, isCut: true } : { generation, session, resume, isCut: false }
  )
}
