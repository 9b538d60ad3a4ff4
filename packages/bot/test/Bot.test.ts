import { Bot, type BotOptions } from "@matterwire/bot"
import { makeClient, type PromiseClient } from "@matterwire/core/Client"
import { Bot as NodeBot } from "@matterwire/bot/node"
import { Unauthorized, Undecodable, Unreachable } from "@matterwire/core/Errors"
import { type SocketRequest, Transport } from "@matterwire/core/Transport"
import { createServer, type Server, startServer } from "@matterwire/server"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { setTimeout as sleep } from "node:timers/promises"

/** A server with a team, a bot and a person; the bot's options, and a way to hear what others write. */
const town = (server: Server) => {
  const team = server.addTeam("town")
  const bot = server.addBot({ username: "echo", team: "town" })
  const ann = server.addUser({ username: "ann", team: "town" })
  const options: BotOptions = { url: server.url, token: bot.token, transport: server.transport }
  const mm = makeClient(server.transport, { url: server.url, token: ann.token, teamId: team.id })
  return { bot, mm, options, square: () => mm.channels.getByName({ team_id: team.id, channel_name: "town-square" }) }
}

/** What stands in a channel, oldest first, once there are as many posts as expected. */
const posts = async (mm: PromiseClient, channel_id: string, count: number): Promise<ReadonlyArray<string>> => {
  for (let tries = 0; tries < 200; tries++) {
    const { order, posts } = await mm.posts.getForChannel({ channel_id })
    if (order.length >= count) return order.toReversed().map((id) => posts[id]?.message ?? "")
    await sleep(10)
  }
  throw new Error(`there are no ${count} posts after 2 s`)
}

