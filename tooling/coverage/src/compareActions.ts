import type { ActionFact, ActionFields, Reply } from "./facts/actions.ts"
import type { Finding } from "./reviews/Review.ts"

/** How many actions of a dialect we have. */
export interface ActionCount {
  readonly dialect: string
  readonly held: number
  readonly total: number
}

export interface ActionComparison {
  readonly counts: ReadonlyArray<ActionCount>
  readonly differences: ReadonlyArray<Finding>
}

const inFields = (what: string, facts: ActionFields, ours: ActionFields): ReadonlyArray<string> =>
  Object.keys({ ...facts, ...ours }).flatMap((name) => {
    const [fact, own] = [facts[name], ours[name]]
    const field = `${what} ${name}`
    if (own === undefined) return [`${field} is missing`]
    if (fact === undefined) return [`${field} is only ours`]
    return [
      ...(fact.kind === own.kind ? [] : [`${field} is ${own.kind}, not ${fact.kind}`]),
      ...(fact.optional === own.optional ? [] : [`${field} is ${own.optional ? "optional" : "required"}`])
    ]
  })

const wordOf = (reply: Reply) => (typeof reply === "string" ? reply : "fields")

const inReply = (fact: Reply, ours: Reply): ReadonlyArray<string> =>
  typeof fact !== "string" && typeof ours !== "string"
    ? inFields("reply", fact, ours)
    : fact === ours
      ? []
      : [`the reply is ${wordOf(ours)}, not ${wordOf(fact)}`]

/** Holds our actions against the reference, both ways: names, what goes in and what is replied. */
export const compareActions = (facts: ReadonlyArray<ActionFact>, all: ReadonlyArray<ActionFact>): ActionComparison => {
  const ours = new Map(all.map((one) => [one.name, one]))
  const known = new Set(facts.map(({ name }) => name))
  const dialects = [...new Set(facts.map(({ dialect }) => dialect))].sort().reverse()

  return {
    counts: dialects.map((dialect) => {
      const of = facts.filter((fact) => fact.dialect === dialect)
      return { dialect, held: of.filter(({ name }) => ours.has(name)).length, total: of.length }
    }),
    differences: [
      ...facts.flatMap(({ data, name, reply }) => {
        const own = ours.get(name)
        const found =
          own === undefined
            ? ["the action is missing"]
            : [...inFields("field", data, own.data), ...inReply(reply, own.reply)]
        return found.map((difference) => ({ of: name, difference }))
      }),
      ...all
        .filter(({ name }) => !known.has(name))
        .map(({ name }) => ({ of: name, difference: "the action is only ours" }))
    ]
  }
}
