import * as Schema from "effect/Schema"
import type { ModelFact } from "./Fact.ts"
import { read } from "./read.ts"
import { wordsOf } from "./shape.ts"

const Field = Schema.Struct({ type: Schema.Unknown })
const Types = Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
const Row = Schema.Struct({
  name: Schema.String,
  kind: Schema.String,
  fields: Schema.Record(Schema.String, Field),
  corrections: Schema.optional(
    Schema.Struct({
      inGoNotInOpenApi: Types,
      inOpenApiNotInGo: Schema.optional(Schema.Array(Schema.String))
    })
  ),
  onlyInV300: Types
})

const fact =
  (version: "v3" | "v4") =>
  ({ name, kind, fields, corrections, onlyInV300 }: typeof Row.Type): ModelFact => {
    const documented = Object.keys(fields).filter((field) => !(corrections?.inOpenApiNotInGo ?? []).includes(field))
    const added = { ...corrections?.inGoNotInOpenApi, ...onlyInV300 }
    return {
      name,
      version,
      fields: [...new Set([...documented, ...Object.keys(added)])],
      parts: wordsOf([kind, ...documented.map((field) => fields[field]?.type), ...Object.values(added)])
    }
  }

/** Every model of the reference: what servers send is true, whatever their documentation says. */
export const models: Readonly<Record<"v3" | "v4", ReadonlyArray<ModelFact>>> = {
  v3: read("v3-models", Row).map(fact("v3")),
  v4: read("v4-models", Row).map(fact("v4"))
}

/** A model by its name, and by a list or a map of it where it has a name of its own. */
export const modelOf = (version: "v3" | "v4", name: string): ModelFact | undefined =>
  models[version].find((model) => model.name === name)
