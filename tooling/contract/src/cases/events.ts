import type { PromiseClient } from "@matterwire/core/Client"
import { equal, eventually, fail, ok, rejects, soon } from "../assert.ts"
import type { Case } from "../Case.ts"
import type { World } from "../World.ts"

/** Begins to listen for posts, and gives the message of each one that comes. */
const listen = async (mm: PromiseClient, api: "v3" | "v4" = "v4") => {
  const events = (api === "v3" ? mm.v3.events("posted") : mm.events("posted"))[Symbol.asyncIterator]()
  const next = async () => {
    const { done, value } = await events.next()
    return done === true ? fail("the events ended") : value
  }
  const first = next()
  first.catch(() => {}) // heard by whoever asks for it, and by nobody when the case has failed before
  await eventually("the socket is open", async () => (await mm.connection())._tag === "open")
  let asked: typeof first | undefined = first
  return {
    next: () => {
      const event = asked ?? next()
      asked = undefined
      return soon("an event arrives", event)
    }
  }
}

const upgrades = async (world: World) => (await world.seen()).filter(({ upgrade }) => upgrade)

const arrives = (api: "v3" | "v4", path: string): Case => ({
  name: `an event of ${api} arrives with its post decoded${path === "" ? "" : ", through the base path"}`,
  world: { path },
  run: async (adapter, world) => {
    await using mm = adapter.createClient({ url: world.url, token: world.token })
    const posts = await listen(mm, api)

    await world.say("naïve 日本")
    const event = await posts.next()

    equal(
      [event.event, event.post.message, event.post.channel_id],
      ["posted", "naïve 日本", world.channel_id],
      "the event"
    )
    const socket = api === "v4" ? "/api/v4/websocket" : "/api/v3/users/websocket"
    const urls = (await upgrades(world)).map(({ url }) => url.split("?")[0])
    equal(urls, [`${path}${socket}`], "where the socket was opened")
  }
})

export const events: ReadonlyArray<Case> = [
  arrives("v4", ""),
  arrives("v3", ""),
  arrives("v4", "/mattermost"),
  arrives("v3", "/mattermost"),
  {
    name: "a burst of events arrives whole and in order",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token })
      const posts = await listen(mm)

      const said = Array.from({ length: 40 }, (_, n) => `message ${n}`)
      for (const message of said) await world.say(message)

      const heard: Array<string> = []
      while (heard.length < said.length) heard.push((await posts.next()).post.message)
      equal(heard, said, "messages")
    }
  },
  {
    name: "a socket that was cut comes back, and the next event arrives",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token })
      const posts = await listen(mm)
      await world.say("before")
      equal((await posts.next()).post.message, "before", "the first message")

      for (const message of ["after one cut", "after another"]) {
        const known = (await upgrades(world)).length
        await world.dropSockets()
        await eventually(
          "the socket is open again",
          async () => (await upgrades(world)).length > known && (await mm.connection())._tag === "open"
        )
        await world.say(message)
        equal((await posts.next()).post.message, message, "the next message")
      }
    }
  },
  {
    name: "the claim upgradeHeaders is true",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token })

      const posts = await listen(mm)

      const authorization = (await upgrades(world))[0]?.headers["authorization"]
      equal(
        authorization,
        adapter.capabilities.upgradeHeaders ? `Bearer ${world.token}` : undefined,
        "Authorization on the upgrade"
      )
      // Either way, the socket must have been let in.
      await world.say("hello")
      equal((await posts.next()).post.message, "hello", "the message")
    }
  },
  {
    name: "an unknown token ends a loop over events with Unauthorized",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: "nosuchtokennosuchtokennosu" })

      const next = mm.events("posted")[Symbol.asyncIterator]().next()

      await rejects(soon("the loop ends", next, 14_000), "Unauthorized")
    }
  },
  {
    name: "a server that is not there is dialled again, and the loop goes on waiting",
    run: async (adapter, world) => {
      await world.respond({ path: "/websocket" }, { status: 503 })
      await using mm = adapter.createClient({ url: world.url, token: world.token })
      const events = mm.events("posted")[Symbol.asyncIterator]()
      const ended = events.next().then(
        () => "an event",
        () => "an error"
      )

      await eventually("it is dialled again", async () => (await upgrades(world)).length >= 2)

      ok((await Promise.race([ended, Promise.resolve("waiting")])) === "waiting", "the loop goes on")
      await mm.close()
      await soon("the loop ends with the client", ended)
    }
  }
]
