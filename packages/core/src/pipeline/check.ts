import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import type { Wire } from "../Spec.ts"
import { onJson } from "./onJson.ts"

/** What is wrong with a value, by path; never the value itself, which may be a password. */
export interface Findings {
  readonly missing: ReadonlyArray<string>
  readonly wrong: ReadonlyArray<string>
}

const MISSING = "Missing key"
/** A key that is an id says nothing of the model, and is nobody's business. */
const ID = /^[a-z0-9]{26}$/
const format = SchemaIssue.makeFormatterStandardSchemaV1()

/** Explains why a value, of this name if it has one, does not fit a schema. Slow, and only asked when it does not. */
export const explain = (schema: Wire<unknown>, value: unknown, name?: string): Findings => {
  const decoded = Schema.decodeUnknownResult(schema)(value, { errors: "all" })
  if (Result.isSuccess(decoded)) return { missing: [], wrong: [] }
  const missing: Array<string> = []
  const wrong: Array<string> = []
  for (const issue of format(decoded.failure.issue).issues) {
    const keys = (issue.path ?? [])
      .map((key) => String(typeof key === "object" ? key.key : key))
      .map((key) => (ID.test(key) ? "*" : key))
    const path = (name === undefined ? keys : [name, ...keys]).join(".")
    if (issue.message === MISSING) missing.push(path)
    else wrong.push(`${issue.message}${path === "" ? "" : ` at ${path}`}`)
  }
  return { missing, wrong }
}

/** One line of it, for an error: the first few findings. */
export const summary = ({ missing, wrong }: Findings): string =>
  [...wrong, ...missing.map((path) => `missing ${path}`)].slice(0, 4).join("; ")

/** Checks values against schemas, each prepared once, when it is first met. */
export const checker = (compile: (schema: Wire<unknown>) => void, prepare = (schema: Wire<unknown>) => schema) => {
  const checks = new WeakMap<Wire<unknown>, (value: unknown) => boolean>()
  return (schema: Wire<unknown>, value: unknown): boolean => {
    let check = checks.get(schema)
    if (check === undefined) {
      const prepared = prepare(schema)
      compile(prepared)
      checks.set(schema, (check = Schema.is(prepared)))
    }
    return check(value)
  }
}

/** The same for values that were JSON. */
export const jsonChecker = (compile: (schema: Wire<unknown>) => void) => checker(compile, onJson)
