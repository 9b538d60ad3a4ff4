import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import { type Call, CurrentTeam } from "../Call.ts"
import type { Settings } from "../Config.ts"
import { type AnyEndpoint, type Body, nameOf, type Wire } from "../Endpoint.ts"
import { InvalidInput } from "../Errors.ts"
import type { WireBody } from "../Transport.ts"
import { explain, summary } from "./check.ts"
import type { Exchange } from "./Exchange.ts"
import { multipart } from "./multipart.ts"

/** What an endpoint value says of its inputs, read once. */
interface Plan {
  readonly name: string
  /** The path, cut at its names: text, name, text, name, text. */
  readonly parts: ReadonlyArray<string>
  readonly pathNames: ReadonlySet<string>
  readonly query: Wire<unknown> | undefined
  readonly queryNames: ReadonlySet<string>
  readonly body: Wire<unknown> | Body<unknown> | undefined
  readonly bodyNames: ReadonlySet<string>
  /** The body is no struct, so it comes in the one input `body`. */
  readonly whole: boolean
  readonly expect: "text" | "bytes" | "stream"
  readonly auth: "session" | "optional" | "none"
  readonly safe: boolean
}

/** The field names of a struct; `undefined` for a list, a number, a record, a union. */
const fieldsOf = (schema: Wire<unknown>): ReadonlyArray<string> | undefined =>
  SchemaAST.isObjects(schema.ast) && schema.ast.indexSignatures.length === 0
    ? schema.ast.propertySignatures.map((field) => String(field.name))
    : undefined

const isKind = (body: Wire<unknown> | Body<unknown>): body is Body<unknown> => "kind" in body

const makePlan = (endpoint: AnyEndpoint): Plan => {
  const spec = endpoint.spec()
  const parts = endpoint.path.split(/\{(\w+)\}/)
  const schema = spec.body === undefined ? undefined : isKind(spec.body) ? spec.body.schema : spec.body
  const fields = schema === undefined ? undefined : fieldsOf(schema)
  const kind = "kind" in spec.success ? spec.success.kind : "text"
  return {
    name: nameOf(endpoint),
    parts,
    pathNames: new Set(parts.filter((_, index) => index % 2 === 1)),
    query: spec.query,
    queryNames: new Set(spec.query === undefined ? [] : fieldsOf(spec.query)),
    body: spec.body,
    bodyNames: new Set(fields ?? []),
    whole: spec.body !== undefined && (isKind(spec.body) ? spec.body.kind === "bytes" : fields === undefined),
    expect: kind === "bytes" || kind === "stream" ? kind : "text",
    auth: spec.auth ?? "session",
    safe: spec.safe ?? (endpoint.method !== "POST" && endpoint.method !== "PATCH")
  }
}

const plans = new WeakMap<AnyEndpoint, Plan>()
const planOf = (endpoint: AnyEndpoint): Plan => {
  let plan = plans.get(endpoint)
  if (plan === undefined) plans.set(endpoint, (plan = makePlan(endpoint)))
  return plan
}

/**
 * Why a value cannot stand in a path. The server unescapes before it splits, so that an encoded slash is a slash, and
 * an empty or dotted value changes which route is meant; escaping does not help against either.
 */
const pathFault = (value: unknown): string | undefined => {
  if (value === undefined || value === null) return "is missing"
  if (typeof value === "number" && Number.isFinite(value)) return undefined
  if (typeof value !== "string") return "must be text"
  if (value === "") return "is empty"
  if (/^\.+$/.test(value) || /^(%2e|\.)+$/i.test(value)) return "is only dots"
  if (/[/\\]|%2f|%5c/i.test(value)) return "holds a slash"
  // oxlint-disable-next-line no-control-regex -- these are the characters that are meant
  if (/[\u0000-\u001f\u007f]/.test(value)) return "holds a control character"
  return /\p{Surrogate}/u.test(value) ? "is not well-formed text" : undefined
}

const queryText = (plan: Plan, input: Readonly<Record<string, unknown>>): string | { readonly fault: string } => {
  let text = ""
  for (const name of Object.keys(input)) {
    const value = input[name]
    if (value === undefined || (plan.pathNames.has(name) && !plan.queryNames.has(name))) continue
    // An endpoint without a body takes options newer than our schema in its query.
    if (!plan.queryNames.has(name) && plan.body !== undefined) continue
    const values: ReadonlyArray<unknown> = Array.isArray(value) ? value : [value]
    for (const one of values) {
      if (typeof one !== "string" && typeof one !== "number" && typeof one !== "boolean") {
        return { fault: `query value ${name} must be text, a number or a boolean` }
      }
      text += `${text === "" ? "?" : "&"}${encodeURIComponent(name)}=${encodeURIComponent(one)}`
    }
  }
  return text
}

const pick = (input: Readonly<Record<string, unknown>>, names: ReadonlySet<string>): Record<string, unknown> => {
  const picked: Record<string, unknown> = {}
  for (const name of names) if (input[name] !== undefined) picked[name] = input[name]
  return picked
}

