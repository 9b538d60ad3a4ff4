import type { AnyEndpoint } from "@matterwire/core/Endpoint"
import * as Effect from "effect/Effect"
import type { Header, ServerRequest, ServerResponse } from "../Wire.ts"

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

type Fault =
  | { readonly kind: "hang"; readonly fits: (request: ServerRequest) => boolean }
  | { readonly kind: "delay"; readonly fits: (request: ServerRequest) => boolean; readonly ms: number }
  | { readonly kind: "lose"; readonly fits: (request: ServerRequest) => boolean; left: number }
  | {
      readonly kind: "respond"
      readonly fits: (request: ServerRequest) => boolean
      readonly answer: FaultyAnswer
      left: number
    }

export const makeCallFaults = () => {
  let faults: ReadonlyArray<Fault> = []

  const add = (fault: Fault) => void (faults = [...faults, fault])

  /** What a fault answers to a request; `undefined` lets it pass. */
  const intercept = Effect.fnUntraced(function* (request: ServerRequest): Effect.fn.Return<ServerResponse | undefined> {
    for (const fault of faults) {
      if (fault.kind === "lose" || !fault.fits(request)) continue
      if (fault.kind === "hang") return yield* Effect.never
      if (fault.kind === "delay") yield* Effect.sleep(fault.ms)
      else if (fault.left > 0) {
        fault.left -= 1
        const headers = Object.entries(fault.answer.headers ?? {}).map(([name, value]): Header => [name, value])
        return { status: fault.answer.status, headers, body: fault.answer.body ?? "" }
      }
    }
    return undefined
  })

  /** What comes in place of an answer that is lost. */
  const lost = (request: ServerRequest): ServerResponse | undefined => {
    for (const fault of faults) {
      if (fault.kind !== "lose" || fault.left === 0 || !fault.fits(request)) continue
      fault.left -= 1
      return {
        status: 502,
        headers: [["Content-Type", "text/html"]],
        body: "<html><title>502 Bad Gateway</title></html>"
      }
    }
    return undefined
  }

  const verbs: CallFaults = {
    hang: (match) => add({ kind: "hang", fits: matcher(match) }),
    respond: (match, answer) => add({ kind: "respond", fits: matcher(match), answer, left: answer.times ?? 1 }),
    lose: (match, times = 1) => add({ kind: "lose", fits: matcher(match), left: times }),
    delay: (ms, match) => add({ kind: "delay", fits: matcher(match), ms })
  }

  const clear = () => {
    faults = []
  }

  return { intercept, lost, verbs, clear }
}
