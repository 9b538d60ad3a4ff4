import type { Definition } from "@matterwire/core/Event"
import type { EventFact, EventField } from "./facts/events.ts"
import { fieldsOf, nameOf, type OurField } from "./ours/events.ts"
import type { Model } from "./ours/models.ts"
import type { Finding } from "./reviews/Review.ts"

const isSame = (some: ReadonlyArray<string>, others: ReadonlyArray<string>) =>
  some.length === others.length && some.every((one) => others.includes(one))

const differences = (
  field: string,
  fact: EventField,
  ours: OurField,
  model: Model | undefined
): ReadonlyArray<string> => [
  ...(fact.nested === ours.nested ? [] : [`field ${field} is ${ours.nested ? "" : "not "}read as JSON text`]),
  ...(fact.kind === ours.kind || fact.kind === "unknown" ? [] : [`field ${field} is ${ours.kind}, not ${fact.kind}`]),
  ...(fact.optional === ours.optional ? [] : [`field ${field} is ${ours.optional ? "optional" : "required"}`]),
  ...(model === undefined || isSame(model.fields, ours.names) ? [] : [`field ${field} is no ${model.name}`])
]

/** How many events of a dialect we have. */
export interface EventCount {
  readonly dialect: string
  readonly held: number
  readonly total: number
}

export interface EventComparison {
  readonly counts: ReadonlyArray<EventCount>
  readonly differences: ReadonlyArray<Finding>
}

/**
 * Holds our events against the reference, both ways: names, fields, their kinds and models, what may be missing, what is
 * JSON text.
 */
export const compareEvents = (
  facts: ReadonlyArray<EventFact>,
  all: ReadonlyArray<Definition>,
  models: ReadonlyArray<Model>
): EventComparison => {
  const ours = new Map(all.map((definition) => [nameOf(definition), definition]))
  const known = new Set(facts.map(({ name }) => name))
  const dialects = [...new Set(facts.map(({ dialect }) => dialect))]

  const modelOf = (dialect: string, name: string | undefined) => {
    const named = models.filter((model) => model.name === name)
    return (dialect === "v4" ? undefined : named.find(({ v3 }) => v3)) ?? named.find(({ v3 }) => !v3)
  }

  const inFields = ({ dialect, fields, name }: EventFact, definition: Definition): ReadonlyArray<Finding> => {
    const held = fieldsOf(definition.fields())
    const found = Object.keys({ ...fields, ...held }).flatMap((field) => {
      const [fact, own] = [fields[field], held[field]]
      if (own === undefined) return [`field ${field} is missing`]
      if (fact === undefined) return [`field ${field} is only ours`]
      return differences(field, fact, own, modelOf(dialect, fact.model))
    })
    return found.map((difference) => ({ of: name, difference }))
  }

  return {
    counts: dialects.map((dialect) => {
      const of = facts.filter((fact) => fact.dialect === dialect)
      return { dialect, held: of.filter(({ name }) => ours.has(name)).length, total: of.length }
    }),
    differences: [
      ...facts.flatMap((fact) => {
        const definition = ours.get(fact.name)
        return definition === undefined
          ? [{ of: fact.name, difference: "the event is missing" }]
          : inFields(fact, definition)
      }),
      ...[...ours.keys()]
        .filter((name) => !known.has(name))
        .map((name) => ({ of: name, difference: "the event is only ours" }))
    ]
  }
}