/** The body's fields: the known ones, and those newer than our schema. A name in path and body goes to both places. */
const bodyFields = (plan: Plan, input: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const fields: Record<string, unknown> = {}
  for (const name of Object.keys(input)) {
    if (plan.bodyNames.has(name) || (!plan.pathNames.has(name) && !plan.queryNames.has(name)))
      fields[name] = input[name]
  }
  return fields
}

const formText = (fields: Readonly<Record<string, unknown>>) =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join("&")

const isBytes = (value: unknown): value is Uint8Array | AsyncIterable<Uint8Array> =>
  value instanceof Uint8Array || (typeof value === "object" && value !== null && Symbol.asyncIterator in value)

const RESERVED = new Set(["authorization", "cookie", "host", "content-length", "connection", "transfer-encoding"])

/** First step: from the flat input to a request, or `InvalidInput` before anything is sent. */
export const encode = (settings: Settings, compile: (schema: Wire<unknown>) => void) => {
  const checkers = new WeakMap<Wire<unknown>, (value: unknown) => boolean>()
  const fits = (schema: Wire<unknown>, value: unknown): boolean => {
    let check = checkers.get(schema)
    if (check === undefined) {
      compile(schema)
      checkers.set(schema, (check = Schema.is(schema)))
    }
    return check(value)
  }

  return Effect.fnUntraced(function* (call: Call): Effect.fn.Return<Exchange, InvalidInput> {
    const plan = planOf(call.endpoint)
    const invalid = (reason: string) => new InvalidInput({ endpoint: plan.name, reason })
    const input: Record<string, unknown> = { ...call.input }

    let path = plan.parts[0] ?? ""
    for (let index = 1; index < plan.parts.length; index += 2) {
      const name = plan.parts[index] ?? ""
      let value = input[name]
      if (call.endpoint.currentTeam && name === "team_id" && (value === undefined || value === "")) {
        value = (yield* CurrentTeam) ?? settings.teamId
        if (value === undefined)
          return yield* invalid("team_id is missing, and there is no current team (option teamId)")
        input[name] = value
      }
      const fault = pathFault(value)
      if (fault !== undefined) return yield* invalid(`path value ${name} ${fault}`)
      path += encodeURIComponent(String(value)) + (plan.parts[index + 1] ?? "")
    }

    const query = queryText(plan, input)
    if (typeof query !== "string") return yield* invalid(query.fault)
    if (settings.checkInputs && plan.query !== undefined) {
      const picked = pick(input, plan.queryNames)
      if (!fits(plan.query, picked)) return yield* invalid(summary(explain(plan.query, picked)))
    }

    const headers: Record<string, string> = { accept: "application/json", "user-agent": settings.userAgent }
    let body: WireBody | undefined
    if (plan.body !== undefined && isKind(plan.body)) {
      if (plan.body.kind === "bytes") {
        const bytes = input["body"]
        if (!isBytes(bytes)) return yield* invalid("body must be bytes (Uint8Array) or an async iterable of them")
        body = bytes
        headers["content-type"] = "application/octet-stream"
      } else {
        const fields = bodyFields(plan, input)
        if (settings.checkInputs && plan.body.schema !== undefined && !fits(plan.body.schema, fields)) {
          return yield* invalid(summary(explain(plan.body.schema, fields)))
        }
        if (plan.body.kind === "form") {
          body = formText(fields)
          headers["content-type"] = "application/x-www-form-urlencoded"
        } else {
          const boundary = `matterwire-${(yield* Random.nextIntBetween(0, Number.MAX_SAFE_INTEGER)).toString(36)}`
          const parts = multipart(fields, boundary)
          if (!(parts instanceof Uint8Array))
            return yield* invalid(`${parts.bad} must be text, a file, or a list of files`)
          body = parts
          headers["content-type"] = `multipart/form-data; boundary=${boundary}`
        }
      }
    } else if (plan.body !== undefined) {
      const value = plan.whole ? input["body"] : bodyFields(plan, input)
      if (settings.checkInputs && !fits(plan.body, value)) return yield* invalid(summary(explain(plan.body, value)))
      body = JSON.stringify(value)
      headers["content-type"] = "application/json"
    }

    for (const [name, value] of Object.entries(call.options?.headers ?? {})) {
      const lower = name.toLowerCase()
      if (RESERVED.has(lower)) return yield* invalid(`the header ${name} is the client's own`)
      if (/[\r\n\0]/.test(value)) return yield* invalid(`the header ${name} holds a line break`)
      headers[lower] = value
    }

    let timeoutMs = settings.timeoutMs
    if (call.options?.timeout !== undefined) {
      const duration = Duration.fromInput(call.options.timeout)
      timeoutMs = Option.isSome(duration) ? Duration.toMillis(duration.value) : Number.NaN
      if (!(timeoutMs > 0)) return yield* invalid('timeout must be a time above 0: 5000 (ms) or "5 seconds"')
    }

    return {
      request: {
        endpoint: plan.name,
        method: call.endpoint.method,
        url: settings.baseUrl + path + query,
        headers,
        body,
        expect: plan.expect,
        maxBytes: settings.maxAnswerBytes
      },
      auth: plan.auth,
      safe: plan.safe,
      attempt: 1,
      timeoutMs
    }
  })
}
