import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import { makeClient, type PromiseCall, type PromiseClient, type PromiseListing } from "@matterwire/core/Client"
import { Forbidden, Unreachable } from "@matterwire/core/Errors"
import type { Post } from "@matterwire/core/models/Post"
import * as Effect from "effect/Effect"
import { ChannelServer, kept } from "./ChannelServer.ts"
import { type Answering, refused, testTransport } from "./TestTransport.ts"

const options = { url: "https://mm.test", token: "tokentokentoken", checkAnswers: false } as const
const channel = (size: number) =>
  new ChannelServer(Array.from({ length: size }, (_, index) => kept(`p${index}`, index + 1)))
const opened = (answering: Answering) => {
  const wire = testTransport(answering)
  return { wire, mm: makeClient(wire.layer, options) }
}
const read = async (posts: AsyncIterable<{ readonly id: string }>, seen: Array<string> = []) => {
  for await (const post of posts) seen.push(post.id)
  return seen
}
const caught = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "nothing was thrown",
    (error: unknown) => error
  )

describe("a listing for promises", () => {
  it("is a loop over every item, over v4 and over v3", async () => {
    const { mm } = opened(channel(450).answering)

    const v4 = await read(mm.posts.getForChannel.all({ channel_id: "c" }))
    const v3 = await read(mm.v3.posts.getForChannel.all({ team_id: "t", channel_id: "c" }))

    assert.strictEqual(new Set(v4).size, 450)
    assert.deepStrictEqual(v3, v4)
    await mm.close()
  })

  it("asks for nothing before the loop begins, and for no further page when it is left", async () => {
    const { mm, wire } = opened(channel(450).answering)

    const posts = mm.posts.getForChannel.all({ channel_id: "c" })
    const before = wire.requests.length
    for await (const _ of posts) break
    await new Promise((resolve) => setTimeout(resolve, 5))

    assert.deepStrictEqual([before, wire.requests.length], [0, 1])
    await mm.close()
  })

  it("throws a typed error behind what came before it", async () => {
    const server = channel(450)
    const { mm } = opened((request, index) =>
      index < 2 ? server.answering(request, index) : Effect.succeed(refused(403, "api.context.permissions.app_error"))
    )
    const seen: Array<string> = []

    const error = await caught(read(mm.posts.getForChannel.all({ channel_id: "c" }), seen))

    assert.instanceOf(error, Forbidden)
    assert.strictEqual(seen.length, 399)
    await mm.close()
  })

  it("ends at once when its signal is aborted, and throws the signal's reason", async () => {
    let ended = false
    const hanging = opened(() => Effect.onInterrupt(Effect.never, () => Effect.sync(() => (ended = true))))
    const reason = new Error("enough")
    const controller = new AbortController()

    const loop = caught(read(hanging.mm.posts.getForChannel.all({ channel_id: "c" }, { signal: controller.signal })))
    await new Promise((resolve) => setTimeout(resolve, 5))
    controller.abort(reason)
    const error = await loop
    const late = await caught(
      read(hanging.mm.posts.getForChannel.all({ channel_id: "c" }, { signal: controller.signal }))
    )

    assert.strictEqual(error, reason)
    assert.strictEqual(late, reason)
    assert.isTrue(ended)
    assert.strictEqual(hanging.wire.requests.length, 1)
    await hanging.mm.close()
  })

  it("ends a loop between two pages, too, when its signal is aborted", async () => {
    const { mm } = opened(channel(450).answering)
    const controller = new AbortController()
    const seen: Array<string> = []

    const error = await caught(
      (async () => {
        for await (const post of mm.posts.getForChannel.all({ channel_id: "c" }, { signal: controller.signal })) {
          seen.push(post.id)
          if (seen.length === 200) controller.abort(new Error("enough"))
        }
      })()
    )

    assert.match(String(error), /enough/)
    assert.strictEqual(seen.length, 200)
    await mm.close()
  })

  it("is no complete listing when the client is closed half-way: it throws Unreachable", async () => {
    const server = channel(450)
    const { mm } = opened((request, index) => (index === 0 ? server.answering(request, index) : Effect.never))
    const seen: Array<string> = []

    const loop = caught(read(mm.posts.getForChannel.all({ channel_id: "c" }), seen))
    await new Promise((resolve) => setTimeout(resolve, 20))
    await mm.close()
    const error = await loop
    const late = await caught(read(mm.posts.getForChannel.all({ channel_id: "c" })))

    assert.strictEqual(seen.length, 200)
    assert.instanceOf(error, Unreachable)
    assert.instanceOf(late, Unreachable)
  })

  it("is told apart from other endpoints by its type", () => {
    expectTypeOf<PromiseClient["posts"]["getForChannel"]>().toExtend<PromiseListing<never, unknown, never, Post>>()
    expectTypeOf<PromiseClient["posts"]["create"]>().toExtend<PromiseCall<never, Post>>()
    expectTypeOf<PromiseClient["posts"]["create"]>().not.toHaveProperty("all")
  })
})
