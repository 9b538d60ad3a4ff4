import type { Wire } from "@matterwire/core/Endpoint"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { namesIn } from "../facts/Fact.ts"
import type { Ours } from "../ours/Ours.ts"
import type { Sent } from "./Recorder.ts"

/** What a request carries, taken apart. */
export type Carried =
  | { readonly kind: "none" }
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "form" | "multipart"; readonly names: ReadonlyArray<string> }
  | { readonly kind: "bytes" }

const multipartNames = (body: Uint8Array): ReadonlyArray<string> =>
  Array.from(
    Buffer.from(body)
      .toString("latin1")
      .matchAll(/form-data; name="([^"]*)"/g),
    ([, name = ""]) => name
  )

export const carriedBy = ({ contentType, body }: Sent): Carried => {
  if (contentType.startsWith("multipart/")) return { kind: "multipart", names: multipartNames(body) }
  if (body.length === 0) return { kind: "none" }
  const text = Buffer.from(body).toString("utf8")
  if (contentType.startsWith("application/x-www-form-urlencoded")) {
    return { kind: "form", names: [...new URLSearchParams(text).keys()] }
  }
  try {
    return { kind: "json", value: JSON.parse(text) }
  } catch {
    return { kind: "bytes" }
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The values that stand in a path where a template has names; `undefined` when it is another path. */
export const pathValues = (template: string, path: string): Readonly<Record<string, string>> | undefined => {
  const pattern = template.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`).replace(/\{\w+\}/g, "([^/]+)")
  const match = new RegExp(`^${pattern}$`).exec(path)
  return match === null
    ? undefined
    : Object.fromEntries(namesIn(template).map((name, index) => [name, decodeURIComponent(match[index + 1] ?? "")]))
}

/** The endpoint of ours that a request asks for: of those that fit, the one with the fewest names in its path. */
export const endpointFor = (all: ReadonlyArray<Ours>, method: string, path: string): Ours | undefined =>
  all
    .filter(({ endpoint }) => endpoint.method === method && pathValues(endpoint.path, path) !== undefined)
    .sort((one, other) => namesIn(one.endpoint.path).length - namesIn(other.endpoint.path).length)[0]

const unknownTo = (names: ReadonlyArray<string>, known: ReadonlyArray<string>) => [
  ...new Set(names.filter((name) => !known.includes(name)))
]

/** The schema of a body that is JSON. */
const jsonSchema = ({ endpoint }: Ours): Wire<unknown> | undefined => {
  const { body } = endpoint.spec()
  return body === undefined || "kind" in body ? undefined : body
}

/** Where the value first has another type than ours: what it was declared as made it, so one of both is wrong. */
const misfit = (value: unknown, ours: Ours): ReadonlyArray<string> => {
  const schema = jsonSchema(ours)
  if (schema === undefined) return []
  const result = Schema.decodeUnknownResult(schema, { errors: "first" })(value)
  if (Result.isSuccess(result)) return []
  const [expected = "", at = ""] = String(result.failure)
    .split("\n")
    .map((line) => line.trim())
  return [`the body does not fit ${ours.name}: ${expected} ${at}`.trim()]
}

/** In what a request goes beyond what the endpoint of ours knows. */
export const strange = (sent: Sent, ours: Ours): ReadonlyArray<string> => {
  const query = unknownTo(
    sent.query.map(([name]) => name),
    ours.query
  ).map((name) => `query ${name} is unknown to ${ours.name}`)
  const carried = carriedBy(sent)
  if (carried.kind === "none") return query
  if (carried.kind !== ours.body) return [...query, `sends ${carried.kind}, ${ours.name} takes ${ours.body}`]
  if (carried.kind === "bytes") return query
  const names = carried.kind === "json" ? (isObject(carried.value) ? Object.keys(carried.value) : []) : carried.names
  return [
    ...query,
    ...(ours.fields === undefined ? [] : unknownTo(names, ours.fields)).map(
      (name) => `body field ${name} is unknown to ${ours.name}`
    ),
    ...(carried.kind === "json" ? misfit(carried.value, ours) : [])
  ]
}
