import type { AnyEndpoint } from "@matterwire/core/Endpoint"
import { sweep } from "@matterwire/recordings"
import * as SchemaAST from "effect/SchemaAST"
import { endpoints } from "./catalogue.ts"
import { matcher } from "./match.ts"

/** A long body of the sweep, of which only the shape was kept, and the endpoint that answered it. */
export interface Shaped {
  readonly id: string
  readonly endpoint: AnyEndpoint
  readonly shape: Shape
}

/** What is used of it. */
interface Shape {
  readonly type?: string | ReadonlyArray<string>
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
  readonly additionalProperties?: Shape
  readonly required?: ReadonlyArray<string>
}

const isShape = (value: unknown): value is Shape => typeof value === "object" && value !== null

const find = matcher(endpoints.toReversed())

/** Every shape of the sweep that is told in the words of JSON Schema, or is text or bytes. */
export const shapes = (): ReadonlyArray<Shaped> =>
  sweep().flatMap(({ id, request, response }) => {
    const match = find(request.method, request.path.replace(/\?.*$/s, ""))
    return isShape(response.shape) && match !== undefined
      ? [{ id, endpoint: match.endpoint, shape: response.shape }]
      : []
  })

const typesOf = ({ type }: Shape): ReadonlyArray<string> =>
  type === undefined ? [] : typeof type === "string" ? [type] : type

/** In what a shape goes beyond a schema: a name that it does not have, a name that it wants in vain, another kind of value. */
const strangers = (ast: SchemaAST.AST, shape: Shape, at: string): ReadonlyArray<string> => {
  const kinds = typesOf(shape).filter((kind) => kind !== "null")
  if (SchemaAST.isUnknown(ast) || SchemaAST.isAny(ast) || kinds.length === 0) return []
  if (SchemaAST.isSuspend(ast)) return strangers(ast.thunk(), shape, at)
  if (SchemaAST.isUnion(ast)) {
    const tried = ast.types.map((member) => strangers(member, shape, at))
    return tried.toSorted((a, b) => a.length - b.length)[0] ?? []
  }
  const [kind = ""] = kinds
  if (kind === "array") {
    const item = SchemaAST.isArrays(ast) ? ast.rest[0] : undefined
    if (item === undefined) return [`${at} is a list`]
    return shape.items === undefined ? [] : strangers(item, shape.items, `${at}[]`)
  }
  if (kind === "object") {
    if (!SchemaAST.isObjects(ast)) return [`${at} is an object`]
    const fields = new Map(ast.propertySignatures.map((field) => [String(field.name), field.type]))
    const values = ast.indexSignatures[0]?.type
    const named = Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => {
      const field = fields.get(name) ?? values
      return field === undefined ? [`${at}.${name} is in no model`] : strangers(field, inner, `${at}.${name}`)
    })
    const more = shape.additionalProperties
    const rest = more === undefined || values === undefined ? [] : strangers(values, more, `${at}{}`)
    const missed = [...fields].flatMap(([name, field]) =>
      SchemaAST.isOptional(field) || (shape.properties ?? {})[name] !== undefined ? [] : [`${at}.${name} is missing`]
    )
    return [...named, ...rest, ...missed]
  }
  const fits =
    kind === "string"
      ? SchemaAST.isString(ast)
      : kind === "boolean"
        ? SchemaAST.isBoolean(ast)
        : kind === "integer" || kind === "number"
          ? SchemaAST.isNumber(ast)
          : true
  return fits ? [] : [`${at} is ${kind}`]
}

/** In what the recorded shape differs from what the endpoint promises. */
export const shapeFaults = ({ endpoint, shape }: Shaped): ReadonlyArray<string> => {
  const { success } = endpoint.spec()
  if (!("kind" in success)) return strangers(success.ast, shape, "$")
  return shape.type === "binary" || shape.type === "text" ? [] : [`${success.kind} where JSON came`]
}
