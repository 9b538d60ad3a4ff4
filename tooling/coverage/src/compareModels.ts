import type { ModelFact } from "./facts/Fact.ts"
import { modelOf, models as facts } from "./facts/models.ts"
import { wordsOf } from "./facts/shape.ts"
import type { Model } from "./ours/models.ts"
import type { Finding } from "./reviews/Review.ts"

/** The models that shapes are made of, and those that these are made of. */
const needed = (version: "v3" | "v4", shapes: ReadonlyArray<unknown>): ReadonlyArray<ModelFact> => {
  const found = new Set<ModelFact>()
  const follow = (words: ReadonlyArray<string>) => {
    for (const word of words) {
      const fact = modelOf(version, word)
      if (fact === undefined || found.has(fact)) continue
      found.add(fact)
      follow(fact.parts)
    }
  }
  follow(shapes.flatMap(wordsOf))
  return facts[version].filter((fact) => found.has(fact))
}

export interface ModelComparison {
  readonly version: "v3" | "v4"
  /** Models that some endpoint needs. */
  readonly needed: number
  /** Fields of the reference that a model of ours has not, and whole models: `v4 Post`. */
  readonly differences: ReadonlyArray<Finding>
}

/** `named` says what we call a model that the reference calls otherwise. */
export const compareModels = (
  version: "v3" | "v4",
  shapes: ReadonlyArray<unknown>,
  all: ReadonlyArray<Model>,
  named: Readonly<Record<string, string>>
): ModelComparison => {
  const needs = needed(version, shapes)
  const oursOf = (name: string) =>
    (version === "v3" ? all.find((one) => one.name === name && one.v3) : undefined) ??
    all.find((one) => one.name === name && !one.v3)
  const differences = needs.flatMap((fact) => {
    const model = `${version} ${fact.name}`
    const ours = oursOf(named[fact.name] ?? fact.name)
    if (ours === undefined) return [{ of: model, difference: "the model is missing" }]
    return fact.fields
      .filter((field) => !ours.fields.includes(field))
      .map((field) => ({ of: model, difference: `field ${field} is missing` }))
  })
  return { version, needed: needs.length, differences }
}
