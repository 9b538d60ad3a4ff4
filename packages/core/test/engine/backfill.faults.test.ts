import { assert, describe, it } from "@effect/vitest"
import { Unauthorized } from "@matterwire/core/Errors"
import type { Absence } from "@matterwire/core/History"
import { socket } from "@matterwire/core/v4/Socket"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { absence, channel, missed, only, postOf, shown, told } from "./Absences.ts"
import { HistoryServer } from "./HistoryServer.ts"
import { ok, refused } from "./TestTransport.ts"

const page = { ...ok({}), body: "<!doctype html><title>Maintenance</title>" }
const cut = { ...ok({}), body: '{"order":["a' }

/** What is told after so long. */
const after = (server: HistoryServer, time: Parameters<typeof TestClock.adjust>[0], of?: Absence) =>
  Effect.gen(function* () {
    const events: Array<string> = []
    const reading = missed(server, of).pipe(Stream.runForEach((one) => Effect.sync(() => events.push(shown(one)))))
    const fiber = yield* Effect.forkChild(Effect.exit(reading))
    yield* TestClock.adjust(time)
    const ended = fiber.pollUnsafe() !== undefined
    yield* Fiber.interrupt(fiber)
    return { events, ended }
  })

const always = (id: string, answer: () => ReturnType<typeof refused> | undefined) => {
  const one = channel(id).post(`x-${id}`, 2000)
  one.refusal = answer
  return one
}

