import type { AnyEndpoint, Body, Endpoint, Wire } from "@matterwire/core/Endpoint"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { textOf } from "./Content.ts"
import { type Problem, problem } from "./Errors.ts"
import * as Json from "./Json.ts"
import type { ServerRequest } from "./Wire.ts"

/** The names in a path template. */
type PathNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | PathNames<Rest> : never

/**
 * The flat input of a call as it arrives: what stands in the path is there, all else may be missing, as the server reads a
 * missing field as an empty one.
 */
export type Incoming<P extends string, I> = { readonly [K in PathNames<P>]: string } & {
  readonly [K in Exclude<keyof I, PathNames<P>>]?: Exclude<I[K], null> | undefined
}

/**
 * How a route reads its body.
 * - a name: a struct; what cannot be read is the error that names it
 * - `map`: texts by name (v3); one value of another type empties it, and what cannot be read is empty
 * - `props`: any values by name (v4's login); those that are no texts are missing, and what cannot be read is empty
 * - nothing: the body is not read; where it is bytes, that is for the handler
 */
export type Reading = { readonly struct: string } | "map" | "props" | undefined

const format = SchemaIssue.makeFormatterStandardSchemaV1()

/** Whether a value fits a schema, but for what is missing, and for limits: a server has errors of their own for those. */
const fits = (schema: Wire<unknown>, value: unknown): boolean => {
  // Types alone: how long and how many is for the server to say, in its own words.
  const decoded = Schema.decodeUnknownResult(schema)(value, { errors: "all", disableChecks: true })
  return (
    Result.isSuccess(decoded) ||
    format(decoded.failure.issue).issues.every(
      ({ message, path }) =>
        (message === "Missing key" && path?.length === 1) || message.startsWith("over the limit of ")
    )
  )
}

/** Go reads null as nothing. */
const withoutNulls = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

const schemaOf = (body: Wire<unknown> | Body<unknown> | undefined): Wire<unknown> | undefined =>
  body === undefined ? undefined : "kind" in body ? body.schema : body

const asMap = (value: unknown): Record<string, unknown> => {
  const fields = Json.isRecord(value) ? withoutNulls(value) : {}
  return Object.values(fields).every((field) => typeof field === "string") ? fields : {}
}

const asProps = (value: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(Json.isRecord(value) ? value : {}).filter(([, field]) => typeof field === "string"))

/** What a request says, by where it says it. `body` keeps what path and body both name. */
export interface Raw {
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: Readonly<Record<string, unknown>>
}

const readQuery = (schema: Wire<unknown> | undefined, query: URLSearchParams): Record<string, unknown> => {
  const read: Record<string, unknown> = {}
  if (schema === undefined) return read
  for (const [name, text] of query) {
    const meanings: ReadonlyArray<unknown> = [text, text === "" ? text : Number(text), text === "true" || text === "1"]
    const value = meanings.find((meaning) => !Number.isNaN(meaning) && fits(schema, { [name]: meaning }))
    if (value !== undefined && !(name in read)) read[name] = value
  }
  return read
}

const refusal = (endpoint: AnyEndpoint, name: string): Effect.Effect<never, Problem> =>
  problem(endpoint.path.startsWith("/api/v3/") ? "invalidParam" : "invalidBodyParam", name)

const readText = (
  endpoint: AnyEndpoint,
  reading: Exclude<Reading, undefined>,
  schema: Wire<unknown>,
  text: string
): Effect.Effect<Record<string, unknown>, Problem> => {
  const { body } = endpoint.spec()
  const form = body !== undefined && "kind" in body && body.kind === "form"
  const value = form ? Object.fromEntries(new URLSearchParams(text)) : Json.read(text)
  if (reading === "map") return Effect.succeed(asMap(value))
  if (reading === "props") return Effect.succeed(asProps(value))
  if (Json.isRecord(value) || value === null) {
    const fields = withoutNulls(value ?? {})
    return fits(schema, fields) ? Effect.succeed(fields) : refusal(endpoint, reading.struct)
  }
  return value !== undefined && fits(schema, value)
    ? Effect.succeed({ body: value })
    : refusal(endpoint, reading.struct)
}

const readBody = (
  endpoint: AnyEndpoint,
  reading: Reading,
  request: ServerRequest
): Effect.Effect<Record<string, unknown>, Problem> => {
  const { body } = endpoint.spec()
  const schema = schemaOf(body)
  return schema === undefined || reading === undefined
    ? Effect.succeed({})
    : Effect.flatMap(
        // A request that breaks off has nobody to be told.
        Effect.promise(() => textOf(request.body)),
        (text) => readText(endpoint, reading, schema, text)
      )
}

/** Reads what a request says to an endpoint, or ends in the error that a real server answers. */
export const readRaw = (
  endpoint: AnyEndpoint,
  reading: Reading,
  request: ServerRequest,
  path: Readonly<Record<string, string>>
): Effect.Effect<Raw, Problem> =>
  Effect.map(readBody(endpoint, reading, request), (body) => ({
    path,
    query: readQuery(endpoint.spec().query, request.query),
    body
  }))

/** The flat object; where path and body name the same, the body counts. */
const flat = (raw: Raw): object => ({ ...raw.path, ...raw.query, ...raw.body })

/** `readRaw` has checked each field against the endpoint's schemas, so that the flat object is what its type says. */
const isIncoming = <P extends string, I, A>(_endpoint: Endpoint<P, I, A>, value: object): value is Incoming<P, I> =>
  typeof value === "object"

export const toInput = <P extends string, I, A>(endpoint: Endpoint<P, I, A>, raw: Raw): Incoming<P, I> => {
  const value = flat(raw)
  if (!isIncoming(endpoint, value)) throw new Error("an input is an object")
  return value
}
