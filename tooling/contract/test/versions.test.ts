import { createClient, Unauthorized, Unsupported } from "@matterwire/node"
import { startServer, type ServerOptions } from "@matterwire/server"
import { assert, describe, it, onTestFinished } from "vitest"
import { eventually, soon } from "../src/assert.ts"

// Streams over real sockets of servers of each version: the one that speaks them, and the others.

const openTown = async (version: NonNullable<ServerOptions["version"]>) => {
  const server = await startServer({ version })
  onTestFinished(() => server.close())
  const { id: team_id } = server.addTeam("town")
  const ann = server.addUser({ username: "ann", team: "town" })
  const bob = server.addUser({ username: "bob", team: "town" })
  const { id: channel_id } = server.addChannel({ team: "town", name: "dev", members: ["ann", "bob"] })
  const writer = createClient({ url: server.url, token: bob.token })
  const mm = createClient({ url: server.url, token: ann.token })
  onTestFinished(async () => {
    await writer.close()
    await mm.close()
  })
  const say = (message: string) =>
    version === "11.6"
      ? writer.posts.create({ channel_id, message })
      : writer.v3.posts.create({ team_id, channel_id, message })
  return { server, mm, ann, bob, say }
}

/** What a loop gives, one after the other, each soon. */
const pulling = <A>(loop: AsyncIterable<A>) => {
  const events = loop[Symbol.asyncIterator]()
  onTestFinished(async () => void (await events.return?.()))
  return async (): Promise<A> => {
    const { done, value } = await soon("an event arrives", events.next())
    if (done === true) throw new Error("the events ended")
    return value
  }
}

const isOpen = (mm: ReturnType<typeof createClient>) =>
  eventually("the socket is open", async () => (await mm.connection())._tag === "open")

const failure = (loop: AsyncIterable<unknown>): Promise<unknown> =>
  soon(
    "the loop ends",
    loop[Symbol.asyncIterator]()
      .next()
      .catch((error: unknown) => error)
  )

describe("a stream of v3 on a server of 3.0", () => {
  it("is that of 3.0: live events, and after a drop what was written meanwhile, in order, with a gap", async () => {
    const { mm, say, server } = await openTown("3.0")
    const next = pulling(mm.v3.events("posted", "user_added", "gap"))
    const first = next()
    await isOpen(mm)

    await say("live")
    const live = await first
    server.faults.refuseUpgrades({ times: Number.POSITIVE_INFINITY })
    await server.faults.dropSockets()
    await say("one")
    await say("two")
    server.faults.clear()
    const later = [await next(), await next(), await next()]
    await say("after")
    const after = await next()

    const words = [live, ...later, after].map((event) =>
      event.event === "posted" ? event.post.message : event.event === "gap" ? event.events.join() : event.event
    )
    assert.deepEqual(words, ["live", "one", "two", "user_added", "after"])
    assert.strictEqual(live.seq, -1)
    const asked = server.requests.filter(({ path }) => /posts/.test(path))
    assert.isAbove(asked.length, 4)
  })

  it("is also what a conversation hears, which says where something may be missing", async () => {
    const { mm, say, server } = await openTown("3.0")
    const next = pulling(mm.chat.events())
    const first = next()
    await isOpen(mm)
    await say("live")
    const live = await first

    server.faults.refuseUpgrades({ times: Number.POSITIVE_INFINITY })
    await server.faults.dropSockets()
    await say("meanwhile")
    server.faults.clear()
    const missed = await next()

    assert.deepEqual(
      [live, missed].map((event) => (event.kind === "posted" ? event.post.message : event.kind)),
      ["live", "meanwhile"]
    )
  })

  it("ends in Unauthorized where the token is dead, from the beginning or after a drop", async () => {
    const { ann, mm, say, server } = await openTown("3.0")
    await using stranger = createClient({ url: server.url, token: "nosuchtokennosuchtokennosu" })
    const next = pulling(mm.v3.events("posted"))
    const first = next()
    await isOpen(mm)
    await say("live")
    await first

    server.revoke(ann.token)
    await server.faults.dropSockets()
    const later = await next().catch((error: unknown) => error)
    const never = await failure(stranger.v3.events("posted"))

    assert.instanceOf(later, Unauthorized)
    assert.instanceOf(never, Unauthorized)
  })
})

describe("a stream of a version that the server does not speak", () => {
  for (const [what, version, loop, words] of [
    ["v4 on 3.0", "3.0", (mm) => mm.events("posted"), /older than 4\.0: use the events of v3, `mm\.v3\.events/],
    ["v4 on 3.10", "3.10", (mm) => mm.events("posted"), /older than 4\.0: use the events of v3, `mm\.v3\.events/],
    ["v3 on 11.6", "11.6", (mm) => mm.v3.events("posted"), /has no API v3: use the events of v4, `mm\.events/]
  ] as ReadonlyArray<
    readonly [string, "3.0" | "3.10" | "11.6", (mm: ReturnType<typeof createClient>) => AsyncIterable<unknown>, RegExp]
  >) {
    it(`ends at once, and says what to use: ${what}`, async () => {
      const { mm } = await openTown(version)

      const error = await failure(loop(mm))

      assert.instanceOf(error, Unsupported)
      assert.match(error.message, words)
    })
  }
})

describe("the events of a conversation", () => {
  for (const version of ["3.0", "3.10", "11.6"] as const) {
    it(`are those of ${version}`, async () => {
      const { mm, say } = await openTown(version)
      const next = pulling(mm.chat.events())
      const first = next()
      await isOpen(mm)

      await say("hello")
      const event = await first

      assert.strictEqual(event.kind === "posted" ? event.post.message : event.kind, "hello")
    })
  }
})
