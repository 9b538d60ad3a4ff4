import { type Fact, namesIn, template } from "./facts/Fact.ts"
import type { Ours } from "./ours/Ours.ts"
import type { Finding } from "./reviews/Review.ts"

/** Something in which an endpoint and its row differ, by operation id, in words that a review can repeat. */
export interface Difference extends Finding {
  /** Its row, where it has one. */
  readonly fact?: Fact
}

const only = (of: ReadonlyArray<string>, other: ReadonlyArray<string>) => of.filter((name) => !other.includes(name))

/** In what one endpoint differs from its row. */
const differences = (fact: Fact, ours: Ours): ReadonlyArray<string> => {
  const { method, path } = ours.endpoint
  const found: Array<string> = []
  if (method !== fact.method) found.push(`the verb is ${method}, not ${fact.method}`)
  if (template(path) !== template(fact.path)) {
    found.push(`the path is ${path}, not ${fact.path}`)
  } else {
    const names = namesIn(path)
    for (const [index, name] of namesIn(fact.path).entries()) {
      if (names[index] !== name) found.push(`the path calls ${name} ${names[index] ?? "nothing"}`)
    }
  }
  for (const name of only(fact.query, ours.query)) found.push(`query ${name} is missing`)
  for (const name of only(ours.query, fact.query)) found.push(`query ${name} is only ours`)
  if (!fact.body.includes(ours.body)) found.push(`the body is ${ours.body}, not ${fact.body.join(" or ")}`)
  else if (fact.fields !== undefined) {
    for (const name of only(fact.fields, ours.fields ?? [])) found.push(`body field ${name} is missing`)
  }
  if (fact.answer.length > 0 && ours.untyped) found.push("the answer is unknown")
  else if (fact.answer.length > 0 && !fact.answer.includes(ours.answer)) {
    found.push(`the answer is ${ours.answer}, not ${fact.answer.join(" or ")}`)
  }
  return found
}

export interface Comparison {
  /** Rows that an endpoint of ours has, by verb and path. */
  readonly held: ReadonlySet<Fact>
  readonly differences: ReadonlyArray<Difference>
  /** Body fields that no row names. They are no mistake: documentation rarely lists all that a server reads. */
  readonly onlyOurs: ReadonlyArray<Finding>
}

/** Each row's endpoint: the one of its verb and path, else the one of its operation id. No endpoint stands for two rows. */
const pairs = (facts: ReadonlyArray<Fact>, all: ReadonlyArray<Ours>): ReadonlyMap<Fact, Ours> => {
  const found = new Map<Fact, Ours>()
  const taken = new Set<Ours>()
  const pair = (fits: (fact: Fact, ours: Ours) => boolean) => {
    for (const fact of facts.filter((one) => !found.has(one))) {
      const ours = all.find((one) => !taken.has(one) && fits(fact, one))
      if (ours === undefined) continue
      found.set(fact, ours)
      taken.add(ours)
    }
  }
  const isThere = (fact: Fact, { endpoint }: Ours) =>
    endpoint.method === fact.method && template(endpoint.path) === template(fact.path)
  const isCalledSo = (fact: Fact, { endpoint }: Ours) => fact.ids.includes(endpoint.operationId)
  pair((fact, ours) => isThere(fact, ours) && isCalledSo(fact, ours))
  pair(isThere)
  pair(isCalledSo)
  return found
}

/** Holds our endpoints against rows, both ways. `known` rows need not be there, but explain an endpoint of ours. */
export const compare = (
  facts: ReadonlyArray<Fact>,
  all: ReadonlyArray<Ours>,
  known: ReadonlyArray<Fact> = []
): Comparison => {
  const paired = pairs([...facts, ...known], all)
  const found: Array<Difference> = []
  for (const fact of facts) {
    if (!paired.has(fact)) found.push({ of: fact.id, difference: `${fact.method} ${fact.path} is missing` })
  }
  for (const [fact, ours] of paired) {
    for (const difference of differences(fact, ours)) found.push({ of: fact.id, difference, fact })
  }
  const met = new Set(paired.values())
  for (const { endpoint } of all.filter((one) => !met.has(one))) {
    found.push({ of: endpoint.operationId, difference: `${endpoint.method} ${endpoint.path} is only ours` })
  }
  const isHeld = (fact: Fact) => {
    const ours = paired.get(fact)?.endpoint
    return ours?.method === fact.method && template(ours.path) === template(fact.path)
  }
  const extra = [...paired].flatMap(([fact, ours]) =>
    only(ours.fields ?? [], fact.fields ?? []).map((field) => ({ of: fact.id, difference: `body field ${field}` }))
  )
  return { held: new Set(facts.filter(isHeld)), differences: found, onlyOurs: extra }
}
