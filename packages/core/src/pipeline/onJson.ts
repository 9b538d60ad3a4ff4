import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import type { Wire } from "../Spec.ts"

const made = (ast: SchemaAST.AST): Wire<unknown> => Schema.make<Wire<unknown>>(ast)

const seen = new WeakMap<SchemaAST.AST, SchemaAST.AST>()

const lean = (ast: SchemaAST.AST): SchemaAST.AST => {
  const known = seen.get(ast)
  if (known !== undefined) return known
  const found = ast.checks === undefined && ast.encoding === undefined ? rebuilt(ast) : ast
  seen.set(ast, found)
  return found
}

/** A field that may be missing is never there and `undefined`: one of two choices less, and mostly the last but one. */
const field = (ast: SchemaAST.AST): SchemaAST.AST => {
  if (!SchemaAST.isOptional(ast)) return lean(ast)
  if (!SchemaAST.isUnion(ast) || ast.checks !== undefined || ast.encoding !== undefined) return ast
  const types = ast.types.filter((type) => !SchemaAST.isUndefined(type)).map(lean)
  const [only] = types
  if (only === undefined) return ast
  return Schema.optionalKey(made(types.length === 1 ? only : new SchemaAST.Union(types, ast.options))).ast
}

const rebuilt = (ast: SchemaAST.AST): SchemaAST.AST => {
  if (SchemaAST.isObjects(ast)) {
    const fields = ast.propertySignatures.map(({ name, type }) => new SchemaAST.PropertySignature(name, field(type)))
    const rest = ast.indexSignatures.map(({ parameter, type }) => new SchemaAST.IndexSignature(parameter, lean(type)))
    return new SchemaAST.Objects(fields, rest, ast.annotations, undefined, undefined, ast.context)
  }
  if (SchemaAST.isArrays(ast)) {
    return new SchemaAST.Arrays(
      ast.isMutable,
      ast.elements.map(lean),
      ast.rest.map(lean),
      ast.annotations,
      undefined,
      undefined,
      ast.context
    )
  }
  return SchemaAST.isUnion(ast)
    ? new SchemaAST.Union(ast.types.map(lean), ast.options, ast.annotations, undefined, undefined, ast.context)
    : ast
}

/** The same schema for values that were JSON: they hold no `undefined`, and need not be asked for it. Cheaper by half. */
export const onJson = (schema: Wire<unknown>): Wire<unknown> => made(lean(SchemaAST.toType(schema.ast)))
