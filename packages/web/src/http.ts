import type { Unreachable } from "@matterwire/core/Errors"
import type { WireRequest, WireResponse } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import { collect, flow, toSend } from "./body.ts"
import { unreachable } from "./unreachable.ts"

/** What `fetch` is given beside the request itself. */
export interface Fetching {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** What this runtime's `fetch` is always told: `credentials`, `cache`, a client of Deno's. */
  readonly init: RequestInit
  /** The fields that prove a call with cookies to be the page's own will. */
  readonly proof: (url: string) => Readonly<Record<string, string>>
  /** Makes our error of what `fetch` threw. */
  readonly failed: Failed
}

/** Makes our error of what the runtime threw, or of the event that ended it. */
export type Failed = (endpoint: string, error: unknown, url: string, cookies: boolean) => Unreachable

/** Sends requests by `fetch`. Its redirects are never followed, and interruption aborts it. */
export const request =
  (fetching: Fetching) =>
  (wire: WireRequest): Effect.Effect<WireResponse, Unreachable> =>
    Effect.callback((resume) => {
      const abort = new AbortController()
      let failed = (error: unknown) => fetching.failed(wire.endpoint, error, wire.url, wire.cookies === true)
      const answered = () => {
        failed = (error) => unreachable(wire.endpoint, error) // a broken link, and nothing that was forbidden
      }
      exchange(fetching, wire, abort, answered).then(
        (answer) => resume(Effect.succeed(answer)),
        (error: unknown) => resume(Effect.fail(failed(error)))
      )
      return Effect.sync(() => abort.abort())
    })

const exchange = async (
  { fetch, init, proof }: Fetching,
  wire: WireRequest,
  abort: AbortController,
  answered: () => void
): Promise<WireResponse> => {
  const { cookies, endpoint, expect, headers, maxBytes, method, url } = wire
  const response = await fetch(url, {
    ...init,
    ...toSend(wire.body),
    ...(cookies === true ? { credentials: "include", headers: { ...headers, ...proof(url) } } : { headers }),
    method,
    redirect: "manual",
    signal: abort.signal
  })
  answered()
  const { ok, status } = response
  const answer = { status, headers: fields(response.headers) }
  if (expect === "stream" && ok) return { ...answer, body: flow(endpoint, response, () => abort.abort()) }
  const asText = expect === "text" || !ok
  if (asText && isKnown(response, answer.headers, maxBytes)) return { ...answer, body: await response.text() }
  const bytes = await collect(response, maxBytes)
  return { ...answer, body: bytes === undefined || !asText ? bytes : new TextDecoder().decode(bytes) }
}

/**
 * Is the answer known to be no larger than it may be? Then it is read in one go, which costs less. What is packed says
 * its packed length, and to a page of another origin a browser does not show that it is packed.
 */
const isKnown = ({ type }: Response, headers: Readonly<Record<string, string>>, most: number): boolean =>
  Number(headers["content-length"]) <= most && headers["content-encoding"] === undefined && type !== "cors"

const fields = (headers: Headers): Record<string, string> => {
  const record: Record<string, string> = {}
  headers.forEach((value, name) => (record[name] = value))
  return record
}
