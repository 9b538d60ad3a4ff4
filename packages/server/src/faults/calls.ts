import type { AnyEndpoint } from "@matterwire/core/Endpoint"
import * as Effect from "effect/Effect"
import { type Header, respond, type ServerRequest, type ServerResponse } from "../Wire.ts"
import { isBackfill } from "./backfill.ts"

/** Which requests a fault is for: an endpoint value, or what a function says of method and path. All, if left out. */
export type Match =
  | Pick<AnyEndpoint, "method" | "path">
  | ((request: Pick<ServerRequest, "method" | "path">) => boolean)

/** What a fault answers in place of the server. */
export interface FaultyAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** How many requests get it; one, if left out. */
  readonly times?: number
}

/** How calls are refused that read what was missed. */
export interface Refusal {
  /** 429 of the limiter, 503 of a server that is busy, 500 of one whose database is. */
  readonly status: 429 | 500 | 503
  /** How many requests get it; one, if left out. */
  readonly times?: number
  /** In seconds: of a 429 one, if left out; a real 503 and 500 have none. */
  readonly retryAfter?: number
  /** Which ones, instead of all that read posts, threads, and lists of channels and teams. */
  readonly match?: Match
}

/** What goes wrong with calls. It stands before all else, as a bad network or proxy does. */
export interface CallFaults {
  /** Takes requests in, and never answers them, until `clear`. */
  readonly hang: (match?: Match) => void
  /** Answers the next request, or the next few, in place of the server. */
  readonly respond: (match: Match, answer: FaultyAnswer) => void
  /** Does what the next request asks for, or the next few, and loses the answer: a proxy's 502 comes in its place. */
  readonly lose: (match?: Match, times?: number) => void
  /** Answers, but so many milliseconds later, until `clear`. */
  readonly delay: (ms: number, match?: Match) => void
  /** Refuses the next calls that read what was missed, in the words of a real server. */
  readonly refuseBackfill: (refusal: Refusal) => void
  /** Ends the connection of the next requests without an answer, and does nothing for them. */
  readonly hangUp: (match?: Match, times?: number) => void
  /** Does what the next requests ask for, and cuts their answers in the middle of the body. */
  readonly cutAnswer: (match?: Match, times?: number) => void
  /** Refuses the next upgrades of sockets with a status, 503 if left out. */
  readonly refuseUpgrades: (answer?: Partial<FaultyAnswer>) => void
}

const matcher = (match: Match | undefined): ((request: ServerRequest) => boolean) => {
  if (match === undefined) return () => true
  // An endpoint value is a function as well.
  if ("path" in match) {
    const path = new RegExp(`^${match.path.replace(/\{\w+\}/g, "[^/]+")}$`)
    return (request) => request.method === match.method && path.test(request.path)
  }
  return match
}

type Fits = (request: ServerRequest) => boolean

/** Before the server has seen a request. */
type Before =
  | { readonly kind: "hang"; readonly fits: Fits }
  | { readonly kind: "delay"; readonly fits: Fits; readonly ms: number }
  | { readonly kind: "respond"; readonly fits: Fits; readonly answer: ServerResponse; left: number }

/** When the server has answered. */
interface After {
  readonly fits: Fits
  readonly spoil: (answer: ServerResponse) => ServerResponse
  left: number
}

const answerOf = ({ status, headers = {}, body = "" }: FaultyAnswer): ServerResponse => ({
  status,
  headers: Object.entries(headers).map(([name, value]): Header => [name, value]),
  body
})

/** What a real server says when it refuses: the limiter in plain text, the server itself in JSON. */
const refusalOf = ({ retryAfter, status }: Refusal): ServerResponse => {
  if (status === 429) {
    const wait = String(retryAfter ?? 1)
    return respond(
      429,
      [
        ["Content-Type", "text/plain; charset=utf-8"],
        ["Retry-After", wait],
        ["X-Content-Type-Options", "nosniff"],
        ["X-Ratelimit-Limit", "101"],
        ["X-Ratelimit-Remaining", "0"],
        ["X-Ratelimit-Reset", wait]
      ],
      "limit exceeded\n"
    )
  }
  const [id, message] =
    status === 503
      ? ["api.context.server_busy.app_error", "Server is busy, non-critical services are temporarily unavailable."]
      : ["app.post.get_posts.app_error", "Unable to get the posts for the channel."]
  const retry: ReadonlyArray<Header> = retryAfter === undefined ? [] : [["Retry-After", String(retryAfter)]]
  return respond(
    status,
    [...retry, ["Content-Type", "application/json"]],
    JSON.stringify({ id, message, detailed_error: "", status_code: status })
  )
}

const BAD_GATEWAY: ServerResponse = {
  status: 502,
  headers: [["Content-Type", "text/html"]],
  body: "<html><title>502 Bad Gateway</title></html>"
}

export const makeCallFaults = () => {
  let before: ReadonlyArray<Before> = []
  let after: ReadonlyArray<After> = []

  const answer = (fits: Fits, said: ServerResponse, times = 1) => {
    before = [...before, { kind: "respond", fits, answer: said, left: times }]
  }
  const spoil = (match: Match | undefined, times: number, how: After["spoil"]) => {
    after = [...after, { fits: matcher(match), spoil: how, left: times }]
  }

  /** What a fault answers to a request; `undefined` lets it pass. */
  const intercept = Effect.fnUntraced(function* (request: ServerRequest): Effect.fn.Return<ServerResponse | undefined> {
    for (const fault of before) {
      if (!fault.fits(request)) continue
      if (fault.kind === "hang") return yield* Effect.never
      if (fault.kind === "delay") yield* Effect.sleep(fault.ms)
      else if (fault.left > 0) {
        fault.left -= 1
        return fault.answer
      }
    }
    return undefined
  })

  /** What becomes of an answer. */
  const spoiled = (request: ServerRequest, said: ServerResponse): ServerResponse => {
    if (after.length === 0) return said
    const fault = after.find((one) => one.left > 0 && one.fits(request))
    if (fault === undefined) return said
    fault.left -= 1
    return fault.spoil(said)
  }

  const verbs: CallFaults = {
    hang: (match) => {
      before = [...before, { kind: "hang", fits: matcher(match) }]
    },
    delay: (ms, match) => {
      before = [...before, { kind: "delay", fits: matcher(match), ms }]
    },
    respond: (match, said) => answer(matcher(match), answerOf(said), said.times),
    refuseBackfill: (refusal) => answer(matcher(refusal.match ?? isBackfill), refusalOf(refusal), refusal.times),
    hangUp: (match, times) => answer(matcher(match), { status: 0, headers: [], body: "", breaks: "at once" }, times),
    refuseUpgrades: ({ status = 503, times, ...said } = {}) =>
      answer(({ path }) => /\/websocket\/?$/.test(path), answerOf({ status, ...said }), times),
    lose: (match, times = 1) => spoil(match, times, () => BAD_GATEWAY),
    cutAnswer: (match, times = 1) => spoil(match, times, (said) => ({ ...said, breaks: "midway" }))
  }

  const clear = () => {
    before = []
    after = []
  }

  return { intercept, spoiled, verbs, clear }
}
