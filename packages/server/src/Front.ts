import * as Effect from "effect/Effect"
import { type Cors, makeCors } from "./Cors.ts"
import { identify, presented } from "./Credentials.ts"
import type { makeCallFaults } from "./faults/calls.ts"
import { isOld, v11_6, type Version } from "./Generation.ts"
import { apiHeaders } from "./Handler.ts"
import { makeLimits, type RateLimit } from "./Limiter.ts"
import { plainNotFound } from "./Missing.ts"
import { locate } from "./Path.ts"
import { type Granted, plainGet, socketAt, upgrade } from "./Upgrade.ts"
import { type Header, respond, type ServerRequest, type ServerResponse } from "./Wire.ts"
import type { World } from "./world/World.ts"

interface Needs {
  readonly world: World
  readonly version: Version
  readonly base: string
  readonly rateLimit: RateLimit | undefined
  readonly cors: Cors | undefined
  readonly intercept: ReturnType<typeof makeCallFaults>["intercept"]
  readonly spoiled: ReturnType<typeof makeCallFaults>["spoiled"]
  readonly knows: (method: string, path: string) => boolean
  readonly handle: (request: ServerRequest, path: string) => Effect.Effect<ServerResponse>
  readonly log: (request: ServerRequest) => void
}

/** A request that came through the door: its path, and the limiter's fields for its answer. */
interface Admitted {
  readonly path: string
  readonly headers: ReadonlyArray<Header>
}

/** The door that every request and every upgrade goes through: log, faults, limiter, base path, clean path. */
export const makeFront = (needs: Needs) => {
  const { base, cors: corsSettings, handle, intercept, knows, log, rateLimit, spoiled, version, world } = needs
  const empty = () => (rateLimit === undefined ? undefined : makeLimits(rateLimit, version))
  let limits = empty()
  const cors = makeCors(corsSettings, version)

  /** In 3.10 the caller says who they are; 11.6 believes trusted proxies only, and we know none. */
  const bucketOf = (request: ServerRequest): string =>
    isOld(version)
      ? (request.headers["x-forwarded-for"] ?? request.headers["x-real-ip"] ?? request.address)
      : request.address

  /** The token of a request as the limiter of 11.6 sees it. One in the query is nobody's. */
  const tokenOf = (request: ServerRequest) => {
    const shown = presented(v11_6, request)
    if (shown === undefined || shown.token === "") return undefined
    const { inQuery, session } = identify(world, v11_6, request)
    return { text: shown.token, userId: inQuery ? "" : (session?.userId ?? "") }
  }

  const limit = (request: ServerRequest, path: string): Effect.Effect<ReadonlyArray<Header>, ServerResponse> => {
    if (limits === undefined) return Effect.succeed([])
    const { method } = request
    const known = !path.startsWith("/api/") || knows(method, path)
    const drawing = { method, path, address: bucketOf(request), token: tokenOf(request), known }
    const { byUser, denied, headers } = limits(drawing, world.elapsed())
    if (!denied) return Effect.succeed(headers)
    const text: ReadonlyArray<Header> = [["Content-Type", "text/plain; charset=utf-8"]]
    const nosniff: Header = ["X-Content-Type-Options", "nosniff"]
    const door = byUser ? apiHeaders(v11_6, request, world.makeId()).filter(([name]) => name !== nosniff[0]) : []
    const body = method === "HEAD" ? "" : "limit exceeded\n"
    return Effect.fail(respond(429, [...headers, ...text, nosniff, ...door], body))
  }

  const admit = Effect.fnUntraced(function* (request: ServerRequest): Effect.fn.Return<Admitted, ServerResponse> {
    const located = locate(request.path, base)
    const path = located.kind === "here" ? located.path : request.path
    const known = { ...request, path }
    log(known)
    const fault = yield* intercept(known)
    if (fault !== undefined) return yield* Effect.fail(fault)
    const headers = yield* limit(request, path)
    const also = ({ status, headers: own, body }: ServerResponse) => respond(status, [...own, ...headers], body)
    switch (located.kind) {
      case "broken":
        return yield* Effect.fail(
          also(respond(400, [["Content-Type", "text/plain; charset=utf-8"]], "400 Bad Request"))
        )
      case "moved": {
        const query = String(request.query)
        const to = query === "" ? located.to : `${located.to}?${query}`
        return yield* Effect.fail(also(respond(301, [["Location", to]])))
      }
      case "outside":
        return yield* Effect.fail(also(plainNotFound()))
      case "here":
        return { path, headers }
    }
  })

  return {
    /** Fills all buckets of the limiter. */
    forgetLimits: () => {
      limits = empty()
    },

    /** Answers a request. */
    answer: (request: ServerRequest): Effect.Effect<ServerResponse> =>
      admit(request).pipe(
        Effect.flatMap(({ path, headers }) => {
          const here = { ...request, path }
          const preflight = cors.preflight(here)
          if (preflight !== undefined) return Effect.succeed(preflight)
          const speaker = request.method === "GET" ? socketAt(version, path) : undefined
          const answered = speaker === undefined ? handle(request, path) : Effect.succeed(plainGet(speaker, request))
          return Effect.map(answered, (said) =>
            spoiled(here, respond(said.status, [...said.headers, ...cors.fields(here), ...headers], said.body))
          )
        }),
        Effect.catch((refusal) => Effect.succeed(refusal))
      ),

    /** Grants an upgrade, or fails with the answer that refuses it. */
    grant: (request: ServerRequest): Effect.Effect<Granted, ServerResponse> =>
      Effect.flatMap(admit(request), ({ path }) => {
        const speaker = socketAt(version, path)
        return speaker === undefined
          ? Effect.flatMap(handle(request, path), (answer) => Effect.fail(answer))
          : upgrade(world, speaker, request, cors.isAllowed)
      })
  }
}

export type Front = ReturnType<typeof makeFront>
