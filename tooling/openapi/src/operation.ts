import type { AnyEndpoint, Body, FormField, Input, Kind, Wire } from "@matterwire/core/Endpoint"
import type { JsonSchema } from "effect/JsonSchema"
import * as SchemaAST from "effect/SchemaAST"
import type { Comment } from "./comments.ts"
import type { Content, Operation, Parameter, Requirement } from "./OpenApi.ts"
import { described, type Schemas } from "./schemas.ts"

const isKind = <A extends object>(of: A | Wire<unknown>): of is A => "kind" in of

const queryFields = (endpoint: AnyEndpoint): ReadonlyArray<SchemaAST.PropertySignature> => {
  const { query } = endpoint.spec()
  if (query === undefined) return []
  if (!SchemaAST.isObjects(query.ast)) throw new Error(`the query of ${endpoint.operationId} is no struct`)
  return query.ast.propertySignatures
}

/** Also of what is no plain JSON: a form, or JSON that may be missing. */
const schemaOf = <K extends { readonly schema?: Wire<unknown> | undefined }>(
  of: K | Wire<unknown> | undefined
): Wire<unknown> | undefined => (of === undefined || !isKind<K>(of) ? of : of.schema)

/** All schemas that an endpoint carries. A query's fields stand for themselves: each is a parameter. */
export const schemasIn = (endpoint: AnyEndpoint): ReadonlyArray<SchemaAST.AST> => {
  const { body, success } = endpoint.spec()
  const sent = schemaOf<Body<unknown>>(body)
  const answered = schemaOf<Kind<unknown>>(success)
  return [
    ...queryFields(endpoint).map(({ type }) => type),
    ...(sent === undefined ? [] : [sent.ast]),
    ...(answered === undefined ? [] : [answered.ast])
  ]
}

/** Names that hold a number in a path; everything else there is a name or an id. Core says it in a type only, which guards this. */
type Numeric = "offset" | "limit" | "num_posts" | "time" | "timestamp"
type Takes<Name extends string> =
  { readonly [K in Name]: number } extends Input<`{${Name}}`, never, {}, {}> ? true : false
const numeric: { readonly [Name in Numeric]: Takes<Name> } = {
  offset: true,
  limit: true,
  num_posts: true,
  time: true,
  timestamp: true
}
const inPath = (name: string): JsonSchema => ({ type: Object.hasOwn(numeric, name) ? "integer" : "string" })

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

const file: JsonSchema = { type: "string", contentMediaType: "application/octet-stream" }
const formFields: Readonly<Record<string, JsonSchema>> = {
  file,
  files: { type: "array", items: file },
  text: { type: "string" },
  texts: { type: "array", items: { type: "string" } }
}

/** `{ image: "file", emoji: "text?" }` as a schema. */
const formSchema = (fields: Readonly<Record<string, FormField>>): JsonSchema => {
  const entries = Object.entries(fields)
  return {
    type: "object",
    properties: Object.fromEntries(entries.map(([name, field]) => [name, formFields[field.replace("?", "")]])),
    required: entries.filter(([, field]) => !field.endsWith("?")).map(([name]) => name)
  }
}

const bodyOf = (body: Wire<unknown> | Body<unknown>, comment: Comment | undefined, { of }: Schemas): Content => {
  const wire = schemaOf<Body<unknown>>(body)
  const schema = described(wire === undefined ? {} : of(wire.ast), comment)
  if (!isKind<Body<unknown>>(body)) return { "application/json": { schema } }
  switch (body.kind) {
    case "form":
      return { "application/x-www-form-urlencoded": { schema } }
    case "multipart":
      return { "multipart/form-data": { schema: described(formSchema(body.fields ?? {}), comment) } }
    case "bytes":
      return { "application/octet-stream": {} }
  }
}

const text = { schema: { type: "string" } }

/** Any 2xx is success: which one it is differs between releases. */
const answers = (
  success: Wire<unknown> | Kind<unknown>,
  comment: Comment | undefined,
  { of }: Schemas
): Operation["responses"] => {
  const wire = schemaOf<Kind<unknown>>(success)
  const schema = described(wire === undefined ? {} : of(wire.ast), comment)
  if (!isKind<Kind<unknown>>(success)) {
    return { "2XX": { description: "JSON", content: { "application/json": { schema } } } }
  }
  switch (success.kind) {
    case "orNothing":
      return { "2XX": { description: "JSON, or nothing", content: { "application/json": { schema } } } }
    case "text":
      return { "2XX": { description: "Text", content: { "text/plain": text } } }
    case "bytes":
    case "stream":
      return { "2XX": { description: "Bytes, of the type that the answer names", content: { "*/*": {} } } }
    case "empty":
      return { "2XX": { description: "Nothing, or nothing that matters" } }
    case "anything":
      return { "2XX": { description: "Not known: nobody has seen one", content: { "*/*": {} } } }
    case "redirect":
      return {
        "2XX": {
          description: "A page, where the server shows one instead",
          content: { "text/html": text }
        },
        "3XX": {
          description: "Where to go on",
          headers: { Location: { required: true, schema: { type: "string" } } }
        }
      }
  }
}

const bearer: Requirement = { bearer: [] }
const security = (auth: "session" | "optional" | "none" = "session"): Pick<Operation, "security"> =>
  auth === "session" ? {} : { security: auth === "none" ? [] : [bearer, {}] }

/** What lists of operations show. */
const firstSentence = (text: string): string => /^.*?[.:;](?=\s|$)/s.exec(text)?.[0].replace(/[:;]$/, ".") ?? text

/** An endpoint as OpenAPI tells it. */
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
    ...(comment?.text === undefined ? {} : { summary: firstSentence(comment.text), description: comment.text }),
    ...(comment?.deprecated === true ? { deprecated: true } : {}),
    ...(inputs.length === 0 ? {} : { parameters: inputs }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: bodyOf(body, comment?.fields.get("body"), schemas) } }),
    responses: {
      ...answers(success, comment?.fields.get("success"), schemas),
      default: { $ref: "#/components/responses/Refusal" }
    },
    ...security(auth)
  }
}
