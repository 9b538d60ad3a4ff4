import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import { type Call, type CallOptions, CurrentTeam, type Lane } from "../Call.ts"
import { millisOf, type Settings } from "../Config.ts"
import { InvalidInput } from "../Errors.ts"
import { bytesOver } from "../measure.ts"
import type { Wire } from "../Spec.ts"
import type { Capabilities, WireBody } from "../Transport.ts"
import { checker, explain, summary } from "./check.ts"
import type { Exchange, Named } from "./Exchange.ts"
import { isBytes, multipart } from "./multipart.ts"
import { unguessable } from "./names.ts"
import { isRepeatable, joined, type Piece, produced, Sending, sizeOf, whole } from "./outgoing.ts"
import { pathOf } from "./path.ts"
import { isKind, type Plan, planOf } from "./plan.ts"
import { secretsOf } from "./secrets.ts"

/** One pair of a query or a form. */
const pair = (where: "query" | "form", name: string, value: unknown, refuse: (reason: string) => never): string => {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
    return refuse(`${where} value ${name} must be text, a number or a boolean`)
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    return refuse(`${where} value ${name} must be a finite number`)
  }
  if (typeof value === "string" && /\p{Surrogate}/u.test(value)) {
    return refuse(`${where} value ${name} is not well-formed text`)
  }
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`
}

/** The query with its question mark, or nothing. */
const queryOf = (plan: Plan, input: Readonly<Record<string, unknown>>, refuse: (reason: string) => never): string => {
  let text = ""
  for (const name of Object.keys(input)) {
    const value = input[name]
    if (value === undefined || (plan.pathNames.has(name) && !plan.queryNames.has(name))) continue
    // An endpoint without a body takes options newer than our schema in its query.
    if (!plan.queryNames.has(name) && plan.body !== undefined) continue
    const values: ReadonlyArray<unknown> = Array.isArray(value) ? value : [value]
    for (const one of values) text += `${text === "" ? "?" : "&"}${pair("query", name, one, refuse)}`
  }
  return text
}

/** Fields that inherit nothing: `__proto__` and `constructor` are names like others. */
const fieldsOf = (source: object = {}): Record<string, unknown> => Object.assign(Object.create(null), source)

/** Only the inputs of these names. */
const pick = (input: Readonly<Record<string, unknown>>, names: ReadonlySet<string>): Record<string, unknown> => {
  const picked = fieldsOf()
  for (const name of names) if (input[name] !== undefined) picked[name] = input[name]
  return picked
}

/** The body's fields: the known ones, and those newer than our schema. A name in path and body goes to both places. */
const bodyFields = (plan: Plan, input: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const fields = fieldsOf()
  for (const name of Object.keys(input)) {
    if (plan.bodyNames.has(name) || (!plan.pathNames.has(name) && !plan.queryNames.has(name)))
      fields[name] = input[name]
  }
  return fields
}

const formText = (fields: Readonly<Record<string, unknown>>, refuse: (reason: string) => never) =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => pair("form", name, value, refuse))
    .join("&")

/** JSON writes NaN and the infinities as null: so only text that holds a null has to be looked into. */
export const jsonText = (value: unknown, refuse: (reason: string) => never): string => {
  const text = JSON.stringify(value) ?? refuse("body is missing")
  if (text.includes("null")) {
    JSON.stringify(value, (name, one: unknown) =>
      typeof one === "number" && !Number.isFinite(one) ? refuse(`${name || "body"} must be a finite number`) : one
    )
  }
  return text
}

/** Headers that say who we are or where the body ends, and those that a runtime refuses with an error of its own. */
const RESERVED = new Set([
  "authorization",
  "cookie",
  "host",
  "content-length",
  "connection",
  "transfer-encoding",
  "expect",
  "upgrade",
  "keep-alive"
])

/** The caller's headers over our own. */
const headersOf = (
  userAgent: string | undefined,
  options: CallOptions | undefined,
  refuse: (reason: string) => never
): Record<string, string> => {
  const headers: Record<string, string> = { accept: "application/json" }
  if (userAgent !== undefined) headers["user-agent"] = userAgent
  for (const [name, value] of Object.entries(options?.headers ?? {})) {
    const lower = name.toLowerCase()
    if (RESERVED.has(lower)) refuse(`the header ${name} is the client's own`)
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) refuse("a header's name holds a character that no header may have")
    if (typeof value !== "string" || /[^\t\x20-\x7e\x80-\xff]/.test(value)) {
      refuse(`the header ${name} holds a line break, or a character that no header may have`)
    }
    headers[lower] = value
  }
  return headers
}

