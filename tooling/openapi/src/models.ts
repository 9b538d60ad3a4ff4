import { globSync } from "node:fs"
import { join, sep } from "node:path"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import { AppError } from "./AppError.ts"
import { type Comment, sources, typeComments } from "./comments.ts"

/** A model, known by the identity of its schema: core's models carry no names, which would be in every bundle. */
export interface Model {
  readonly name: string
  /** What to add where two have one name: `v3`. */
  readonly folder: string
  readonly ast: SchemaAST.AST
  readonly comment: Comment | undefined
}

/** A name for any text or number whatever would name every text and number of the API. */
const isPlain = (ast: SchemaAST.AST) =>
  [Schema.String, Schema.Number, Schema.Boolean, Schema.Unknown, Schema.Null].some((plain) => plain.ast === ast)

const modelsOf = (
  exported: Readonly<Record<string, unknown>>,
  comments: ReadonlyMap<string, Comment>,
  folder: string
): ReadonlyArray<Model> =>
  Object.entries(exported).flatMap(([name, value]) =>
    Schema.isSchema(value) && !isPlain(value.ast) ? [{ name, folder, ast: value.ast, comment: comments.get(name) }] : []
  )

/** `Post`, `v3/Ping`: those that v3 and v4 share come first. */
const modules = globSync("**/*.ts", { cwd: join(sources, "models") })
  .map((file) => file.slice(0, -".ts".length).split(sep).join("/"))
  .sort((a, b) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1))

const imported = await Promise.all(
  modules.map(async (module) => {
    const exported: Readonly<Record<string, unknown>> = await import(`@matterwire/core/models/${module}`)
    const comments = typeComments(join(sources, "models", `${module}.ts`))
    return modelsOf(exported, comments, module.split("/").slice(0, -1).join("."))
  })
)

/** Every model of core, and the error that every endpoint may answer. */
export const models: ReadonlyArray<Model> = [
  ...modelsOf({ AppError }, typeComments(join(import.meta.dirname, "AppError.ts")), ""),
  ...imported.flat()
]
