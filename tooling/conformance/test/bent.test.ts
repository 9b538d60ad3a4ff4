import type { HttpStep } from "@matterwire/recordings"
import { describe, expect, it } from "@effect/vitest"
import type { AnyEndpoint, Wire } from "@matterwire/core/Endpoint"
import * as Effect from "effect/Effect"
import * as SchemaAST from "effect/SchemaAST"
import { listed, replay } from "../src/replay.ts"
import { sources } from "../src/sources.ts"

// The test of the test, for every endpoint that a recording answers with JSON: one required field less, or one field of
// another type, and the answer is refused. An endpoint whose type checked nothing would show here.

const isJson = <A>(success: Wire<A> | object): success is Wire<A> => !("kind" in success)

type Document = Record<string, unknown> | ReadonlyArray<unknown>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** A struct inside the answer that is there in the document too, and where it is. */
interface Spot {
  readonly fields: ReadonlyArray<readonly [name: string, required: boolean, type: SchemaAST.AST]>
  readonly object: Record<string, unknown>
}

/** The first struct that both the type and the document have: the answer itself, or inside its lists, records and unions. */
const spotIn = (ast: SchemaAST.AST, value: unknown): Spot | undefined => {
  if (SchemaAST.isUnion(ast)) {
    const fitting = ast.types.filter((type) => SchemaAST.isArrays(type) === Array.isArray(value))
    return fitting.length === 1 && fitting[0] !== undefined ? spotIn(fitting[0], value) : undefined
  }
  if (SchemaAST.isArrays(ast)) {
    const [item] = ast.rest
    return item !== undefined && Array.isArray(value) && value.length > 0 ? spotIn(item, value[0]) : undefined
  }
  if (!SchemaAST.isObjects(ast) || !isObject(value)) return undefined
  if (ast.propertySignatures.length > 0) {
    return {
      object: value,
      fields: ast.propertySignatures.map(({ name, type }) => [String(name), !SchemaAST.isOptional(type), type])
    }
  }
  const [values] = ast.indexSignatures
  const [first] = Object.values(value)
  return values === undefined ? undefined : spotIn(values.type, first)
}

const checks = (ast: SchemaAST.AST) => !SchemaAST.isUnknown(ast) && !SchemaAST.isAny(ast)

interface Bent {
  readonly endpoint: AnyEndpoint
  readonly how: string
  readonly step: HttpStep
}

/** One recorded answer of each endpoint, once without a required field and once with a field of another type. */
const bentOf = (steps: ReadonlyArray<HttpStep>, seen: Map<string, AnyEndpoint>): ReadonlyArray<Bent> =>
  steps.flatMap((step): ReadonlyArray<Bent> => {
    const match = listed(step)
    if (typeof match === "string" || step.response.status < 200 || step.response.status > 299) return []
    const { endpoint } = match
    const { success } = endpoint.spec()
    if (seen.has(endpoint.operationId) || !isJson(success) || (step.response.body ?? "").trim() === "") return []
    const read = (): Document => JSON.parse(step.response.body ?? "") as Document
    const spot = spotIn(success.ast, read())
    if (spot === undefined) return []
    const required = spot.fields.find(([name, wanted]) => wanted && name in spot.object)?.[0]
    const typed = spot.fields.find(([name, , type]) => checks(type) && name in spot.object)?.[0]
    if (required === undefined && typed === undefined) return []
    seen.set(endpoint.operationId, endpoint)
    const bend = (how: string, change: (object: Record<string, unknown>) => void): Bent => {
      const document = read()
      const again = spotIn(success.ast, document)
      if (again !== undefined) change(again.object)
      return { endpoint, how, step: { ...step, response: { ...step.response, body: JSON.stringify(document) } } }
    }
    return [
      ...(required === undefined ? [] : [bend(`without ${required}`, (object) => delete object[required])]),
      ...(typed === undefined ? [] : [bend(`with another ${typed}`, (object) => (object[typed] = [[{ no: "such" }]]))])
    ]
  })

describe("a recorded answer with a required field removed, or with a field of another type", () => {
  const seen = new Map<string, AnyEndpoint>()
  const bent = sources().flatMap(([, steps]) => bentOf(steps, seen))

  it("is refused, for each endpoint that answers an object anywhere", async () => {
    const results = await Effect.runPromise(
      replay(
        bent.map(({ step }) => step),
        listed
      )
    )

    const accepted = results.flatMap(({ ending }, index) => {
      const one = bent[index]
      return ending === "Undecodable" || one === undefined ? [] : [`${one.endpoint.operationId} ${one.how}: ${ending}`]
    })
    expect(accepted).toEqual([])
    expect(seen.size).toBeGreaterThan(400)
    expect(bent.length).toBeGreaterThan(800)
  })
})
