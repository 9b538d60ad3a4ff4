/**
 * Everything that can be got out of a value by looking: its text, its JSON, its stack, and every property that is
 * reachable from it, hidden ones and those that getters compute too. What a secret must not be in.
 */
export const reveal = (value: unknown): string => {
  const found: Array<string> = []
  const known = new Set<object>()

  const visit = (part: unknown): void => {
    if (typeof part === "string") found.push(part)
    if (typeof part !== "object" || part === null || known.has(part)) return
    known.add(part)
    for (const show of [String, JSON.stringify]) {
      try {
        found.push(String(show(part)))
      } catch {
        // Not every object has a text, or JSON.
      }
    }
    for (let owner: object | null = part; owner !== null && owner !== Object.prototype;) {
      for (const key of Reflect.ownKeys(owner)) {
        found.push(String(key))
        try {
          visit(Reflect.get(owner, key, part))
        } catch {
          // A getter that is not meant for this object.
        }
      }
      owner = Object.getPrototypeOf(owner)
    }
    if (part instanceof Map || part instanceof Set) for (const entry of part) visit(entry)
  }

  visit(value)
  return found.join("\n")
}