/** From here on a body in memory leaves in slices, where the runtime can do that: its time limit is then one of standing still. */
const LARGE = 1024 * 1024
/** Where it cannot, each byte buys time: nobody is thought to be slower than 64 kB a second. */
const SLOWEST_BYTES_PER_MS = 64

/** A body ready to be sent, and what the steps that follow need to know of it. */
interface Encoded {
  readonly body: WireBody
  readonly type: string
  readonly length?: number | undefined
  readonly repeatable: boolean
  readonly sending?: Sending | undefined
  /** Added to the time limit, unless the caller set one. */
  readonly moreMs?: number
}

const timeOf = (name: string, time: Duration.Input, refuse: (reason: string) => never): number =>
  millisOf(time) ?? refuse(`${name} must be a time above 0: 5000 (ms) or "5 seconds"`)

/** Gives a call that can be known again a name that nobody can guess, unless its caller gave one: then it is theirs to repeat. */
const nameIn = ({ once }: Plan, input: Record<string, unknown>): Named | undefined => {
  if (once === undefined || (input[once.field] ?? "") !== "") return undefined
  input[once.field] = unguessable()
  return { once, sentAt: undefined, failure: undefined }
}

const laneOf = (options: CallOptions | undefined, refuse: (reason: string) => never): Lane => {
  const lane = options?.lane ?? "interactive"
  return lane === "interactive" || lane === "bulk" ? lane : refuse('lane must be "interactive" or "bulk"')
}

