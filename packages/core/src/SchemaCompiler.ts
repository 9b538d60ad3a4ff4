import * as Context from "effect/Context"
import type { Wire } from "./Spec.ts"

/**
 * Prepares a schema before its first check. Runtimes that may generate code put Effect's compiler here, which makes the
 * check of an answer about ten times cheaper; without it, schemas are interpreted.
 */
export const SchemaCompiler = Context.Reference<(schema: Wire<unknown>) => void>("@matterwire/core/SchemaCompiler", {
  defaultValue: () => () => {}
})
