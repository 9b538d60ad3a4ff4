import { type Fact, namesIn, template } from "./facts/Fact.ts"
import type { Ours } from "./ours/Ours.ts"

/** Something in which an endpoint and its row differ, in words that a review can repeat. */
export interface Difference {
  /** The operation id. */
  readonly endpoint: string
  readonly difference: string
}

const only = (of: ReadonlyArray<string>, other: ReadonlyArray<string>) => of.filter((name) => !other.includes(name))

/** In what one endpoint differs from its row. */
export const differences = (fact: Fact, ours: Ours): ReadonlyArray<string> => {
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
  else if (fact.fields !== undefined && ours.body !== "multipart") {
    for (const name of only(fact.fields, ours.fields ?? [])) found.push(`body field ${name} is missing`)
  }
  if (fact.answer.length > 0 && !fact.answer.includes(ours.answer)) {
    found.push(`the answer is ${ours.answer}, not ${fact.answer.join(" or ")}`)
  }
  return found
}

export interface Comparison {
  readonly total: number
  /** Rows that an endpoint of ours has, by verb and path. */
  readonly held: number
  readonly differences: ReadonlyArray<Difference>
  /** Endpoints of ours that no row knows. */
  readonly onlyOurs: ReadonlyArray<Ours>
}

/** Rows and endpoints belong together by operation id, else by verb and path. */
const partner = (fact: Fact, all: ReadonlyArray<Ours>): Ours | undefined =>
  all.find(({ endpoint }) => endpoint.operationId === fact.id) ??
  all.find(({ endpoint }) => endpoint.method === fact.method && template(endpoint.path) === template(fact.path))

/** Holds our endpoints against rows, both ways. `known` rows need not be there, but explain an endpoint of ours. */
export const compare = (
  facts: ReadonlyArray<Fact>,
  all: ReadonlyArray<Ours>,
  known: ReadonlyArray<Fact> = []
): Comparison => {
  const found: Array<Difference> = []
  const met = new Set<Ours>()
  let held = 0
  for (const fact of facts) {
    const ours = partner(fact, all)
    if (ours === undefined) {
      found.push({ endpoint: fact.id, difference: `${fact.method} ${fact.path} is missing` })
      continue
    }
    if (met.has(ours)) found.push({ endpoint: fact.id, difference: `${ours.name} stands for two rows` })
    met.add(ours)
    if (ours.endpoint.method === fact.method && template(ours.endpoint.path) === template(fact.path)) held += 1
    for (const difference of differences(fact, ours)) found.push({ endpoint: fact.id, difference })
  }
  for (const fact of known) {
    const ours = partner(fact, all)
    if (ours === undefined || met.has(ours)) continue
    met.add(ours)
    for (const difference of differences(fact, ours)) found.push({ endpoint: fact.id, difference })
  }
  return { total: facts.length, held, differences: found, onlyOurs: all.filter((one) => !met.has(one)) }
}