/** First step: from the flat input to a request, or `InvalidInput` before anything is sent. */
export const encode = (settings: Settings, capabilities: Capabilities, compile: (schema: Wire<unknown>) => void) => {
  const fits = checker(compile)
  const userAgent = capabilities.reservedHeaders ? settings.userAgent : undefined

  /** Refuses by name what does not fit, without repeating the value. */
  const check = (
    schema: Wire<unknown> | undefined,
    value: unknown,
    refuse: (reason: string) => never,
    name?: string
  ): void => {
    if (settings.checkInputs && schema !== undefined && !fits(schema, value)) {
      refuse(summary(explain(schema, value, name)))
    }
  }

  /** Files are not counted: the server has another limit for them. Plugins read their bodies themselves. */
  const checkSize = (plan: Plan, body: WireBody | undefined, refuse: (reason: string) => never): void => {
    if (!settings.checkInputs || typeof body !== "string" || plan.parts[0]?.startsWith("/plugins/") === true) return
    const limit = settings.maxBodyBytes
    const size = bytesOver(body, limit)
    if (size === undefined) return
    refuse(
      `the body has ${size} bytes, over the limit of ${limit} (option maxBodyBytes, the server's MaximumPayloadSizeBytes)`
    )
  }

  /** Small bodies go out as they are, large ones and those that somebody watches piece by piece. */
  const encodedBytes = (
    plan: Plan,
    pieces: ReadonlyArray<Piece>,
    type: string,
    { onProgress }: CallOptions,
    refuse: (reason: string) => never
  ): Encoded => {
    const length = sizeOf(pieces)
    const sending = new Sending(length, onProgress, settings.logger)
    const repeatable = isRepeatable(pieces)
    if (!capabilities.streamingUpload) {
      const body =
        joined(pieces) ??
        refuse("this runtime cannot send a body while it is produced: pass all of it, as a Uint8Array")
      return { body, type, repeatable, sending, moreMs: Math.floor(body.length / SLOWEST_BYTES_PER_MS) }
    }
    const small = length !== undefined && length < LARGE && onProgress === undefined
    const body = small ? joined(pieces) : undefined
    return body === undefined
      ? { body: produced(plan.name, pieces, sending), type, length, repeatable, sending }
      : { body, type, repeatable }
  }

  const bodyOf = (
    plan: Plan,
    input: Readonly<Record<string, unknown>>,
    options: CallOptions,
    boundary: string,
    refuse: (reason: string) => never
  ): Encoded | undefined => {
    if (plan.body === undefined) return undefined
    if (!isKind(plan.body)) {
      const value = plan.whole ? input["body"] : bodyFields(plan, input)
      check(plan.body, value, refuse, plan.whole ? "body" : undefined)
      return { body: jsonText(value, refuse), type: "application/json", repeatable: true }
    }
    if (plan.body.kind === "bytes") {
      const bytes = input["body"]
      if (!isBytes(bytes)) return refuse("body must be bytes (Uint8Array) or an async iterable of them")
      const piece = bytes instanceof Uint8Array ? whole(bytes) : { bytes, size: undefined, name: "body" }
      return encodedBytes(plan, [piece], "application/octet-stream", options, refuse)
    }
    const fields = bodyFields(plan, input)
    check(plan.body.schema, fields, refuse)
    if (plan.body.kind === "form") {
      return { body: formText(fields, refuse), type: "application/x-www-form-urlencoded", repeatable: true }
    }
    if (settings.checkInputs) {
      for (const [name, field] of Object.entries(plan.body.fields ?? {})) {
        if (!field.endsWith("?") && fields[name] === undefined) refuse(`${name} is missing`)
      }
    }
    const parts = multipart(fields, boundary)
    return "bad" in parts
      ? refuse(`${parts.bad} must be text, a file ({ filename, data }), or a list of files`)
      : encodedBytes(plan, parts, `multipart/form-data; boundary=${boundary}`, options, refuse)
  }

  const request = (call: Call, team: string | undefined, boundary: string): Exchange => {
    const plan = planOf(call.endpoint)
    const refuse = (reason: string): never => {
      throw new InvalidInput({ endpoint: plan.name, reason })
    }
    const input = fieldsOf(call.input)
    if ("__proto__" in input) refuse("no input can be named __proto__")
    if (call.endpoint.currentTeam && (input["team_id"] === undefined || input["team_id"] === "")) {
      input["team_id"] = team ?? refuse("team_id is missing, and there is no current team (option teamId)")
    }
    const url = settings.baseUrl + pathOf(plan, input, refuse) + queryOf(plan, input, refuse)
    if (plan.query !== undefined) check(plan.query, pick(input, plan.queryNames), refuse)
    const named = nameIn(plan, input)
    const body = bodyOf(plan, input, call.options ?? {}, boundary, refuse)
    checkSize(plan, body?.body, refuse)
    const headers = headersOf(userAgent, call.options, refuse)
    const { deadline, timeout } = call.options ?? {}
    const deadlineMs = deadline === undefined ? settings.deadlineMs : timeOf("deadline", deadline, refuse)
    if (body !== undefined) headers["content-type"] ??= body.type
    if (body?.length !== undefined) headers["content-length"] = String(body.length)
    return {
      request: {
        endpoint: plan.name,
        method: call.endpoint.method,
        url,
        headers,
        body: body?.body,
        expect: plan.expect,
        maxBytes: settings.maxAnswerBytes
      },
      auth: plan.auth,
      lane: laneOf(call.options, refuse),
      redirects: plan.redirects,
      emptyEnds: plan.emptyEnds,
      safe: plan.safe,
      named,
      repeatable: body?.repeatable ?? true,
      sending: body?.sending,
      secrets: secretsOf(input),
      attempt: 1,
      timeoutMs: timeout === undefined ? settings.timeoutMs + (body?.moreMs ?? 0) : timeOf("timeout", timeout, refuse),
      deadlineMs,
      course: deadlineMs === undefined ? undefined : { sent: false, waitsFor: undefined }
    }
  }

  const encoded = (call: Call, team: string | undefined, boundary: string): Effect.Effect<Exchange, InvalidInput> => {
    try {
      return Effect.succeed(request(call, team ?? settings.teamId, boundary))
    } catch (error) {
      if (error instanceof InvalidInput) return Effect.fail(error)
      // Whatever else an input does to us, such as a getter that throws or a list that holds itself, is its caller's mistake.
      const { name } = planOf(call.endpoint)
      return Effect.fail(new InvalidInput({ endpoint: name, reason: "an input cannot be written as JSON" }))
    }
  }

  return (call: Call): Effect.Effect<Exchange, InvalidInput> =>
    Effect.flatMap(CurrentTeam, (team) =>
      planOf(call.endpoint).multipart
        ? Effect.flatMap(boundary, (between) => encoded(call, team, between))
        : encoded(call, team, "")
    )
}

/** Stands between the parts of a multipart body, and in none of them. */
const boundary: Effect.Effect<string> = Effect.map(
  Random.nextIntBetween(0, Number.MAX_SAFE_INTEGER),
  (part) => `matterwire-${part.toString(36)}`
)
