import { type ConnectionState, Mattermost as Client } from "@matterwire/core/Call"
import * as Events from "@matterwire/core/Events"
import * as Mattermost from "@matterwire/core/Mattermost"
import { posted } from "@matterwire/core/v4/events/index"
import * as Posts from "@matterwire/core/v4/Posts"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Stream from "effect/Stream"
import { describe, expect, it } from "vitest"
import { type BotOptions, type TestableBot, testBot } from "../src/testing/index.ts"

interface EchoBot extends TestableBot {
  /** Resolves when the socket is open again after it was lost. */
  readonly reconnected: () => Promise<unknown>
  readonly stopped: () => boolean
}

/** Says back what is said to it, as the smallest bot that core allows. */
const makeEcho = ({ url, token, transport }: BotOptions): EchoBot => {
  const runtime = ManagedRuntime.make(Layer.provide(Mattermost.layer({ url, token }), transport))
  let stopped = false

  const isOpen = ({ _tag }: ConnectionState) => _tag === "open"
  const opened = Client.use(({ connection }) => Stream.runHead(Stream.filter(connection.changes, isOpen)))
  const lost = Client.use(({ connection }) =>
    Stream.runHead(Stream.filter(connection.changes, (state) => !isOpen(state)))
  )
  const echo = Effect.gen(function* () {
    const me = yield* Users.get({ user_id: "me" })
    yield* Stream.runForEach(Events.on(posted), ({ post: { channel_id, message, user_id } }) =>
      user_id === me.id ? Effect.void : Posts.create({ channel_id, message: `Echo: ${message.replace("@bot ", "")}` })
    )
  })

  return {
    start: async () => {
      runtime.runFork(echo)
      await runtime.runPromise(opened)
    },
    stop: async () => {
      stopped = true
      await runtime.dispose()
    },
    reconnected: () => runtime.runPromise(Effect.andThen(lost, opened)),
    stopped: () => stopped
  }
}

describe("testBot", () => {
  it("lets people talk to a bot, and hears what it replies", async () => {
    const { server, bot } = await testBot(makeEcho)
    const ann = await server.user("ann")

    await ann.say("#town-square", "@bot ping")
    const first = await ann.replies()
    await ann.say("#town-square", "@bot pong")
    const second = await ann.replies()
    await bot.stop()

    expect(first).toEqual(["Echo: ping"])
    expect(second).toEqual(["Echo: pong"])
  })

  it("cuts the bot's socket, and the bot that comes back hears the next word", async () => {
    await using tested = await testBot(makeEcho)
    const { server, bot } = tested
    const ann = await server.user("ann")
    await ann.say("#town-square", "@bot ping")
    await ann.replies()

    const back = bot.reconnected()
    await server.faults.dropSockets()
    await back
    await ann.say("#town-square", "@bot again")

    expect(await ann.replies()).toEqual(["Echo: again"])
  })

  it("waits for as many replies as it is told, and takes them from several channels", async () => {
    await using tested = await testBot(makeEcho)
    const { server } = tested
    server.addChannel({ team: "town", name: "dev", members: ["bot"] })
    const ann = await server.user("ann")

    await ann.say("#dev", "one")
    await ann.replies()
    await ann.say("@bot", "two")
    await ann.replies()
    const bob = await server.user("bob")
    await bob.say("#dev", "three")

    expect(await ann.replies({ count: 3 })).toEqual(["Echo: two", "three", "Echo: three"])
    expect(await bob.replies()).toEqual(["Echo: three"])
  })

  it("takes the server's options, and people speak past the faults that the bot meets", async () => {
    await using tested = await testBot(makeEcho, { version: "11.6", path: "/chat", username: "echo" })
    const { server } = tested
    const ann = await server.user("ann")

    server.faults.respond(Posts.create, { status: 502, body: "bad gateway" })
    const post = await ann.say("@echo", "hello")

    expect(post.message).toBe("hello")
    expect(server.url).toBe("http://localhost/chat")
  })

  it("says what came when replies are late", async () => {
    await using tested = await testBot(makeEcho)
    const ann = await tested.server.user("ann")
    await ann.say("#town-square", "@bot ping")
    await ann.replies()

    await expect(ann.replies({ count: 2, within: "20 millis" })).rejects.toThrow(
      'ann heard 1 of 2 replies within 20ms: ["Echo: ping"]'
    )
  })

  it("names the place that is not there", async () => {
    await using tested = await testBot(makeEcho)
    const ann = await tested.server.user("ann")

    await expect(ann.say("#nowhere", "hello")).rejects.toThrow("there is no #nowhere in team town")
    await expect(ann.say("@nobody", "hello")).rejects.toThrow("there is no user nobody to write to")
    await expect(ann.say("town-square", "hello")).rejects.toThrow('say("#town-square", …)')
  })

  it("knows the same person by the same name", async () => {
    await using tested = await testBot(makeEcho)

    expect(await tested.server.user("ann")).toBe(await tested.server.user("ann"))
  })

  it("stops a bot that cannot start, and rejects with why", async () => {
    let stopped = 0
    const broken = {
      start: () => Promise.reject(new Error("no way")),
      stop: () => Promise.resolve((stopped += 1))
    }

    await expect(testBot(() => broken)).rejects.toThrow("no way")
    expect(stopped).toBe(1)
  })

  it("stops the bot when it is disposed", async () => {
    const tested = await testBot(makeEcho)
    await tested[Symbol.asyncDispose]()

    expect(tested.bot.stopped()).toBe(true)
  })
})
