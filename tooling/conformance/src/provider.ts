import { Transport, type WireRequest } from "@matterwire/core/Transport"
import { Unreachable } from "@matterwire/core/Errors"
import type { HttpStep } from "@matterwire/recordings"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { answerTo } from "./wire.ts"

const bearerOf = (authorization: string | undefined) => authorization?.replace(/^bearer /i, "") ?? ""

const sorted = (pairs: Iterable<readonly [string, string]>) => [...pairs].map((pair) => pair.join("=")).sort()

/** The fields of a form in any order; other text as it is. */
const fieldsOf = (body: unknown): ReadonlyArray<string> => {
  if (typeof body !== "string" || body === "") return []
  return body.startsWith("{") ? [body] : sorted(new URLSearchParams(body))
}

/** What makes two requests the same: verb, path, who asks, and what is in the form, in any order. */
const keyOf = (method: string, path: string, authorization: string | undefined, body: unknown): string =>
  JSON.stringify([method, path, bearerOf(authorization), fieldsOf(body)])

const headerOf = ({ headers }: HttpStep["request"], name: string) =>
  headers.find(([field]) => field.toLowerCase() === name)?.[1]

/** The step's request, as a key. */
const recordedKey = ({ request }: HttpStep): string =>
  keyOf(request.method, request.path, headerOf(request, "authorization"), request.body)

const sentKey = ({ body, headers, method, url }: WireRequest): string => {
  const { pathname, search } = new URL(url)
  return keyOf(method, pathname + search, headers["authorization"], body)
}

/**
 * Plays recorded steps as a provider: each request is answered by the first step that was not used yet and whose request is
 * the same. Another request is `Unreachable`: nobody recorded what becomes of it.
 */
export const recordedProvider = (steps: ReadonlyArray<HttpStep>) => {
  const left = [...steps]
  const used: Array<string> = []
  const request = (request: WireRequest) =>
    Effect.suspend(() => {
      const key = sentKey(request)
      const at = left.findIndex((step) => recordedKey(step) === key)
      const [step] = at < 0 ? [] : left.splice(at, 1)
      if (step === undefined) {
        used.push(`not recorded: ${key}`)
        return Effect.fail(new Unreachable({ endpoint: request.endpoint, reason: `not recorded: ${key}`, final: true }))
      }
      used.push(step.at.replace(/^.*:/, ""))
      return Effect.succeed(answerTo(request, step.response))
    })
  const layer = Layer.succeed(Transport, {
    capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
    request,
    socket: ({ endpoint }) => Effect.fail(new Unreachable({ endpoint, reason: "recordings have no sockets here" }))
  })
  /** `used`: the positions of the steps that answered, in this order. */
  return { layer, used }
}
