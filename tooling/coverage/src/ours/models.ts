import { globSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"

/** A model of ours and what is known of its fields. */
export interface Model {
  readonly name: string
  /** Only v3 has it, or has it so. */
  readonly v3: boolean
  /** A list or a map of another model has no fields of its own. */
  readonly fields: ReadonlyArray<string>
  readonly required: ReadonlyArray<string>
  readonly unknown: ReadonlyArray<string>
}

/** The type of a field without what says that it may be missing or `null`. */
const bare = (ast: SchemaAST.AST): SchemaAST.AST => {
  if (!SchemaAST.isUnion(ast)) return ast
  const types = ast.types.filter((one) => !SchemaAST.isUndefined(one) && !SchemaAST.isNull(one))
  const [only] = types
  return types.length === 1 && only !== undefined ? bare(only) : ast
}

const model = (name: string, v3: boolean, ast: SchemaAST.AST): Model => {
  const signatures = SchemaAST.isSuspend(ast) ? [] : SchemaAST.isObjects(ast) ? ast.propertySignatures : []
  const those = (is: (type: SchemaAST.AST) => boolean) =>
    signatures.filter(({ type }) => is(type)).map((one) => String(one.name))
  return {
    name,
    v3,
    fields: those(() => true),
    required: those((type) => !SchemaAST.isOptional(type)),
    unknown: those((type) => SchemaAST.isUnknown(bare(type)))
  }
}

const folder = join(dirname(fileURLToPath(import.meta.resolve("@matterwire/core/package.json"))), "src/models")

/** Every model that core exports. */
export const models = async (): Promise<ReadonlyArray<Model>> => {
  const files = globSync("**/*.ts", { cwd: folder }).sort()
  const found = await Promise.all(
    files.map(async (file) => {
      const exports: Readonly<Record<string, unknown>> = await import(
        `@matterwire/core/models/${file.replaceAll("\\", "/").replace(/\.ts$/, "")}`
      )
      return Object.entries(exports).flatMap(([name, value]) =>
        Schema.isSchema(value) ? [model(name, file.startsWith("v3"), value.ast)] : []
      )
    })
  )
  return found.flat()
}
