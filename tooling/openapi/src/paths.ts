import type { AnyEndpoint } from "@matterwire/core/Endpoint"
import type { Document, Operation } from "./OpenApi.ts"

/** Two templates of which OpenAPI allows one only: they differ in nothing but the names of their parameters. */
const shapeOf = (path: string) => path.replace(/\{\w+\}/g, "{}")

/**
 * Operations by path and verb. OpenAPI has one place for each, and a path one set of names; what does not fit is told, as
 * merging would hide one of two calls, or rename what a caller writes.
 */
export const pathsOf = (operations: ReadonlyArray<readonly [AnyEndpoint, Operation]>): Document["paths"] => {
  const paths = new Map<string, Record<string, Operation>>()
  const templates = new Map<string, string>()
  for (const [{ method, path }, operation] of operations) {
    const template = templates.get(shapeOf(path)) ?? path
    if (template !== path)
      throw new Error(`${template} and ${path} are the same path: give their parameters the same names`)
    templates.set(shapeOf(path), path)

    const verbs = paths.get(path) ?? {}
    const verb = method.toLowerCase()
    const other = verbs[verb]
    if (other !== undefined) {
      throw new Error(
        `${other.operationId} and ${operation.operationId} are both ${method} ${path}: make them one endpoint`
      )
    }
    verbs[verb] = operation
    paths.set(path, verbs)
  }
  return Object.fromEntries([...paths].sort(([a], [b]) => (a < b ? -1 : 1)))
}
