import type { Body, Wire } from "@matterwire/core/Endpoint"
import type { RecordedRequest } from "@matterwire/recordings"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import type { Match } from "./match.ts"

/**
 * Why a recorded request cannot be said by a call of ours, so that only its answer is replayed. The list is closed: a new
 * reason is a decision.
 */
export const unsayable = {
  path: "a path value that the client refuses on purpose, or that is no valid escape",
  "no body": "nothing, where the endpoint's call always sends a body",
  "a body": "a body, where the endpoint has none",
  "not JSON": "a body that is not one JSON document: broken, a form, cut short",
  "not an object": "JSON of another kind than the endpoint's fields",
  "two values": "one name with different values, or in one place more or less than the call writes it",
  "a stray query": "a query name that the endpoint does not have, beside a body"
} as const
export type Unsayable = keyof typeof unsayable

/** The flat input of a call that asks for what was recorded, as far as it can be said. */
export interface Rebuilt {
  readonly input: Readonly<Record<string, unknown>>
  readonly unsayable: ReadonlyArray<Unsayable>
}

/** Stands where a recorded path value can not. */
const STAND_IN = "aaaaaaaaaaaaaaaaaaaaaaaaaa"

const isKind = (body: Wire<unknown> | Body<unknown>): body is Body<unknown> => "kind" in body

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The field names of a struct; `undefined` for whatever goes into the one input `body`. */
const fieldsOf = ({ ast }: Wire<unknown>): ReadonlyArray<string> | undefined =>
  SchemaAST.isObjects(ast) && ast.indexSignatures.length === 0
    ? ast.propertySignatures.map(({ name }) => String(name))
    : undefined

/** What the client must refuse in a path, said once more in few words. */
export const isRefusedInPath = (value: string) =>
  value === "" || /^\.+$/.test(value) || /[/\\]|%2f|%5c/i.test(value) || /\p{Cc}/u.test(value)

const unescaped = (value: string): string | undefined => {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}

/** Does the schema have a value for this name, whatever it says of the others? */
const takes = (query: Wire<unknown>, name: string, value: unknown): boolean => {
  const read = Schema.decodeUnknownResult(query)({ [name]: value }, { errors: "all" })
  return Result.isSuccess(read) || issuesOf(read.failure.issue).issues.every(({ path }) => path?.[0] !== name)
}
const issuesOf = SchemaIssue.makeFormatterStandardSchemaV1()

/** A query's value as the endpoint's schema has it: text as it was sent, or the number or boolean that it spells. */
const typed = (query: Wire<unknown> | undefined, name: string, text: string): unknown => {
  if (query === undefined) return text
  const readings: ReadonlyArray<unknown> = [
    ...(String(Number(text)) === text ? [Number(text)] : []),
    ...(text === "true" || text === "false" ? [text === "true"] : [])
  ]
  return takes(query, name, text) ? text : (readings.find((reading) => takes(query, name, reading)) ?? text)
}

const rebuildQuery = (query: Wire<unknown> | undefined, text: string): Readonly<Record<string, unknown>> => {
  const parameters = new URLSearchParams(text)
  const names = [...new Set(parameters.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = parameters.getAll(name).map((value) => typed(query, name, value))
      return [name, values.length === 1 ? values[0] : values]
    })
  )
}

const rebuildBody = (
  body: Wire<unknown> | Body<unknown> | undefined,
  recorded: RecordedRequest,
  path: Readonly<Record<string, string>>
): { readonly input: Readonly<Record<string, unknown>>; readonly reasons: ReadonlyArray<Unsayable> } => {
  const text = recorded.body ?? ""
  if (body === undefined) return { input: {}, reasons: text === "" ? [] : ["a body"] }
  const fields = isKind(body) ? [] : fieldsOf(body)
  // A call whose one body is left out is refused, and its answer could not be replayed: something stands in for it.
  const nothing = fields === undefined ? { body: null } : {}
  if (isKind(body) && body.kind === "bytes") {
    const bytes = Buffer.from(text, recorded.bodyEncoding === "base64" ? "base64" : "utf8")
    return { input: { body: new Uint8Array(bytes) }, reasons: ["not JSON"] }
  }
  if (text === "") return { input: nothing, reasons: ["no body"] }
  if (isKind(body) || recorded.bodyEncoding === "base64") return { input: nothing, reasons: ["not JSON"] }

  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { input: nothing, reasons: ["not JSON"] }
  }
  if (fields === undefined) return { input: { body: value }, reasons: [] }
  if (!isObject(value)) return { input: {}, reasons: ["not an object"] }
  const { ...object } = value
  const torn = Object.keys(path).some(
    (name) => (name in object || fields.includes(name)) && (object[name] !== path[name] || !fields.includes(name))
  )
  return { input: object, reasons: torn ? ["two values"] : [] }
}

/** From a recorded request back to the input of the endpoint it belongs to. */
export const rebuild = ({ endpoint, values }: Match, request: RecordedRequest): Rebuilt => {
  const spec = endpoint.spec()
  const reasons = new Set<Unsayable>()
  const path: Record<string, string> = {}
  for (const [name, sent] of Object.entries(values)) {
    const value = unescaped(sent)
    if (value === undefined || isRefusedInPath(value)) reasons.add("path")
    path[name] = value === undefined || isRefusedInPath(value) ? STAND_IN : value
  }

  const mark = request.path.indexOf("?")
  const query = rebuildQuery(spec.query, mark < 0 ? "" : request.path.slice(mark + 1))
  const body = rebuildBody(spec.body, request, path)
  for (const reason of body.reasons) reasons.add(reason)
  const known = spec.query === undefined ? [] : (fieldsOf(spec.query) ?? [])
  const inBody = spec.body === undefined || isKind(spec.body) ? [] : (fieldsOf(spec.body) ?? [])
  for (const name of new Set([...Object.keys(query), ...known.filter((one) => inBody.includes(one))])) {
    if (name in path && !known.includes(name)) reasons.add("two values")
    else if (inBody.includes(name) && query[name] !== body.input[name]) reasons.add("two values")
    else if (spec.body !== undefined && !known.includes(name)) reasons.add("a stray query")
  }

  return { input: { ...body.input, ...query, ...path }, unsayable: [...reasons] }
}
