/** Reads the reference's short notation of shapes: `User`, `User[]`, `map<string,User>`, `{ "name?": "string" }`. */

/** The names of an inline object: a `?` says that one may be left out, `[key]` that there are others. */
export const namesOf = (shape: Readonly<Record<string, unknown>>): ReadonlyArray<string> =>
  Object.keys(shape)
    .filter((name) => !name.startsWith("[") && !name.startsWith("<") && name !== "$ref")
    .flatMap((name) => name.split("/"))
    .map((name) => name.replace(/\?$/, ""))

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Every word of a shape that may name a model. */
export const wordsOf = (shape: unknown): ReadonlyArray<string> =>
  typeof shape === "string"
    ? (shape.match(/[A-Z]\w+/g) ?? [])
    : Array.isArray(shape)
      ? shape.flatMap(wordsOf)
      : isRecord(shape)
        ? Object.values(shape).flatMap(wordsOf)
        : []
