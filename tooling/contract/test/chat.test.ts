// A conversation, the same over both versions, against the local server as 3.10 and as 11.6.
import { type ClientOptions, makeClient, type PromiseClient } from "@matterwire/core/Client"
import { InvalidInput, NotFound } from "@matterwire/core/Errors"
import { fromBytes } from "@matterwire/core/Source"
import type { Post } from "@matterwire/core/models/Post"
import { transport } from "@matterwire/node"
import { startServer } from "@matterwire/server"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"

const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error
  )

describe.each([
  ["v3", "3.10"],
  ["v4", "11.6"]
] as const)("mm.chat over %s", (api, version) => {
  let server: Awaited<ReturnType<typeof startServer>>
  let ann: PromiseClient
  let bob: PromiseClient

  beforeAll(async () => {
    server = await startServer({ version })
    server.addTeam("town")
    const client = (username: string) => {
      const { token } = server.addUser({ username, team: "town" })
      const options: ClientOptions = { url: server.url, token, checkAnswers: "strict" }
      return makeClient(transport(), options)
    }
    ann = client("ann")
    bob = client("bob")
  })

  afterAll(async () => {
    await ann.close()
    await bob.close()
    await server.close()
  })

  it("is chosen by the server's version, and knows who one is", async () => {
    expect(await ann.chat.api()).toBe(api)
    expect((await ann.chat.me()).username).toBe("ann")
  })

  it("finds a channel by name, by id, by its link, by a person, and by the link to a post", async () => {
    const post = await ann.chat.say("town/town-square", "here")
    const square = post.channel_id
    const mate = await ann.chat.find("@bob")

    expect((await ann.chat.find("town/town-square")).channel_id).toBe(square)
    expect((await ann.chat.find(square)).channel_id).toBe(square)
    expect((await ann.chat.find(`${server.url}/town/channels/town-square`)).channel_id).toBe(square)
    expect((await ann.chat.find(`${server.url}/town/pl/${post.id}`)).channel_id).toBe(square)
    expect((await ann.chat.find(`${server.url}/town/messages/@bob`)).channel_id).toBe(mate.channel_id)
    expect([mate.name, (await ann.chat.find(mate.channel_id)).name]).toEqual(["@bob", "@bob"])
    expect((await ann.chat.find(square)).name).toBe("town/town-square")
  })

  it("finds teams, people and posts by name, id and link", async () => {
    const post = await ann.chat.say("@bob", "psst")
    const team = await ann.chat.findTeam("town")
    const mate = await ann.chat.findUser("bob")

    expect((await ann.chat.findTeam(team.id)).name).toBe("town")
    expect((await ann.chat.findTeam(`${server.url}/town/channels/off-topic`)).id).toBe(team.id)
    expect((await ann.chat.findUser("@bob")).id).toBe(mate.id)
    expect((await ann.chat.findUser(mate.id)).username).toBe("bob")
    expect((await ann.chat.findPost(post.id)).message).toBe("psst")
    expect((await bob.chat.findPost(`${server.url}/_redirect/pl/${post.id}`)).message).toBe("psst")
  })

  it("says what is not there, what is written wrong, and that a link is another server's", async () => {
    const link = "https://elsewhere.example.com/town/channels/town-square"

    expect(await rejection(ann.chat.find("town/nowhere"))).toBeInstanceOf(NotFound)
    expect(await rejection(ann.chat.findUser("nobody"))).toBeInstanceOf(NotFound)
    expect(await rejection(ann.chat.find("nonsense!"))).toBeInstanceOf(InvalidInput)
    expect(await rejection(ann.chat.findPost("town/town-square"))).toMatchObject({ _tag: "InvalidInput" })
    expect(await rejection(ann.chat.find(link))).toMatchObject({
      _tag: "InvalidInput",
      message: expect.stringContaining(server.url) as string
    })
  })

  it("says, replies into the thread, edits, reacts, takes back and deletes", async () => {
    const root = await ann.chat.say("town/town-square", "a question")
    const reply = await bob.chat.reply(root, "an answer")
    const deeper = await ann.chat.reply(reply, "thanks")
    const edited = await bob.chat.edit(reply, "a better answer")
    await ann.chat.react(reply, ":tada:")
    await ann.chat.unreact(reply, "tada")
    await bob.chat.delete(reply)

    expect([reply.root_id, deeper.root_id]).toEqual([root.id, root.id])
    expect(edited.message).toBe("a better answer")
    expect(await rejection(ann.chat.findPost(reply.id))).toBeInstanceOf(NotFound)
  })

  it("reads a channel's history back to its beginning, newest first, each post once", async () => {
    const where = await ann.chat.find("@bob")
    for (let index = 0; index < 7; index++) await ann.chat.say(where, `number ${index}`)

    const posts: Array<Post> = []
    for await (const post of bob.chat.history("@ann")) posts.push(post)

    const numbered = posts.map(({ message }) => message).filter((message) => message.startsWith("number"))
    expect(numbered).toEqual([6, 5, 4, 3, 2, 1, 0].map((index) => `number ${index}`))
    expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length)
  })

  it("uploads a file, says something with it, and downloads it", async () => {
    const bytes = new TextEncoder().encode("hello, file")
    const heard: Array<number> = []

    const info = await ann.chat.upload("town/town-square", fromBytes(bytes, { name: "hello.txt" }), {
      onProgress: (progress) => heard.push(progress.bytes)
    })
    const post = await ann.chat.say("town/town-square", "see file", { file_ids: [info.id] })
    const chunks: Array<Uint8Array> = []
    for await (const chunk of bob.chat.download(info.id)) chunks.push(chunk)

    expect(info).toMatchObject({ name: "hello.txt", size: bytes.length })
    expect(post.file_ids).toEqual([info.id])
    expect(Buffer.concat(chunks).toString()).toBe("hello, file")
    expect(heard.at(-1)).toBeGreaterThanOrEqual(bytes.length)
  })

  it("tells of posts, edits, reactions and deletions as they happen", async () => {
    const square = await bob.chat.find("town/town-square")
    const kinds: Array<string> = []
    const said: Array<string> = []
    const listening = (async () => {
      for await (const event of ann.chat.events()) {
        kinds.push(event.kind)
        if (event.kind === "posted") said.push(event.sender_name, event.post.message)
        if (event.kind === "deleted") return
      }
    })()
    await vi.waitUntil(async () => (await ann.connection())._tag === "open")

    const post = await bob.chat.say(square, "watch")
    await bob.chat.edit(post, "watch this")
    await bob.chat.react(post, "eyes")
    await bob.chat.unreact(post, "eyes")
    await bob.chat.delete(post)
    await listening

    expect(kinds.filter((kind, index) => kind !== "edited" || kinds.indexOf("edited") === index)).toEqual([
      "posted",
      "edited",
      "reacted",
      "unreacted",
      "deleted"
    ])
    expect(said).toEqual(["@bob", "watch"])
  })

  it("ends with the signal's reason", async () => {
    const reason = new Error("enough")
    const signal = AbortSignal.abort(reason)

    expect(await rejection(ann.chat.say("town/town-square", "no", { signal }))).toBe(reason)
    const reading = (async () => {
      for await (const post of ann.chat.history("town/town-square", { signal })) return post
      return undefined
    })()
    expect(await rejection(reading)).toBe(reason)
  })
})
