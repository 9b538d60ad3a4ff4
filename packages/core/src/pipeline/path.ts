import type { Plan } from "./plan.ts"

/**
 * Why a value cannot stand in a path. The server unescapes before it splits, so that an encoded slash is a slash, and
 * an empty or dotted value changes which route is meant; escaping does not help against either.
 */
const pathFault = (value: unknown): string | undefined => {
  if (value === undefined || value === null) return "is missing"
  if (typeof value === "number" && Number.isFinite(value)) return undefined
  if (typeof value !== "string") return "must be text"
  if (value === "") return "is empty"
  if (/^\.+$/.test(value) || /^(%2e|\.)+$/i.test(value)) return "is only dots"
  if (/[/\\]|%2f|%5c/i.test(value)) return "holds a slash"
  // oxlint-disable-next-line no-control-regex -- these are the characters that are meant
  if (/[\u0000-\u001f\u007f]/.test(value)) return "holds a control character"
  return /\p{Surrogate}/u.test(value) ? "is not well-formed text" : undefined
}

/** The path with its values in place. `refuse` is called for a value that cannot stand there, before anything is sent. */
export const pathOf = (
  plan: Plan,
  input: Readonly<Record<string, unknown>>,
  refuse: (reason: string) => never
): string => {
  let path = plan.parts[0] ?? ""
  for (let index = 1; index < plan.parts.length; index += 2) {
    const name = plan.parts[index] ?? ""
    const value = input[name]
    const fault = pathFault(value)
    if (fault !== undefined) refuse(`path value ${name} ${fault}`)
    path += encodeURIComponent(String(value)) + (plan.parts[index + 1] ?? "")
  }
  return path
}
