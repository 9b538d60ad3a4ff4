import * as SchemaAST from "effect/SchemaAST"
import { type AnyEndpoint, type Body, nameOf, type Once, type Wire } from "../Spec.ts"

/** What an endpoint value says of its inputs, read once. */
export interface Plan {
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
  readonly multipart: boolean
  readonly expect: "text" | "bytes" | "stream"
  /** A redirect is what the call is for. */
  readonly redirects: boolean
  readonly auth: "session" | "optional" | "none"
  readonly safe: boolean
  readonly once: Once | undefined
  /** A success without a body says that there is no session. */
  readonly emptyEnds: boolean
}

/** The field names of a struct; `undefined` for a list, a number, a record, a union. */
const fieldsOf = (schema: Wire<unknown>): ReadonlyArray<string> | undefined =>
  SchemaAST.isObjects(schema.ast) && schema.ast.indexSignatures.length === 0
    ? schema.ast.propertySignatures.map((field) => String(field.name))
    : undefined

export const isKind = (body: Wire<unknown> | Body<unknown>): body is Body<unknown> => "kind" in body

const makePlan = (endpoint: AnyEndpoint): Plan => {
  // Glued to the server's address, `@other.example/x` would be a path on another server, with our token.
  if (!endpoint.path.startsWith("/")) {
    throw new Error(`the path of endpoint ${endpoint.operationId} must begin with a slash`)
  }
  const spec = endpoint.spec()
  const parts = endpoint.path.split(/\{(\w+)\}/)
  const schema = spec.body === undefined ? undefined : isKind(spec.body) ? spec.body.schema : spec.body
  const form = spec.body !== undefined && isKind(spec.body) ? spec.body.fields : undefined
  const fields = form !== undefined ? Object.keys(form) : schema === undefined ? undefined : fieldsOf(schema)
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
    multipart: spec.body !== undefined && isKind(spec.body) && spec.body.kind === "multipart",
    expect: kind === "bytes" || kind === "stream" ? kind : "text",
    redirects: kind === "redirect",
    auth: spec.auth ?? "session",
    safe: spec.safe ?? (endpoint.method !== "POST" && endpoint.method !== "PATCH"),
    once: spec.once,
    emptyEnds: spec.emptyMeans === "no session"
  }
}

const plans = new WeakMap<AnyEndpoint, Plan>()
export const planOf = (endpoint: AnyEndpoint): Plan => {
  let plan = plans.get(endpoint)
  if (plan === undefined) plans.set(endpoint, (plan = makePlan(endpoint)))
  return plan
}
