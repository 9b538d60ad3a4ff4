import { assert, describe, it } from "@effect/vitest"
import type { Options } from "@matterwire/core/Config"
import { endpoint, orNothing } from "@matterwire/core/Endpoint"
import type { MattermostError } from "@matterwire/core/Errors"
import * as Mattermost from "@matterwire/core/Mattermost"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaJITCompiler from "effect/schema/SchemaJITCompiler"
import { SchemaCompiler } from "@matterwire/core/SchemaCompiler"
import { ok, testTransport } from "./TestTransport.ts"

const File = Schema.Struct({ id: Schema.String, size: Schema.Number })
/** As deep as a model goes: an object, a list that may be null, a record, and a record of objects that hold a list. */
const Thing = Schema.Struct({
  id: Schema.String,
  owner: Schema.optional(Schema.NullOr(Schema.Struct({ name: Schema.String, age: Schema.Number }))),
  files: Schema.NullOr(Schema.Array(File)),
  counts: Schema.Record(Schema.String, Schema.Number),
  replies: Schema.optional(Schema.Record(Schema.String, Schema.Struct({ files: Schema.Array(File) })))
})
const get = endpoint("GetThing", "GET", "/api/v4/thing", () => ({ success: Thing }))
const list = endpoint("ListThings", "GET", "/api/v4/things", () => ({ success: Schema.NullOr(Schema.Array(Thing)) }))
const either = endpoint("Either", "GET", "/api/v4/either", () => ({
  success: Schema.Union([Schema.Array(File), Schema.Struct({ list: Schema.Array(File), total: Schema.Number })])
}))
const last = endpoint("LastThing", "GET", "/api/v4/things/last", () => ({ success: orNothing(Thing) }))
const named = { get, list, either, last }

const thing = { id: "t", files: [{ id: "f", size: 1 }], counts: { a: 1 } }
const A = "tj5u6zqx3py1zjjtcpd3639oha"
const B = "heifymmgui8qzp7t647etnsz8e"

/** What a client makes of this answer the second time: delivered or why not, and what the hook was told in all. */
const reading = (name: keyof typeof named, value: unknown, options: Options = {}) => {
  const told: Array<ReadonlyArray<string>> = []
  const { layer } = testTransport(() => Effect.succeed(ok(value)))
  const client = Mattermost.layer({
    url: "https://mm.test",
    token: "tokentokentoken",
    hooks: { missing: ({ fields }) => told.push(fields) },
    ...options
  })
  const call: Effect.Effect<unknown, MattermostError, Mattermost.Mattermost> = named[name]()
  return Effect.andThen(Effect.ignore(call), call).pipe(
    Effect.result,
    Effect.map((result) => {
      if (Result.isSuccess(result)) {
        assert.deepStrictEqual<unknown>(result.success, value)
        return { delivered: true, told }
      }
      const { failure } = result
      return { delivered: false, told, why: failure._tag === "Undecodable" ? failure.reason : failure.message }
    }),
    Effect.provide(Layer.provide(client, layer))
  )
}

const compiled = Layer.succeed(SchemaCompiler, (schema) => SchemaJITCompiler.enable(schema.ast))

describe("an answer that lacks a required field", () => {
  for (const [where, name, value, fields] of [
    ["at the top", "get", { ...thing, id: undefined }, ["id"]],
    ["in an object that may be null", "get", { ...thing, owner: { name: "n" } }, ["owner.age"]],
    ["in an object in a list", "get", { ...thing, files: [{ id: "f" }] }, ["files.*.size"]],
    ["in every object of a list", "list", [1, 2, 3].map(() => ({ ...thing, counts: undefined })), ["*.counts"]],
    ["in objects by id", "get", { ...thing, replies: { [A]: {}, [B]: {} } }, ["replies.*.files"]],
    [
      "deep down",
      "list",
      [{ ...thing, replies: { [A]: { files: [{}] } } }],
      ["*.replies.*.files.*.id", "*.replies.*.files.*.size"]
    ],
    ["in several places", "get", { id: "t" }, ["files", "counts"]],
    ["in a list that might have been an object", "either", [{ id: "f" }], ["*.size"]],
    ["in an object that might have been a list", "either", { list: [{ id: "f" }] }, ["list.*.size", "total"]],
    ["where there might have been nothing", "last", { ...thing, id: undefined }, ["id"]]
  ] as const) {
    it.effect(`${where} is delivered as it is, and the hook hears which, once`, () =>
      Effect.gen(function* () {
        const sent: unknown = JSON.parse(JSON.stringify(value))

        const { delivered, told } = yield* reading(name, sent)
        const fast = yield* Effect.provide(reading(name, sent), compiled)

        assert.isTrue(delivered)
        assert.deepStrictEqual(
          told.map((fields) => [...fields].toSorted()),
          [[...fields].toSorted()]
        )
        assert.deepStrictEqual(fast, { delivered, told })
      })
    )

    it.effect(`${where} is Undecodable when answers are checked strictly, and passes unheard when they are not`, () =>
      Effect.gen(function* () {
        const sent: unknown = JSON.parse(JSON.stringify(value))

        const strict = yield* reading(name, sent, { checkAnswers: "strict" })
        const unchecked = yield* reading(name, sent, { checkAnswers: false })

        assert.isFalse(strict.delivered)
        assert.match(strict.why ?? "", /^missing /)
        assert.deepStrictEqual(strict.told, [])
        assert.deepStrictEqual(unchecked, { delivered: true, told: [] })
      })
    )
  }
})

describe("an answer of the wrong type", () => {
  for (const [where, name, value, why] of [
    ["at the top", "get", { ...thing, id: 7 }, "Expected string at id"],
    [
      "in an object that may be null",
      "get",
      { ...thing, owner: { name: "n", age: "secret" } },
      "Expected number at owner.age"
    ],
    [
      "in an object in a list",
      "get",
      { ...thing, files: [{ id: "f", size: "secret" }] },
      "Expected number at files.0.size"
    ],
    ["in an object by id", "get", { ...thing, replies: { [A]: { files: {} } } }, "Expected array at replies.*.files"],
    [
      "beside a missing field",
      "get",
      { ...thing, id: undefined, counts: { a: "secret" } },
      "Expected number at counts.a; missing id"
    ],
    ["that is null where an object stands", "get", { ...thing, counts: null }, "Expected object at counts"],
    [
      "that is null where a list stands",
      "get",
      { ...thing, replies: { [A]: { files: null } } },
      "Expected array at replies.*.files"
    ],
    ["that is one where a list was promised", "list", thing, "Expected array | null"],
    ["where there might have been nothing", "last", { ...thing, id: 7 }, "Expected string at id"]
  ] as const) {
    it.effect(`${where} is Undecodable, strictly checked or not, and its value is not shown`, () =>
      Effect.gen(function* () {
        const sent: unknown = JSON.parse(JSON.stringify(value))

        const lenient = yield* reading(name, sent)
        const strict = yield* reading(name, sent, { checkAnswers: "strict" })

        assert.deepStrictEqual(lenient, { delivered: false, told: [], why })
        assert.deepStrictEqual(strict, lenient)
      })
    )
  }

  it.effect("is none where a model admits null for a list, or for the whole answer", () =>
    Effect.gen(function* () {
      const inside = yield* reading("get", { ...thing, files: null, owner: null }, { checkAnswers: "strict" })
      const whole = yield* reading("list", null, { checkAnswers: "strict" })

      assert.deepStrictEqual([inside.delivered, whole.delivered], [true, true])
    })
  )
})
