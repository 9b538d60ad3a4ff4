import { assert, describe, it } from "@effect/vitest"
import { maxBytes, maxCharacters, maxEntries, maxIds, maxJson } from "@matterwire/core/models/limits"
import * as Schema from "effect/Schema"

const fits = (schema: Schema.Codec<unknown>, value: unknown) => Schema.is(schema)(value)

describe("a limit", () => {
  for (const [what, character, units] of [
    ["letters", "a", 1],
    ["accented letters", "é", 1],
    ["emoji, each a pair in UTF-16", "😀", 2],
    ["halves of a pair", "\ud83d", 1],
    ["second halves", "\ude00", 1]
  ] as const) {
    it(`of characters counts code points: ${what}`, () => {
      const message = maxCharacters(16_383)

      assert.strictEqual(character.length, units)
      assert.isTrue(fits(message, character.repeat(16_383)))
      assert.isFalse(fits(message, character.repeat(16_384)))
    })
  }

  it("of characters counts a pair that stands between halves once", () => {
    assert.isTrue(fits(maxCharacters(3), "\ud83d😀\ude00"))
    assert.isFalse(fits(maxCharacters(2), "\ud83d😀\ude00"))
  })

  it("of bytes counts UTF-8", () => {
    assert.isTrue(fits(maxBytes(6), "ééé"))
    assert.isTrue(fits(maxBytes(6), "aaaaaa"))
    assert.isFalse(fits(maxBytes(6), "ééé1"))
    assert.isFalse(fits(maxBytes(6), "😀€"))
  })

  it("of a list counts its entries, which keep their own type", () => {
    const ids = maxEntries(2, Schema.String)

    assert.isTrue(fits(ids, ["a", "b"]))
    assert.isFalse(fits(ids, ["a", "b", "c"]))
    assert.isFalse(fits(ids, [1]))
  })

  it("of ids counts a repeated one once, as the server does", () => {
    assert.isTrue(fits(maxIds(2), ["a", "b", "a"]))
    assert.isFalse(fits(maxIds(2), ["a", "b", "c", "a"]))
  })

  it("of JSON counts what is kept, in characters", () => {
    const props = maxJson(12)

    assert.isTrue(fits(props, { a: "😀123" }))
    assert.isFalse(fits(props, { a: "😀1234" }))
    assert.isFalse(fits(props, []))
  })
})
