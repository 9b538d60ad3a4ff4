import * as Effect from "effect/Effect"
import type { Answer, Call } from "../Call.ts"
import type { Settings } from "../Config.ts"
import type { Kind, Wire } from "../Spec.ts"
import { Incomplete, Undecodable } from "../Errors.ts"
import { header, type WireResponse } from "../Transport.ts"
import { acceptor } from "./accept.ts"
import { explain, summary } from "./check.ts"
import { isPage, readError } from "./classify.ts"
import type { Exchange } from "./Exchange.ts"
import { errorId, requestId } from "./secrets.ts"

const isKind = <A>(success: Wire<A> | Kind<A>): success is Kind<A> => "kind" in success

/** Two documents in one body, or a list that is never closed around an error: some 2xx answers end in an error document. */
const errorInside = (text: string) => {
  const from = text.lastIndexOf('{"id":')
  return from < 0 ? undefined : readError(text.slice(from))
}

const unread = (body: string): string =>
  body.trim() === ""
    ? "an empty body where JSON was promised"
    : isPage(body)
      ? "an HTML page where JSON was promised: is the `url` that of a Mattermost server?"
      : "not one JSON document"

const NOTHING: ReadonlyArray<never> = []

const listIn = (value: unknown, name: string): ReadonlyArray<unknown> => {
  const list: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined
  return Array.isArray(list) ? list : NOTHING
}

/** What was sent in a list and is not in the answer's: the server dropped it without a word. */
const dropped = (name: string, input: object, value: unknown): ReadonlyArray<string> => {
  const sent = listIn(input, name).filter((one) => typeof one === "string")
  if (sent.length === 0) return NOTHING
  const taken = new Set(listIn(value, name))
  return [...new Set(sent)].filter((one) => !taken.has(one))
}

/** Last step: the body as the endpoint promises it. The very value that was parsed is handed on, unknown fields and all. */
export const decode = (settings: Settings, compile: (schema: Wire<unknown>) => void) => {
  const accepts = acceptor(settings, compile)

  return <A>(
    call: Call<A>,
    exchange: Exchange,
    response: WireResponse
  ): Effect.Effect<Answer<A>, Undecodable | Incomplete> => {
    const { endpoint } = exchange.request
    const { body, headers, status } = response
    const etag = headers["etag"]
    const answer = (value: A): Effect.Effect<Answer<A>> =>
      Effect.succeed({
        value,
        status,
        headers,
        requestId: requestId(header(headers, "x-request-id"), exchange.secrets),
        etag: typeof etag === "string" ? etag : undefined,
        serverVersion: header(headers, "x-version-id")
      })
    const undecodable = (reason: string, id?: string) =>
      Effect.fail(
        new Undecodable({
          endpoint,
          status,
          id: errorId(id, exchange.secrets),
          reason,
          requestId: requestId(header(headers, "x-request-id"), exchange.secrets)
        })
      )

    const incomplete = (what: "file_ids", missing: ReadonlyArray<string>, value: unknown) => {
      const made: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "id") : undefined
      return Effect.fail(
        new Incomplete({
          endpoint,
          status,
          reason: `the call was carried out, but for ${missing.length} of its ${what}, which the server dropped`,
          requestId: requestId(header(headers, "x-request-id"), exchange.secrets),
          what,
          missing,
          made: typeof made === "string" ? made : ""
        })
      )
    }

    if (body === undefined) {
      return undecodable(`the answer is larger than ${exchange.request.maxBytes} bytes (option maxAnswerBytes)`)
    }
    const spec = call.endpoint.spec()
    const { success } = spec
    let schema: Wire<A> | undefined
    if (isKind(success)) {
      const location = headers["location"]
      const told = success.kind !== "redirect" ? body : typeof location === "string" ? location : body
      const read = success.read(told)
      if (read !== undefined) return answer(read.value)
      schema = success.schema
      if (schema === undefined) return undecodable(`expected ${success.kind}`)
    } else schema = success
    if (typeof body !== "string") return undecodable("expected text, got bytes")
    let value: unknown
    try {
      value = JSON.parse(body)
    } catch {
      const inside = errorInside(body)
      // Its message may repeat what was sent; the id says enough.
      if (inside?.id !== undefined) return undecodable("an error document inside a success", inside.id)
      return undecodable(unread(body))
    }
    if (!accepts(schema, endpoint, value)) return undecodable(summary(explain(schema, value)))
    if (spec.whole === undefined) return answer(value)
    const missing = dropped(spec.whole, call.input, value)
    return missing.length === 0 ? answer(value) : incomplete(spec.whole, missing, value)
  }
}
