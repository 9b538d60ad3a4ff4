import type { Context } from "@matterwire/bot"
import { assert, describe, it } from "@effect/vitest"
import { dice } from "../src/features/dice.ts"
import { echo } from "../src/features/echo.ts"

/** What a handler replies to a text. */
const replyTo = async (handler: (context: Context) => unknown, text: string): Promise<string | undefined> => {
  let said: string | undefined
  const post = {
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
  }
  const answer = (message: string) => {
    said = message
    return Promise.resolve({ ...post, message })
  }
  await handler({
    post,
    channel_name: "town-square",
    channel_type: "O",
    team_id: "t",
    sender_name: "@ann",
    sender: "ann",
    text,
    groups: [],
    reply: answer,
    say: answer,
    react: () => Promise.resolve()
  })
  return said
}

describe("echo", () => {
  it("says back what it is told, and greets who says nothing", async () => {
    assert.strictEqual(await replyTo(echo, "ping"), "Echo: ping")
    assert.include((await replyTo(echo, "")) ?? "", "Hello ann!")
  })
})

describe("dice", () => {
  const sixes = dice(() => 0.999)

  it("rolls one die of six sides unless it is told otherwise", async () => {
    assert.strictEqual(await replyTo(sixes, ""), "ann rolled 6")
    assert.strictEqual(await replyTo(sixes, "2d20"), "ann rolled 20 + 20 = 40")
    assert.strictEqual(
      await replyTo(
        dice(() => 0),
        "3D6"
      ),
      "ann rolled 1 + 1 + 1 = 3"
    )
  })

  for (const text of ["0d6", "21d6", "2d1", "2d101", "two dice", "2d"]) {
    it(`says how to ask when it is asked for ${JSON.stringify(text)}`, async () => {
      assert.include((await replyTo(sixes, text)) ?? "", "Ask me like this")
    })
  }
})
