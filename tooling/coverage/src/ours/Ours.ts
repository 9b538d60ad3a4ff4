import type { Body, Kind, Wire } from "@matterwire/core/Endpoint"
import * as SchemaAST from "effect/SchemaAST"
import type { AnswerKind, BodyKind } from "../facts/Fact.ts"
import type { Listed } from "./catalogue.ts"

/** What an endpoint of ours says of itself, read as far as it is compared. */
export interface Ours extends Listed {
  readonly query: ReadonlyArray<string>
  readonly body: BodyKind
  /** The fields of a body that is an object, or one of several; `undefined` where its names are nobody's business. */
  readonly fields: ReadonlyArray<string> | undefined
  /** The body is no struct, so it is handed over in the one input `body`. */
  readonly whole: boolean
  readonly answer: AnswerKind
  /** The answer's type is `unknown`. */
  readonly untyped: boolean
}

/** The names of a struct, or of every struct that a value can be. */
const fieldNames = (ast: SchemaAST.AST): ReadonlyArray<string> | undefined => {
  if (SchemaAST.isSuspend(ast)) return fieldNames(ast.thunk())
  if (SchemaAST.isUnion(ast)) {
    const names = ast.types.map(fieldNames).filter((one) => one !== undefined)
    return names.length === 0 ? undefined : [...new Set(names.flat())]
  }
  if (!SchemaAST.isObjects(ast)) return undefined
  const names = ast.propertySignatures.map(({ name }) => String(name))
  return names.length === 0 && ast.indexSignatures.length > 0 ? undefined : names
}

const isKind = (value: Wire<unknown> | Body<unknown>): value is Body<unknown> => "kind" in value
const isAnswerKind = (value: Wire<unknown> | Kind<unknown>): value is Kind<unknown> => "kind" in value

export const read = (listed: Listed): Ours => {
  const { query, body, success } = listed.endpoint.spec()
  const schema = body === undefined ? undefined : isKind(body) ? body.schema : body
  const parts = body !== undefined && isKind(body) ? body.fields : undefined
  return {
    ...listed,
    query: query === undefined ? [] : (fieldNames(query.ast) ?? []),
    body: body === undefined ? "none" : isKind(body) ? body.kind : "json",
    fields: parts !== undefined ? Object.keys(parts) : schema === undefined ? undefined : fieldNames(schema.ast),
    whole: schema !== undefined && !(SchemaAST.isObjects(schema.ast) && schema.ast.indexSignatures.length === 0),
    answer: isAnswerKind(success) ? success.kind : "json",
    untyped: isAnswerKind(success) ? success.kind === "anything" : SchemaAST.isUnknown(success.ast)
  }
}