describe("a back-fill that fails", () => {
  it.effect("names a channel that is gone, or refused, once, and goes on with the others", () =>
    Effect.gen(function* () {
      const shut = always("shut", () => refused(403, "api.context.permissions.app_error"))
      const lost = always("lost", () => refused(404, "app.channel.get.existing.app_error"))
      const server = new HistoryServer(shut, lost, channel("open").post("y", 2100))

      const events = yield* told(server, absence({ known: () => ["left", "open"] }))

      assert.deepStrictEqual(events, [
        "missing posted+post_edited+post_deleted in left: refused",
        "posted y",
        "missing posted+post_edited+post_deleted in shut: refused",
        "missing posted+post_edited+post_deleted in lost: refused"
      ])
      assert.strictEqual(server.askedPosts.filter((path) => path.startsWith("shut")).length, 1)
    })
  )

  for (const [what, answer] of [
    ["busy", refused(503, "")],
    ["limited", { status: 429, headers: { "retry-after": "1" }, body: "limit exceeded\n" }],
    ["faulty everywhere", refused(500, "app.channel.get_channels.get.app_error")]
  ] as const) {
    it.effect(`is repeated for as long as the server is ${what}, with growing delays`, () =>
      Effect.gen(function* () {
        const server = new HistoryServer(channel("a").post("x", 2000))
        let isDown = true
        server.first = () => (isDown ? answer : undefined)

        const fiber = yield* Effect.forkChild(told(server, absence(only("posted"))))
        yield* TestClock.adjust("3 hours")
        const asked = server.asked.length
        isDown = false
        yield* TestClock.adjust("3 minutes")

        assert.deepStrictEqual(yield* Fiber.join(fiber), ["posted x"])
        // 15 s apart on average, or somewhat more where the client waits by itself; less where it repeats by itself.
        assert.isAbove(asked, 200)
        assert.isBelow(asked, 5000)
      })
    )
  }

  it.effect("gives up a call that is the only one to fail, and says so", () =>
    Effect.gen(function* () {
      const sick = always("sick", () => refused(500, "app.post.get_posts.app_error"))

      const { ended, events } = yield* after(new HistoryServer(sick, channel("a").post("y", 2000)), "10 minutes")

      assert.isTrue(ended)
      assert.deepStrictEqual(events, [
        "posted y",
        "missing posted in sick: unreadable",
        "missing post_edited+post_deleted in sick: unreadable"
      ])
    })
  )

  it.effect("reads an answer again that was cut, and gives up the third one in a row", () =>
    Effect.gen(function* () {
      let left = 2
      const mended = always("mended", () => (left-- > 0 ? cut : undefined))
      const never = always("never", () => page)
      const server = new HistoryServer(mended, never)

      const { events } = yield* after(server, "5 minutes", absence(only("posted")))

      assert.deepStrictEqual(events, ["posted x-mended", "missing posted in never: unreadable"])
      assert.strictEqual(server.askedPosts.filter((path) => path.startsWith("never")).length, 3)
    })
  )

  it.effect("names everything where the list of channels cannot be read", () =>
    Effect.gen(function* () {
      const server = new HistoryServer(channel("a").post("x", 2000))
      server.first = () => page

      const { events } = yield* after(server, "5 minutes")

      assert.deepStrictEqual(events, ["missing posted+post_edited+post_deleted in any: unreadable"])
    })
  )

  it.effect("ends where the session is over, whichever call finds it", () =>
    Effect.gen(function* () {
      const dead = refused(401, "api.context.session_expired.app_error")
      const list = new HistoryServer(channel("a").post("x", 2000))
      list.first = () => dead
      const posts = new HistoryServer(
        always("a", () => dead),
        channel("b").post("y", 2000)
      )

      for (const server of [list, posts]) {
        const error = yield* Effect.flip(told(server))
        assert.instanceOf(error, Unauthorized)
        assert.notInclude(error.message, "tokentokentoken")
      }
    })
  )

  it.effect("tells posts without a name where no names can be had", () =>
    Effect.gen(function* () {
      const server = new HistoryServer(channel("a").post("x", 2000))
      server.first = (path) => (path === "/users/ids" ? refused(500, "app.user.get_profiles.app_error") : undefined)

      const [found] = yield* Stream.runCollect(missed(server, absence(only("posted"))))

      assert.strictEqual(found?._tag === "Event" ? postOf(found.text)["id"] : undefined, "x")
      assert.include(found?._tag === "Event" ? found.text : "", '"sender_name":""')
    })
  )

  it.effect("holds no token in what it says is missing", () =>
    Effect.gen(function* () {
      const server = new HistoryServer(always("a", () => refused(403, "x.y.app_error", "no: tokentokentoken")))

      const found = yield* Stream.runCollect(missed(server))

      assert.include(JSON.stringify(found), "refused")
      assert.notInclude(JSON.stringify(found), "tokentokentoken")
    })
  )

  it.effect("asks four things at a time", () =>
    Effect.gen(function* () {
      const server = new HistoryServer(
        ...Array.from({ length: 12 }, (_, index) => channel(`c${index}`).post(`p${index}`, 2000))
      )
      server.latency = 50

      const fiber = yield* Effect.forkChild(told(server, absence(only("posted")), socket))
      yield* TestClock.adjust("1 minute")

      assert.strictEqual((yield* Fiber.join(fiber)).length, 12)
      assert.strictEqual(server.mostAtOnce, 4)
    })
  )

  it.effect("asks in the bulk lane, so that others' calls go first", () =>
    Effect.gen(function* () {
      const one = channel("a").post("old", 500).post("x", 2000).edit("old", 2100)
      const server = new HistoryServer(one, channel("q").post("z", 400))
      server.first = (path) => (path === "/users/me/channels" ? refused(404, "api.context.404.app_error") : undefined)
      const calls = new Map<string, string | undefined>()

      yield* Stream.runDrain(
        missed(server, absence(), socket, (call) => calls.set(call.endpoint.operationId, call.options?.lane))
      )

      assert.deepStrictEqual(
        [...calls],
        [
          "GetChannelsForUser",
          "GetTeamsForUser",
          "GetChannelsForTeamForUser",
          "GetPostsForChannel",
          "GetUser",
          "GetUsersByIds"
        ].map((name) => [name, "bulk"])
      )
    })
  )
})