describe("a bot", () => {
  it("answers in the thread of the message that addressed it, over a real socket", async () => {
    await using server = await startServer()
    const { bot, mm, square } = town(server)
    const channel = await square()
    await using echo = new NodeBot({ url: server.url, token: bot.token })
    echo.on("mention", (ctx) => ctx.reply(`Echo: ${ctx.text}`))
    const me = await echo.start()

    const question = await mm.posts.create({ channel_id: channel.id, message: "@echo ping" })
    await posts(mm, channel.id, 2)
    const thread = await mm.posts.getThread({ post_id: question.id })

    assert.strictEqual(me.username, "echo")
    assert.strictEqual(echo.api, "v4")
    assert.deepStrictEqual(
      Object.values(thread.posts)
        .map((post) => post.message)
        .toSorted(),
      ["@echo ping", "Echo: ping"]
    )
  })

  it("speaks v3 to a server of that time, in process", async () => {
    await using server = createServer({ version: "3.10" })
    const { mm, options } = town(server)
    await using echo = new Bot(options).on("mention", (ctx) => ctx.say(`${ctx.sender} said ${ctx.text}`))
    await echo.start()

    const channel = await mm.v3.channels.getByName({ channel_name: "town-square" })
    await mm.v3.posts.create({ channel_id: channel.id, message: "@echo hello" })

    assert.strictEqual(echo.api, "v3")
    for (let tries = 0; ; tries++) {
      const { order, posts } = await mm.v3.posts.getForChannel({ channel_id: channel.id, offset: 0, limit: 10 })
      if (order.length === 2) {
        assert.deepStrictEqual(
          order.map((id) => posts[id]?.message),
          ["ann said hello", "@echo hello"]
        )
        break
      }
      if (tries > 200) throw new Error("no answer after 2 s")
      await sleep(10)
    }
  })

  it("keeps the order of messages within a channel, and goes on after a handler that threw", async () => {
    await using server = createServer()
    const { mm, options, square } = town(server)
    const channel = await square()
    const errors: Array<unknown> = []
    await using echo = new Bot({ ...options, onError: (error) => errors.push(error) })
    echo.on(/^(\d+)$/, async (ctx) => {
      await sleep(ctx.groups[0] === "1" ? 20 : 0)
      if (ctx.groups[0] === "2") throw new Error("two")
      await ctx.say(`got ${ctx.groups[0]}`)
    })
    await echo.start()

    for (const message of ["1", "2", "3"]) await mm.posts.create({ channel_id: channel.id, message })

    assert.deepStrictEqual(
      (await posts(mm, channel.id, 5)).filter((text) => text.startsWith("got")),
      ["got 1", "got 3"]
    )
    assert.deepStrictEqual(errors.map(String), ["Error: two"])
  })

  it("answers neither itself nor another bot", async () => {
    await using server = createServer()
    const { mm, options, square } = town(server)
    const channel = await square()
    const other = server.addBot({ username: "other", team: "town" })
    await using bots = makeClient(server.transport, { url: server.url, token: other.token })
    await using echo = new Bot(options).on("message", (ctx) => ctx.say(`Echo: ${ctx.text}`))
    await echo.start()

    await bots.posts.create({ channel_id: channel.id, message: "from a bot", props: { from_bot: "true" } })
    await mm.posts.create({ channel_id: channel.id, message: "from ann" })

    const said = await posts(mm, channel.id, 3)
    await sleep(30)
    assert.deepStrictEqual(said, ["from a bot", "from ann", "Echo: from ann"])
    assert.strictEqual((await posts(mm, channel.id, 3)).length, 3)
  })

  it("comes back by itself when its socket is dropped", async () => {
    await using server = await startServer()
    const { bot, mm, square } = town(server)
    const channel = await square()
    await using echo = new NodeBot({ url: server.url, token: bot.token }).on("mention", (ctx) =>
      ctx.say(`Echo: ${ctx.text}`)
    )
    await echo.start()
    const upgrades = () => server.requests.filter(({ path }) => path.endsWith("/websocket")).length

    await server.faults.dropSockets()
    for (let tries = 0; upgrades() < 2 && tries < 200; tries++) await sleep(10)
    await sleep(50)
    await mm.posts.create({ channel_id: channel.id, message: "@echo still there?" })

    assert.deepStrictEqual(await posts(mm, channel.id, 2), ["@echo still there?", "Echo: still there?"])
  })

  it("does not start with a token that the server does not know, nor without a server, and says why", async () => {
    await using server = await startServer()
    const { options } = town(server)
    const stranger = new Bot({ ...options, token: "x".repeat(26) })
    const lost = new NodeBot({ url: "http://127.0.0.1:1", token: "x".repeat(26), retries: 0 })

    assert.instanceOf(await stranger.start().catch((error: unknown) => error), Unauthorized)
    assert.instanceOf(await lost.start().catch((error: unknown) => error), Unreachable)
  })

  it("can be stopped twice, and started again", async () => {
    await using server = createServer()
    const { options } = town(server)
    const echo = new Bot(options)

    const first = await echo.start()
    await echo.stop()
    await echo.stop()
    const second = await echo.start()
    await echo.stop()

    assert.strictEqual(second.id, first.id)
  })

  it("leaves out a message that cannot be read, tells of it, and goes on", async () => {
    await using server = createServer()
    const { mm, options, square } = town(server)
    const channel = await square()
    const broken = Layer.effect(
      Transport,
      Effect.map(Transport, (wire) => ({
        ...wire,
        socket: (request: SocketRequest) =>
          Effect.map(wire.socket(request), (socket) => ({
            ...socket,
            pull: Effect.map(socket.pull, ([first, ...rest]): readonly [string, ...Array<string>] => {
              const spoil = (frame: string) => frame.replaceAll("spoil me", '\\",\\"create_at\\":\\"never')
              return [spoil(first), ...rest.map(spoil)]
            })
          }))
      }))
    ).pipe(Layer.provide(server.transport))
    const errors: Array<unknown> = []
    await using echo = new Bot({ ...options, transport: broken, onError: (error) => errors.push(error) })
    echo.on("mention", (ctx) => ctx.say(`Echo: ${ctx.text}`))
    await echo.start()

    await mm.posts.create({ channel_id: channel.id, message: "@echo spoil me" })
    await mm.posts.create({ channel_id: channel.id, message: "@echo fine" })

    assert.deepStrictEqual((await posts(mm, channel.id, 3)).slice(2), ["Echo: fine"])
    assert.strictEqual(errors.length, 1)
    assert.instanceOf(errors[0], Undecodable)
  })

  it("tells of the end of its session, and can be started again", async () => {
    await using server = createServer()
    const { bot, options } = town(server)
    const ended = Promise.withResolvers<unknown>()
    const echo = new Bot({ ...options, onEnd: ended.resolve })
    await echo.start()

    server.revoke(bot.token)
    await server.faults.dropSockets()

    assert.instanceOf(await ended.promise, Unauthorized)
    assert.instanceOf(await echo.start().catch((error: unknown) => error), Unauthorized)
  })

  it("does not die of an onError that fails itself", async () => {
    await using server = createServer()
    const { mm, options, square } = town(server)
    const channel = await square()
    await using echo = new Bot({
      ...options,
      onError: () => Promise.reject(new Error("onError is broken too"))
    })
    echo.on("mention", () => {
      throw new Error("mine")
    })
    echo.on("mention", (ctx) => ctx.say(`Echo: ${ctx.text}`))
    await echo.start()

    await mm.posts.create({ channel_id: channel.id, message: "@echo on" })

    assert.deepStrictEqual((await posts(mm, channel.id, 2)).slice(1), ["Echo: on"])
  })
})
