import { describe, expect, it } from "@effect/vitest"
import { Bot } from "@matterwire/bot/node"
import { createClient } from "@matterwire/node"
import { exampleServer } from "./example.ts"

const example = exampleServer()

// The page announces one and has none: this is ours, in its place.
describe("Bot Example", () => {
  it("answers whoever mentions it, over v3 and with a login, as there were no tokens for bots", async () => {
    example.current.addUser({ username: "echo", password: "Passw0rd-echo", team: "exampleteam" })
    const ann = example.current.addUser({ username: "bea", password: "Passw0rd-bea", team: "exampleteam" })
    await using mm = createClient({
      url: example.current.url,
      login: { login_id: "bea", password: ann.password, api: "v3" }
    })
    const { id: team_id } = await mm.v3.teams.getByName({ team_name: "exampleteam" })
    const { id: channel_id } = await mm.v3.channels.getByName({ team_id, channel_name: "town-square" })
    await using bot = new Bot({
      url: example.current.url,
      api: "v3",
      login: { login_id: "echo", password: "Passw0rd-echo" }
    })
    bot.on("mention", (ctx) => ctx.reply(`Echo: ${ctx.text}`))

    await bot.start()
    const messages = mm.v3.events("posted")[Symbol.asyncIterator]()
    const heard = messages.next()
    await expect.poll(async () => (await mm.connection())._tag, { timeout: 4000 }).toBe("open")
    const asked = await mm.v3.posts.create({ team_id, channel_id, message: "@echo ping" })
    await heard
    const { value: answered } = await messages.next()
    await messages.return?.()

    expect(answered).toMatchObject({ sender_name: "echo", post: { message: "Echo: ping", root_id: asked.id } })
  })
})
