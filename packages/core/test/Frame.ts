import * as Schema from "effect/Schema"
import type { Definition } from "../src/Event.ts"

/** The fields of a frame's `data` that are not what the definition says, nested JSON parsed. */
export const refused = (definition: Definition, data: Readonly<Record<string, unknown>>): ReadonlyArray<string> =>
  Object.entries(definition.fields())
    .filter(([name, field]) => {
      const value = data[name]
      if (!("nested" in field)) return !Schema.is(field)(value)
      return !Schema.is(field.nested)(typeof value === "string" ? JSON.parse(value) : value)
    })
    .map(([name]) => name)
