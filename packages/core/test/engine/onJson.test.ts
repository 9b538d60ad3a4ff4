import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { onJson } from "../../src/pipeline/onJson.ts"

const Inner = Schema.Struct({ n: Schema.optional(Schema.Number), tag: Schema.Literals(["a", "b"]) })
interface Tree {
  readonly below?: ReadonlyArray<Tree> | undefined
}
const Tree: Schema.Codec<Tree> = Schema.Struct({
  below: Schema.optional(Schema.Array(Schema.suspend((): Schema.Codec<Tree> => Tree)))
})
const All = Schema.Struct({
  id: Schema.String.check(Schema.isMinLength(2)),
  maybe: Schema.optional(Schema.String),
  nullable: Schema.optional(Schema.NullOr(Schema.Array(Inner))),
  undefinable: Schema.UndefinedOr(Schema.Number),
  key: Schema.optionalKey(Schema.Boolean),
  checked: Schema.optional(Schema.String.check(Schema.isMinLength(2))),
  pair: Schema.optional(Schema.Tuple([Schema.String, Schema.NullOr(Schema.Number)])),
  map: Schema.optional(Schema.Record(Schema.String, Schema.NullOr(Inner))),
  either: Schema.optional(Schema.Union([Schema.String, Inner])),
  anything: Schema.optional(Schema.Unknown),
  tree: Schema.optional(Tree)
})

const good = { id: "ab", undefinable: 1, key: true }
const values: ReadonlyArray<unknown> = [
  undefined,
  null,
  "ab",
  1,
  true,
  [],
  ["a", 1],
  ["a", null],
  ["a"],
  {},
  { tag: "a" },
  { tag: "c" },
  { tag: "b", n: 1 },
  { tag: "b", n: "1" },
  [{ tag: "a" }],
  [{ tag: "a", n: null }],
  { x: { tag: "a" }, y: null },
  { x: { tag: 1 } },
  { below: [{ below: [] }] },
  { below: [{ below: [1] }] }
]

describe("a schema for what was JSON", () => {
  it("takes and refuses what the schema itself does", () => {
    const asIs = Schema.is(All)
    const forJson = Schema.is(onJson(All))
    let taken = 0

    for (const key of [...Object.keys(All.fields), "unknown"]) {
      for (const value of values) {
        const text = JSON.stringify({ ...good, [key]: value })
        const parsed: unknown = JSON.parse(text)

        assert.strictEqual(forJson(parsed), asIs(parsed), text)
        if (asIs(parsed)) taken += 1
      }
    }

    assert.isAbove(taken, 50)
    assert.isBelow(taken, 200)
  })

  it("refuses an optional field that is there and undefined, which JSON cannot say", () => {
    assert.isTrue(Schema.is(All)({ ...good, maybe: undefined }))
    assert.isFalse(Schema.is(onJson(All))({ ...good, maybe: undefined }))
    assert.isTrue(Schema.is(onJson(Schema.UndefinedOr(Schema.String)))(undefined))
  })

  it("is made once for a schema that many share", () => {
    assert.strictEqual(onJson(All).ast, onJson(All).ast)
  })
})
