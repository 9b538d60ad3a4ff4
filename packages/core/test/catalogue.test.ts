import { assert, describe, it } from "@effect/vitest"
import { catalogue } from "../src/Client.ts"
import { type AnyEndpoint, nameOf } from "../src/Endpoint.ts"
import { planOf } from "../src/pipeline/plan.ts"

const isEndpoint = (value: unknown): value is AnyEndpoint => typeof value === "function" && "operationId" in value

const endpointsOf = (modules: Readonly<Record<string, object>>) =>
  Object.entries(modules).flatMap(([module, held]) =>
    Object.entries(held).map(([name, endpoint]) => ({ at: `${module}.${name}`, name, endpoint: endpoint as unknown }))
  )

const twice = (names: ReadonlyArray<string>) => names.filter((name, index) => names.indexOf(name) !== index)

describe.each([
  ["v3", endpointsOf(catalogue.v3)],
  ["v4", endpointsOf(catalogue.v4)]
] as const)("the catalogue of %s", (version, held) => {
  const known = held.flatMap(({ at, endpoint, name }) => (isEndpoint(endpoint) ? [{ at, name, endpoint }] : []))

  it("exports endpoints and nothing else", () => {
    assert.deepStrictEqual(
      held.filter(({ endpoint }) => !isEndpoint(endpoint)).map(({ at }) => at),
      []
    )
  })

  it("has each operation, and each verb and path, once", () => {
    assert.deepStrictEqual(twice(known.map(({ endpoint }) => endpoint.operationId)), [])
    assert.deepStrictEqual(twice(known.map(({ endpoint }) => nameOf(endpoint).replaceAll(/\{\w+\}/g, "{}"))), [])
  })

  it("stays under its own version, but for what a server keeps elsewhere", () => {
    const elsewhere = known.filter(({ endpoint }) => !endpoint.path.startsWith(`/api/${version}/`))

    assert.deepStrictEqual(
      elsewhere.filter(
        ({ endpoint }) => !/oauth|authorize|access_token|complete|saml|hooks|files|intune/.test(endpoint.path)
      ),
      []
    )
  })

  it("can be read to its last field: no schema is missing when its module is loaded", () => {
    for (const { at, endpoint } of known) {
      const plan = planOf(endpoint)

      assert.isDefined(endpoint.spec().success, at)
      assert.strictEqual(plan.name, nameOf(endpoint))
    }
  })

  it("never says that a call that adds something is safe to repeat, but for what is there once only", () => {
    const writing = /^(create|add|patch|send|post|upload|invite|import|execute|regenerate)/
    const once = [
      "Channels.addMember",
      "Channels.createDirect",
      // In v3 alone, whose source says so: the channel that is there is answered, and nobody hears of it again.
      "Channels.createGroupChannel",
      "Teams.addMember",
      "Teams.addUser"
    ]
    const wrong = known.filter(({ endpoint, name }) => endpoint.spec().safe === true && writing.test(name))

    assert.deepStrictEqual(
      wrong.map(({ at }) => at).filter((at) => !once.includes(at)),
      []
    )
  })
})
