import type { AnyEndpoint, Body, Kind, Wire } from "@matterwire/core/Endpoint"
import type { JsonSchema } from "effect/JsonSchema"
import * as SchemaAST from "effect/SchemaAST"
import type { Comment } from "./comments.ts"
import type { Answer, Content, Operation, Parameter, Requirement } from "./OpenApi.ts"
import { described, type Schemas } from "./schemas.ts"

const isKind = <A extends object>(of: A | Wire<unknown>): of is A => "kind" in of

const queryFields = (endpoint: AnyEndpoint): ReadonlyArray<SchemaAST.PropertySignature> => {
  const { query } = endpoint.spec()
  if (query === undefined) return []
  if (!SchemaAST.isObjects(query.ast)) throw new Error(`the query of ${endpoint.operationId} is no struct`)
  return query.ast.propertySignatures
}

const bodySchema = (body: Wire<unknown> | Body<unknown> | undefined): Wire<unknown> | undefined =>
  body === undefined || !isKind<Body<unknown>>(body) ? body : body.schema

/** All schemas that an endpoint carries. A query's fields stand for themselves: each is a parameter. */
export const schemasIn = (endpoint: AnyEndpoint): ReadonlyArray<SchemaAST.AST> => {
  const { body, success } = endpoint.spec()
  const sent = bodySchema(body)
  return [
    ...queryFields(endpoint).map(({ type }) => type),
    ...(sent === undefined ? [] : [sent.ast]),
    ...(isKind<Kind<unknown>>(success) ? [] : [success.ast])
  ]
}

/** v3 pages in the path; everything else there is a name or an id. */
const inPath = (name: string): JsonSchema =>
  name === "offset" || name === "limit" ? { type: "integer" } : { type: "string" }

const parameters = (endpoint: AnyEndpoint, comment: Comment | undefined, { of }: Schemas): ReadonlyArray<Parameter> => [
  ...Array.from(endpoint.path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => ({
    name,
    in: "path" as const,
    required: true,
    schema: inPath(name)
  })),
  ...queryFields(endpoint).map(({ name, type }) => {
    const text = comment?.fields.get("query")?.fields.get(String(name))?.text
    return {
      name: String(name),
      in: "query" as const,
      required: !SchemaAST.isOptional(type),
      ...(text === undefined ? {} : { description: text }),
      schema: of(type)
    }
  })
]

const bodyOf = (body: Wire<unknown> | Body<unknown>, comment: Comment | undefined, { of }: Schemas): Content => {
  const wire = bodySchema(body)
  const schema = described(wire === undefined ? { type: "object" } : of(wire.ast), comment)
  if (!isKind<Body<unknown>>(body)) return { "application/json": { schema } }
  switch (body.kind) {
    case "form":
      return { "application/x-www-form-urlencoded": { schema } }
    case "multipart":
      return { "multipart/form-data": { schema } }
    case "bytes":
      return { "application/octet-stream": {} }
  }
}

const answer = (success: Wire<unknown> | Kind<unknown>, comment: Comment | undefined, { of }: Schemas): Answer => {
  if (!isKind<Kind<unknown>>(success)) {
    return { description: "JSON", content: { "application/json": { schema: described(of(success.ast), comment) } } }
  }
  switch (success.kind) {
    case "text":
      return { description: "Text", content: { "text/plain": { schema: { type: "string" } } } }
    case "bytes":
    case "stream":
      return { description: "Bytes, of the type that the answer names", content: { "*/*": {} } }
    case "empty":
      return { description: "Nothing, or nothing that matters" }
  }
}

const bearer: Requirement = { bearer: [] }
const security = (auth: "session" | "optional" | "none" = "session"): Pick<Operation, "security"> =>
  auth === "session" ? {} : { security: auth === "none" ? [] : [bearer, {}] }

/** An endpoint as OpenAPI tells it. Any 2xx is success: which one it is differs between releases. */
export const operation = (
  tag: string,
  endpoint: AnyEndpoint,
  comment: Comment | undefined,
  schemas: Schemas
): Operation => {
  const { auth, body, success } = endpoint.spec()
  const inputs = parameters(endpoint, comment, schemas)
  return {
    operationId: endpoint.operationId,
    tags: [tag],
    ...(comment?.text === undefined ? {} : { description: comment.text }),
    ...(comment?.deprecated === true ? { deprecated: true } : {}),
    ...(inputs.length === 0 ? {} : { parameters: inputs }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: bodyOf(body, comment?.fields.get("body"), schemas) } }),
    responses: {
      "2XX": answer(success, comment?.fields.get("success"), schemas),
      default: { $ref: "#/components/responses/Refusal" }
    },
    ...security(auth)
  }
}
