import type { Settings } from "../Config.ts"
import { tell } from "../Hooks.ts"
import type { Wire } from "../Spec.ts"
import { checker, explain } from "./check.ts"

/** Which fields of the model these are: the same one of every post in a list is one. */
const fieldsOf = (paths: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...new Set(paths.map((path) => path.replace(/(^|\.)\d+(?=\.|$)/g, "$1*")))
]

/**
 * Says whether an answer is what was promised. In the lenient mode a value that only lacks fields passes as well: servers
 * older than our models leave them out, and the type's owner is told through the `missing` hook.
 */
export const acceptor = (settings: Settings, compile: (schema: Wire<unknown>) => void) => {
  const fits = checker(compile)
  const reported = new Set<string>()

  return <A>(schema: Wire<A>, endpoint: string, value: unknown): value is A => {
    if (settings.checkAnswers === false) return true
    if (fits(schema, value)) return true
    if (settings.checkAnswers === "strict") return false
    const findings = explain(schema, value)
    if (findings.wrong.length > 0 || findings.missing.length === 0) return false
    if (!reported.has(endpoint)) {
      reported.add(endpoint)
      tell(settings.hooks.missing, { endpoint, fields: fieldsOf(findings.missing) }, settings.logger)
    }
    return true
  }
}
