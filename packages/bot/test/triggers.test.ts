import type { Message } from "@matterwire/core/Chat"
import { assert, describe, it } from "@effect/vitest"
import { matcher } from "../src/triggers.ts"

const message = (text: string, channel_type = "O"): Message => ({
  post: {
    id: "p",
    create_at: 1,
    update_at: 1,
    delete_at: 0,
    user_id: "u",
    channel_id: "c",
    root_id: "",
    original_id: "",
    message: text,
    type: "",
    props: {},
    hashtags: "",
    pending_post_id: ""
  },
  channel_name: "town-square",
  channel_type,
  team_id: "t",
  sender_name: "@ann"
})

describe("the trigger mention", () => {
  const mention = matcher("mention", "echo")

  for (const [text, rest] of [
    ["@echo ping", "ping"],
    ["@Echo: ping", "ping"],
    ["hey @echo, ping", "hey , ping"],
    ["ping @echo.", "ping ."],
    ["@echo", ""]
  ] as const) {
    it(`hears ${JSON.stringify(text)} and takes the name out`, () =>
      assert.strictEqual(mention(message(text))?.text, rest))
  }

  for (const text of ["echo ping", "@echoes ping", "@echo-bot ping", "@echo.bot ping", "me@echo.test", "@@echo ping"]) {
    it(`does not hear ${JSON.stringify(text)}`, () => assert.isUndefined(mention(message(text))))
  }

  it("hears everything in a direct message", () => assert.strictEqual(mention(message("ping", "D"))?.text, "ping"))

  it("takes a name with a full stop literally", () => {
    assert.isUndefined(matcher("mention", "a.b")(message("@axb hi")))
    assert.strictEqual(matcher("mention", "a.b")(message("@a.b hi"))?.text, "hi")
  })
})

describe("a command", () => {
  const roll = matcher("!roll", "echo")

  it("is a word of its own at the start, and gives what follows", () => {
    assert.strictEqual(roll(message("  !roll 2d6 "))?.text, "2d6")
    assert.strictEqual(roll(message("!ROLL"))?.text, "")
  })

  it("is not a part of another word, nor in the middle", () => {
    assert.isUndefined(roll(message("!rolling")))
    assert.isUndefined(roll(message("please !roll")))
  })
})

describe("a pattern", () => {
  it("gives its groups, to every message also when it is global", () => {
    const ticket = matcher(/([A-Z]+)-(\d+)/g, "echo")

    assert.deepStrictEqual(ticket(message("see MM-12"))?.groups, ["MM", "12"])
    assert.deepStrictEqual(ticket(message("see MM-13"))?.groups, ["MM", "13"])
  })
})

describe("the triggers message and direct", () => {
  it("hear every message, and only direct ones", () => {
    assert.strictEqual(matcher("message", "echo")(message(" x "))?.text, "x")
    assert.isUndefined(matcher("direct", "echo")(message("x")))
    assert.strictEqual(matcher("direct", "echo")(message("x", "D"))?.text, "x")
  })
})
