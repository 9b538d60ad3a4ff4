import * as Arr from "effect/Array"
import * as JsonSchema from "effect/JsonSchema"
import * as Record from "effect/Record"
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaRepresentation from "effect/SchemaRepresentation"
import type { Comment } from "./comments.ts"
import type { Model } from "./models.ts"
import { onWire } from "./wire.ts"

/** The JSON schemas of a document: models as components, all else where it is used. */
export interface Schemas {
  readonly of: (ast: SchemaAST.AST) => JsonSchema.JsonSchema
  readonly components: Readonly<Record<string, JsonSchema.JsonSchema>>
}

/** Those models that occur in what is asked for, at any depth. */
const used = (asts: ReadonlyArray<SchemaAST.AST>, models: ReadonlyArray<Model>): ReadonlyArray<Model> => {
  const seen = new Set<SchemaAST.AST>()
  const [first, ...rest] = asts
  if (first === undefined) return []
  SchemaRepresentation.toRepresentations([first, ...rest], {
    referencePolicy: ({ ast }) => void seen.add(ast)
  })
  return models.filter(({ ast }) => seen.has(ast))
}

/** By its name; where a document uses two of one name, the later is `v3.Post`. A schema that has two names keeps the first. */
const named = (models: ReadonlyArray<Model>): ReadonlyMap<string, Model> => {
  const names = new Map<string, Model>()
  const met = new Set<SchemaAST.AST>()
  for (const model of models) {
    if (met.has(model.ast)) continue
    const name = names.has(model.name) ? `${model.folder}.${model.name}` : model.name
    if (names.has(name)) throw new Error(`two models are called ${name}`)
    names.set(name, model)
    met.add(model.ast)
  }
  return names
}

/** Says so where everything is allowed, as it is where nothing is said: objects are open, and generators make maps of it. */
const withoutNoise = (schema: JsonSchema.JsonSchema): JsonSchema.JsonSchema =>
  JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === "additionalProperties" && value === true ? undefined : value
    )
  )

const isObject = (value: unknown): value is JsonSchema.JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The same schema with what comments say of its fields, also of those in lists and alternatives. */
const withFields = (schema: JsonSchema.JsonSchema, fields: Comment["fields"]): JsonSchema.JsonSchema => {
  if (fields.size === 0) return schema
  const copy = { ...schema }
  const { anyOf, items, properties } = schema
  if (isObject(items)) copy["items"] = withFields(items, fields)
  if (Array.isArray(anyOf)) copy["anyOf"] = anyOf.filter(isObject).map((each) => withFields(each, fields))
  if (isObject(properties)) {
    copy["properties"] = Object.fromEntries(
      Object.entries(properties).map(([name, field]) => [
        name,
        isObject(field) ? described(field, fields.get(name)) : field
      ])
    )
  }
  return copy
}

/** The same schema with what its comment says. */
export const described = (schema: JsonSchema.JsonSchema, comment: Comment | undefined): JsonSchema.JsonSchema =>
  comment === undefined
    ? schema
    : {
        ...(comment.text === undefined ? {} : { description: comment.text }),
        ...(comment.deprecated ? { deprecated: true } : {}),
        ...withFields(schema, comment.fields)
      }

/** Compiles all schemas of a document together, as they share their models. */
export const compile = (asts: ReadonlyArray<SchemaAST.AST>, models: ReadonlyArray<Model>): Schemas => {
  const names = named(used(asts, models))
  const keys = new Map([...names].map(([name, { ast }]) => [ast, name]))
  // Models come first: one that holds itself by `Schema.suspend` is then met by its name, not by the suspension.
  const roots = [...keys.keys(), ...asts]
  if (!Arr.isArrayNonEmpty(roots)) throw new Error("there is nothing to describe")
  const { references, representations } = SchemaRepresentation.toRepresentations(roots, {
    referencePolicy: ({ ast }) => keys.get(ast)
  })
  const { definitions, schemas } = JsonSchema.toMultiDocumentOpenApi3_1(
    SchemaRepresentation.toJsonSchemaMultiDocument({
      representations: Arr.map(representations, onWire),
      references: Record.map(references, onWire)
    })
  )
  const compiled = new Map(roots.map((ast, index) => [ast, withoutNoise(schemas[index] ?? {})]))
  return {
    of: (ast) => compiled.get(ast) ?? fail(ast),
    components: Object.fromEntries(
      Object.entries(definitions)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, schema]) => [name, described(withoutNoise(schema), names.get(name)?.comment)])
    )
  }
}

const fail = (ast: SchemaAST.AST): never => {
  throw new Error(`a schema was not compiled: ${ast._tag}`)
}
