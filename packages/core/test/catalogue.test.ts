import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import type { AnyAction } from "../src/Action.ts"
import { catalogue } from "../src/Client.ts"
import { type AnyEndpoint, nameOf } from "../src/Endpoint.ts"
import type { Definition, Guarantee } from "../src/Event.ts"
import { planOf } from "../src/pipeline/plan.ts"
import { socket as v3, socket300 } from "../src/v3/Socket.ts"
import { socket as v4 } from "../src/v4/Socket.ts"

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

const { events } = catalogue

describe.each([
  { version: "v3.0", dialect: socket300, held: Object.entries<Definition>(events.v300), count: 12 },
  { version: "v3", dialect: v3, held: Object.entries<Definition>(events.v3), count: 24 },
  { version: "v4", dialect: v4, held: Object.entries<Definition>(events.v4), count: 101 }
])("the events of $version", ({ count, dialect, held }) => {
  it("are all there, each exported under its name on the wire", () => {
    assert.strictEqual(held.length, count)
    assert.deepStrictEqual(
      held.map(([name]) => name),
      held.map(([, { event }]) => event)
    )
  })

  it("belong to its socket, and can be read to the last field", () => {
    for (const [name, definition] of held) {
      assert.strictEqual(definition.dialect, dialect, name)
      for (const field of Object.values(definition.fields())) assert.isDefined("nested" in field ? field.nested : field)
    }
  })

  it("are durable when they are about posts that the server keeps, and nothing else is", () => {
    assert.deepStrictEqual(
      held.filter(([, { guarantee }]) => guarantee === "durable").map(([name]) => name),
      ["post_deleted", "post_edited", "posted"]
    )
  })
})

const { actions } = catalogue

describe.each([
  { version: "v3", dialect: v3, held: Object.entries<AnyAction>(actions.v3), count: 5 },
  { version: "v4", dialect: v4, held: Object.entries<AnyAction>(actions.v4), count: 7 }
])("the actions of $version", ({ count, dialect, held }) => {
  const camel = (name: string) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

  it("are all there, each exported under its name on the wire, as functions are named, but for those of plugins", () => {
    assert.strictEqual(held.length, count)
    for (const [name, { action }] of held) if (name !== "custom") assert.strictEqual(name, camel(action))
  })

  it("belong to its socket, and can be read to what goes in and out", () => {
    for (const [name, { dialect: own, spec }] of held) {
      assert.strictEqual(own, dialect, name)
      assert.isDefined(spec().reply, name)
    }
  })

  it("never hide events, and leave the challenge to the session", () => {
    for (const [, { action }] of held) assert.notInclude(["presence", "authentication_challenge"], action)
  })
})

describe("the guarantee of an event", () => {
  it("stands in its type, so that a stream can be told what it was promised", () => {
    expectTypeOf(events.v4.posted.guarantee).toEqualTypeOf<"durable">()
    expectTypeOf(events.v4.user_added.guarantee).toEqualTypeOf<"recoverable">()
    expectTypeOf<Definition["guarantee"]>().toEqualTypeOf<Guarantee>()
  })

  it("is none for what the server itself drops when it is busy", () => {
    const { multiple_channels_viewed, status_change, typing } = events.v4

    for (const { guarantee } of [multiple_channels_viewed, status_change, typing])
      assert.strictEqual(guarantee, "ephemeral")
  })
})
