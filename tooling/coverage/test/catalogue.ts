import type { AnyEndpoint, Wire } from "@matterwire/core/Endpoint"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import { type Listed, ours } from "../src/ours/catalogue.ts"
import { type Ours, read } from "../src/ours/Ours.ts"

/** The catalogue as it is. */
export const whole: ReadonlyArray<Ours> = ours.map(read)

const only = (operationId: string): Listed => {
  const [found, ...others] = ours.filter(({ endpoint }) => endpoint.operationId === operationId)
  if (found === undefined || others.length > 0) throw new Error(`${operationId} is not one endpoint`)
  return found
}

/** The catalogue without an endpoint. */
export const without = (operationId: string): ReadonlyArray<Ours> => {
  const gone = only(operationId)
  return ours.filter((one) => one !== gone).map(read)
}

/** The catalogue with one endpoint changed. */
export const changed = (
  operationId: string,
  change: (endpoint: AnyEndpoint) => Partial<AnyEndpoint>
): ReadonlyArray<Ours> => {
  const before = only(operationId)
  const { method, path, spec, currentTeam } = before.endpoint
  const endpoint = { operationId, method, path, spec, currentTeam, ...change(before.endpoint) }
  return ours.map((one) => read(one === before ? { ...one, endpoint } : one))
}

/** A struct without one of its fields. */
export const lacking = (schema: Wire<unknown> | undefined, field: string): Wire<unknown> => {
  if (schema === undefined || !SchemaAST.isObjects(schema.ast)) throw new Error("this is no struct")
  const { propertySignatures } = schema.ast
  if (!propertySignatures.some(({ name }) => name === field)) throw new Error(`there is no field ${field}`)
  const rest = propertySignatures.filter(({ name }) => name !== field)
  return Schema.Struct(Object.fromEntries(rest.map(({ name }) => [String(name), Schema.optional(Schema.Unknown)])))
}

/** The struct that a body is. */
export const structOf = (endpoint: AnyEndpoint): Wire<unknown> => {
  const { body } = endpoint.spec()
  if (body === undefined || "kind" in body) throw new Error(`${endpoint.operationId} has no struct for a body`)
  return body
}
