import { describe, expect, it } from "vitest"
import { toJson, visible, visibleLines } from "../src/visible.ts"

describe("visible", () => {
  it("shows an escape sequence instead of handing it on", () => {
    expect(visible("\u001b[31mred\u001b[0m \u001b]0;title\u0007")).toBe("␛[31mred␛[0m ␛]0;title␇")
  })

  it("shows the one-character escapes of C1, and DEL", () => {
    expect(visible("\u009b31m\u0090\u007f")).toBe("\\u009b31m\\u0090␡")
  })

  it("shows a carriage return, which would write over what stands before it", () => {
    expect(visible("harmless\rmw: all is well")).toBe("harmless␍mw: all is well")
  })

  it("shows what turns the direction of writing", () => {
    expect(visible("a\u202eb\u2066c")).toBe("a\\u202eb\\u2066c")
  })

  it("makes one line of several", () => {
    expect(visible("one\ntwo\r\nthree\u2028four")).toBe("one two three\\u2028four")
    expect(visibleLines("one\r\ntwo")).toEqual(["one", "two"])
  })

  it("leaves what people write as it is", () => {
    const text = "Grüße, 你好, مرحبا, 👩‍👩‍👧 🏳️‍🌈"

    expect(visible(text)).toBe(text)
  })
})

describe("toJson", () => {
  it("escapes what JSON leaves as it is and a terminal obeys", () => {
    const text = toJson({ message: "\u001b[2J\u009b2J\u007f" })

    expect(text).toBe(String.raw`{"message":"\u001b[2J\u009b2J\u007f"}`)
    expect(JSON.parse(text)).toEqual({ message: "\u001b[2J\u009b2J\u007f" })
  })
})
