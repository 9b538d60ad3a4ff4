import { testBot } from "@matterwire/server/testing"
import { setTimeout as sleep } from "node:timers/promises"
import { assert, describe, it } from "@effect/vitest"
import { makeBot } from "../src/bot.ts"

describe("the demo bot", () => {
  it("answers who addresses it, in a channel and directly", async () => {
    await using stage = await testBot(makeBot)
    const ann = await stage.server.user("ann")

    await ann.say("#town-square", "@bot ping")
    assert.deepStrictEqual(await ann.replies(), ["Echo: ping"])

    await ann.say("@bot", "psst")
    assert.deepStrictEqual(await ann.replies(), ["Echo: psst"])
  })

  it("rolls dice, and leaves everything else alone", async () => {
    await using stage = await testBot(makeBot)
    const ann = await stage.server.user("ann")

    await ann.say("#town-square", "nobody in particular")
    await ann.say("#town-square", "!roll 1d2")

    const replies = await ann.replies()
    assert.strictEqual(replies.length, 1)
    assert.match(replies[0] ?? "", /^ann rolled [12]$/)
  })

  it("is still there after its socket was dropped", async () => {
    await using stage = await testBot(makeBot)
    const ann = await stage.server.user("ann")
    await stage.server.faults.dropSockets()
    const upgrades = () => stage.server.requests.filter(({ path }) => path.endsWith("/websocket")).length
    while (upgrades() < 2) await sleep(10)
    await sleep(10)

    await ann.say("#town-square", "@bot still there?")

    assert.deepStrictEqual(await ann.replies(), ["Echo: still there?"])
  })
})
