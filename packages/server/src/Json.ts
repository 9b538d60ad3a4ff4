const escapes: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029"
}

/** JSON as the server writes it: Go escapes what HTML might trip over. */
export const write = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? character)

/** JSON as it came in; `undefined` when it is none. */
export const read = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

/** The first of several values that stand one behind the other; `undefined` when there is none. */
export const readFirst = (text: string): unknown => {
  const whole = read(text)
  if (whole !== undefined || !text.trimStart().startsWith("{")) return whole
  // An object ends with the first brace that makes JSON of it.
  for (let end = text.indexOf("}"); end >= 0; end = text.indexOf("}", end + 1)) {
    const value = read(text.slice(0, end + 1))
    if (value !== undefined) return value
  }
  return undefined
}

/** An object with named fields: not null, no list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** A map as Go writes it: sorted by key. */
export const sorted = <A>(entries: Iterable<readonly [string, A]>): Record<string, A> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
