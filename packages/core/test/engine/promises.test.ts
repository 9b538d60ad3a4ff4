import { assert, describe, it } from "@effect/vitest"
import { chat, makeClient, makeClientOf, type PromiseClient } from "@matterwire/core/Client"
import { InvalidInput, NotFound, Unauthorized, Unreachable } from "@matterwire/core/Errors"
import * as Users from "@matterwire/core/v4/Users"
import { hello as helloEvent } from "@matterwire/core/v4/events/hello"
import * as Effect from "effect/Effect"
import { hello, ok, refused, testTransport } from "./TestTransport.ts"

const options = { url: "https://mm.test", token: "tokentokentoken", checkAnswers: false } as const
const user = { id: "u1", username: "ann" }

describe("the client for promises", () => {
  it("has the endpoints under their modules' names, v3 beside v4, as promises with typed errors", async () => {
    const wire = testTransport((request) =>
      Effect.succeed(
        request.url.endsWith("/me")
          ? ok(user, { "x-request-id": "r1" })
          : refused(404, "app.user.missing_account.const")
      )
    )
    await using mm = makeClient(wire.layer, options)

    const me = await mm.users.get({ user_id: "me" })
    const answer = await mm.v3.users.getMe.answer()
    const error = await mm.users.getByUsername({ username: "nobody" }).catch((error: unknown) => error)

    assert.strictEqual(me.username, "ann")
    assert.strictEqual(answer.requestId, "r1")
    assert.instanceOf(error, NotFound)
  })

  it("ends a call at once when its signal is aborted, and rejects with the signal's reason", async () => {
    let ended = false
    const wire = testTransport(() => Effect.onInterrupt(Effect.never, () => Effect.sync(() => (ended = true))))
    await using mm = makeClient(wire.layer, options)
    const controller = new AbortController()
    const reason = new Error("enough")

    const call = mm.users.get({ user_id: "me" }, { signal: controller.signal }).catch((error: unknown) => error)
    await new Promise((resolve) => setTimeout(resolve, 5))
    controller.abort(reason)

    assert.strictEqual(await call, reason)
    assert.isTrue(ended)
  })

  it("throws at once when it is not told where the server is", () => {
    assert.throws(() => makeClient(testTransport().layer, { url: "nowhere" }), InvalidInput)
  })

  it("names the events that there are when it is asked for another", async () => {
    await using mm = makeClient(testTransport().layer, options)
    const name: "posted" = JSON.parse(`"postd"`)

    assert.throws(() => mm.events(name), /no event is named postd; there are: .*posted/)
  })

  it("rejects what is still going on with Unreachable when it is closed, which names the call", async () => {
    const mm = makeClient(testTransport(() => Effect.never).layer, options)

    const call = mm.users.get({ user_id: "me" }).catch((error: unknown) => error)
    await new Promise((resolve) => setTimeout(resolve, 5))
    await mm.close()
    const late = mm.users.get({ user_id: "me" }).catch((error: unknown) => error)
    const said = mm.chat.say("town/square", "late").catch((error: unknown) => error)
    const own = mm.request("GET", "/api/v4/x?token=canary").catch((error: unknown) => error)

    const endings = await Promise.all([call, late, said, own])
    for (const error of endings) {
      assert.instanceOf(error, Unreachable)
      assert.isFalse(error.retryable)
    }
    assert.deepStrictEqual(endings.map(String), [
      "Unreachable: GET /api/v4/users/{user_id}: no answer: the client was closed",
      "Unreachable: GET /api/v4/users/{user_id}: no answer: the client was closed",
      "Unreachable: chat.say: no answer: the client was closed",
      "Unreachable: request: no answer: the client was closed"
    ])
  })

  it("ends a loop over events when it is closed", async () => {
    const wire = testTransport()
    const mm = makeClient(wire.layer, options)
    const seen: Array<string> = []
    const loop = (async () => {
      for await (const event of mm.events("hello")) {
        seen.push(event.event)
        setTimeout(() => void mm.close(), 1)
      }
    })()

    const socket = await Effect.runPromise(wire.nextSocket)
    socket.say(hello())
    await loop

    assert.deepStrictEqual(seen, ["hello"])
    assert.isFalse(socket.open)
  })

  it("rejects a loop over events with the error that ended it", async () => {
    const wire = testTransport(() => Effect.succeed(refused(401, "api.context.session_expired.app_error")))
    await using mm = makeClient(wire.layer, options)
    const loop = (async () => {
      for await (const _ of mm.events("posted"));
    })().catch((error: unknown) => error)

    const socket = await Effect.runPromise(wire.nextSocket)
    socket.drop()

    assert.instanceOf(await loop, Unauthorized)
  })
})

describe("a client of parts", () => {
  it("has what was handed in, and what every client has", async () => {
    const wire = testTransport(() => Effect.succeed(ok(user)))
    await using mm = makeClientOf(
      wire.layer,
      { v4: { Users }, faces: { chat }, events: { hello: helloEvent } },
      options
    )

    const me = await mm.users.get({ user_id: "me" })

    assert.strictEqual(me.username, "ann")
    assert.isFunction(mm.chat.find)
    assert.throws(() => {
      // @ts-expect-error it was not handed in
      mm.events("posted")
    }, "there are: hello")
    assert.notProperty(mm, "posts")
    assert.deepStrictEqual(await mm.rateLimit(), [])
  })

  it.each([
    ["close", { faces: { close: () => "mine" } }],
    ["v3", { faces: { v3: () => "mine" } }],
    ["request", { v4: { Request: {} } }],
    ["events", { v4: { Events: {} } }],
    ["chat", { v4: { Chat: {} }, faces: { chat } }]
  ])("is not made of two parts named %s, one of which would be gone", (name, parts) => {
    assert.throws(() => makeClientOf(testTransport().layer, parts, options), TypeError, `named ${name}`)
  })
})

describe("the types of a call", () => {
  it("do not take options in the place of an input", () => {
    const refuses = (mm: PromiseClient) => {
      // @ts-expect-error the options come second
      void mm.v3.users.getMe({ timeout: 5 })
      // @ts-expect-error a path name is missing
      void mm.users.get({})
      // @ts-expect-error what the body needs is missing
      void mm.posts.create({})
      // @ts-expect-error no query is called so
      void mm.users.list({ inn_team: "t" })
      // @ts-expect-error and none is so in the whole listing
      void mm.users.list.all({ inn_team: "t" })
      // @ts-expect-error the channel is missing
      void mm.posts.getForChannel.all({})
      // @ts-expect-error no page of it is a listing
      void mm.users.get.all
      return mm.v3.users.getMe(undefined, { timeout: 5 })
    }

    assert.isFunction(refuses)
  })
})
