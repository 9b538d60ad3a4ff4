import { assert, describe, it } from "@effect/vitest"
import { type MattermostError, Unreachable } from "@matterwire/core/Errors"
import {
  type IncomingWebhookRequest,
  makeSendWebhook,
  send,
  type WebhookOptions,
  type WebhookUrl
} from "@matterwire/core/IncomingWebhook"
import type { WireResponse } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as TestClock from "effect/testing/TestClock"
import { inspect } from "node:util"
import { type Answering, refused, testTransport } from "./TestTransport.ts"

const ID = "jngp7cxpi7ftjx7cwrhy7ha66h"
const URL_OF_IT = `https://mm.test/hooks/${ID}`
const NAME = "POST /hooks/{id}"

const accepted: WireResponse = { status: 200, headers: { "content-type": "text/plain" }, body: "ok" }
const limited = (after: string): WireResponse => ({
  status: 429,
  headers: { "retry-after": after, "content-type": "text/plain; charset=utf-8" },
  body: "limit exceeded\n"
})

const sending = (
  answering: Answering,
  message: IncomingWebhookRequest = { text: "hello" },
  options?: WebhookOptions,
  url: WebhookUrl = URL_OF_IT
) => {
  const wire = testTransport(answering)
  return Effect.map(Effect.result(Effect.provide(send(url, message, options), wire.layer)), (result) => ({
    requests: wire.requests,
    error: Result.isFailure(result) ? result.failure : undefined
  }))
}

const always =
  (response: WireResponse): Answering =>
  () =>
    Effect.succeed(response)

/** Everything that a program, or a person, may see of an error. */
const shown = (error: MattermostError | undefined): string =>
  [String(error), error?.stack, JSON.stringify(error), inspect(error, { depth: 9, showHidden: true })].join("\n")

describe("an incoming webhook", () => {
  it.effect("is sent what the message says as JSON, without a token, and gives nothing back", () =>
    Effect.gen(function* () {
      const message = {
        text: "build **passed**",
        channel: "town-square",
        username: "ci",
        icon_emoji: ":tada:",
        attachments: [{ color: "good", fields: [{ title: "n", value: 5, short: true }], ts: 1_700_000_000 }],
        props: { card: "more" },
        priority: { priority: "important" }
      }

      const { error, requests } = yield* sending(always(accepted), message)

      assert.strictEqual(error, undefined)
      assert.strictEqual(requests.length, 1)
      assert.deepStrictEqual(
        [requests[0]?.method, requests[0]?.url, requests[0]?.endpoint, requests[0]?.body],
        ["POST", URL_OF_IT, NAME, JSON.stringify(message)]
      )
      assert.strictEqual(requests[0]?.headers["content-type"], "application/json")
      assert.notProperty(requests[0]?.headers, "authorization")
    })
  )

  it.effect("keeps the path that the server's address has, and may be redacted", () =>
    Effect.gen(function* () {
      const url = Redacted.make(`https://mm.test:8443/chat/mattermost/hooks/${ID}`)

      const { requests } = yield* sending(always(accepted), undefined, undefined, url)

      assert.strictEqual(requests[0]?.url, Redacted.value(url))
    })
  )

  for (const [what, url, why] of [
    ["missing", "", "is missing"],
    ["no address", `mm.test/hooks/${ID}`, "is not an address"],
    ["of another scheme", `ftp://mm.test/hooks/${ID}`, "must begin with https:// or http://"],
    ["with a password", `https://ann:secret@mm.test/hooks/${ID}`, "holds a user or password"],
    ["with a query", `${URL_OF_IT}?x=1`, "must end before"],
    ["with a slash at its end", `${URL_OF_IT}/`, "must end in /hooks/"],
    ["too short", "https://mm.test/hooks/abc", "must end in /hooks/"],
    ["too long", `${URL_OF_IT}x`, "must end in /hooks/"],
    ["of other characters", "https://mm.test/hooks/jngp7cxpi7ftjx7cwrhy7ha66-", "must end in /hooks/"],
    ["a slash command's", `https://mm.test/hooks/commands/${ID}`, "must end in /hooks/"],
    ["an outgoing webhook's", `https://mm.test/api/v4/hooks/incoming/${ID}`, "must end in /hooks/"]
  ] as const) {
    it.effect(`is not sent to a URL that is ${what}, which is not shown`, () =>
      Effect.gen(function* () {
        const { error, requests } = yield* sending(always(accepted), undefined, { checkInputs: false }, url)

        assert.strictEqual(requests.length, 0)
        assert.ok(error?._tag === "InvalidInput")
        assert.match(error.message, new RegExp(`^POST /hooks/\\{id\\}: not sent: the webhook's URL ${why}`))
        assert.notInclude(shown(error), ID)
        assert.notInclude(shown(error), "mm.test")
        assert.notInclude(shown(error), "secret")
      })
    )
  }

  for (const [what, message, why] of [
    ["that is empty", {}, "text is missing: a message is a text, or attachments"],
    [
      "with an empty text and list",
      { text: "", attachments: [] },
      "text is missing: a message is a text, or attachments"
    ],
    ["with another type of text", { text: 5 }, "Expected string | undefined at text"],
    [
      "with attachments that are no list",
      { text: "x", attachments: {} },
      "Expected array | null | undefined at attachments"
    ],
    ["with props that are no object", { text: "x", props: "s" }, "Expected object | null | undefined at props"],
    [
      "of the server's own type",
      { text: "x", type: "system_join_channel" },
      "Expected custom_… or slack_attachment at type"
    ],
    ["of no known type", { text: "x", type: "thing" }, "Expected custom_… or slack_attachment at type"],
    ["with a priority of none", { text: "x", priority: { requested_ack: true } }, "missing priority.priority"]
  ] as const) {
    it.effect(`refuses a message ${what} before it is sent, and sends it with checkInputs off`, () =>
      Effect.gen(function* () {
        const wrong: IncomingWebhookRequest = JSON.parse(JSON.stringify(message))

        const checked = yield* sending(always(accepted), wrong)
        const unchecked = yield* sending(always(accepted), wrong, { checkInputs: false })

        assert.strictEqual(checked.requests.length, 0)
        assert.ok(checked.error?._tag === "InvalidInput")
        assert.strictEqual(checked.error.reason, why)
        assert.strictEqual(unchecked.requests[0]?.body, JSON.stringify(message))
      })
    )
  }

  it.effect(
    "takes a text over a post's limit, of which the server makes several posts, up to the limit of a body",
    () =>
      Effect.gen(function* () {
        const long = yield* sending(always(accepted), { text: "y".repeat(16_384) })
        const longer = yield* sending(always(accepted), { text: "y".repeat(300_000) })
        const raised = yield* sending(always(accepted), { text: "y".repeat(300_000) }, { maxBodyBytes: 400_000 })

        assert.deepStrictEqual([long.error, raised.error], [undefined, undefined])
        assert.ok(longer.error?._tag === "InvalidInput" && longer.requests.length === 0)
        assert.include(longer.error.message, "the body has 300011 bytes, over the limit of 300000")
      })
  )

  for (const [server, status, id, tag] of [
    ["11.6, no such webhook, or no text", 400, "web.incoming_webhook.general.app_error", "InvalidInput"],
    ["11.6, undecodable or too large", 400, "web.incoming_webhook.decode.app_error", "InvalidInput"],
    ["11.6, a channel that it may not write to", 403, "web.incoming_webhook.general.app_error", "Forbidden"],
    ["11.6, no such channel", 404, "web.incoming_webhook.general.app_error", "NotFound"],
    ["11.6, a priority without a licence", 500, "web.incoming_webhook.general.app_error", "ServerFault"],
    ["11.6, switched off", 501, "web.incoming_webhook.general.app_error", "Unsupported"],
    ["3.10, no such webhook", 400, "web.incoming_webhook.invalid.app_error", "NotFound"],
    ["3.10, no such channel", 500, "web.incoming_webhook.channel.app_error", "NotFound"],
    ["3.10, no text", 400, "web.incoming_webhook.text.app_error", "InvalidInput"],
    ["3.10, undecodable", 400, "web.incoming_webhook.parse.app_error", "InvalidInput"]
  ] as const) {
    it.effect(`fails with ${tag} as any call does: ${server}`, () =>
      Effect.gen(function* () {
        // 11.6 names the webhook in every message.
        const said = `Failed to handle the payload of media type application/json for incoming webhook ${ID}.`

        const { error, requests } = yield* sending(always(refused(status, id, said)))

        assert.strictEqual(error?._tag, tag)
        assert.ok(
          error !== undefined && "id" in error && error.id === id && error.requestId === "smda55ckcfy89b6tia58shk5fh"
        )
        assert.strictEqual(error.endpoint, NAME)
        assert.strictEqual(requests.length, 1)
        assert.notInclude(shown(error), ID)
      })
    )
  }

  for (const [what, response, tag] of [
    ["a page for people, with 200", { status: 200, headers: {}, body: `<html><a href="/hooks/${ID}">` }, "Undecodable"],
    ["nothing, with 200", { status: 200, headers: {}, body: "" }, "Undecodable"],
    [
      "a name of the request's that is the hook's",
      { status: 200, headers: { "x-request-id": ID }, body: "" },
      "Undecodable"
    ],
    ["a redirect", { status: 301, headers: { location: URL_OF_IT.replace("https", "http") }, body: "" }, "Redirected"],
    ["no such route", { status: 404, headers: {}, body: `404 page not found: /hooks/${ID}\n` }, "NotFound"],
    ["a proxy's failure", { status: 502, headers: {}, body: `<title>no ${URL_OF_IT}</title>` }, "Unavailable"]
  ] as const) {
    it.effect(`fails with ${tag} when something else answers: ${what}`, () =>
      Effect.gen(function* () {
        const { error, requests } = yield* sending(always(response))

        assert.strictEqual(error?._tag, tag)
        assert.strictEqual(requests.length, 1)
        assert.notInclude(shown(error), ID)
      })
    )
  }

  it.effect("is not told again when the link breaks: it may have been heard", () =>
    Effect.gen(function* () {
      const broken = new Unreachable({ endpoint: NAME, reason: `cannot fetch ${URL_OF_IT}`, code: "ECONNRESET" })

      const { error, requests } = yield* sending(() => Effect.fail(broken))

      assert.ok(error?._tag === "Unreachable" && error.code === "ECONNRESET")
      assert.strictEqual(requests.length, 1)
      assert.notInclude(shown(error), ID)
      assert.strictEqual(error.reason, "cannot fetch <redacted>")
    })
  )

  it.effect("is told again after the time that a 429 names, since it never heard the first", () =>
    Effect.gen(function* () {
      const wire = testTransport((_, index) => Effect.succeed(index === 0 ? limited("7") : accepted))
      const fiber = yield* Effect.forkChild(Effect.provide(send(URL_OF_IT, { text: "x" }), wire.layer))

      yield* TestClock.adjust(6900)
      const before = wire.requests.length
      yield* TestClock.adjust(1000)
      yield* Fiber.join(fiber)

      assert.deepStrictEqual([before, wire.requests.length], [1, 2])
    })
  )

  it.effect("is left alone for as long, whichever message comes next, by any webhook of that server", () =>
    Effect.gen(function* () {
      const other = `https://mm.test/hooks/5xqmsjwwc38tmbrm635a95x3he`
      const wire = testTransport((_, index) => Effect.succeed(index === 0 ? limited("7") : accepted))
      const both = Effect.gen(function* () {
        const first = yield* Effect.forkChild(send(URL_OF_IT, { text: "x" }))
        yield* TestClock.adjust(1)
        const second = yield* Effect.forkChild(send(other, { text: "y" }))
        yield* TestClock.adjust(5000)
        const before = wire.requests.length
        yield* TestClock.adjust(10_000)
        yield* Fiber.join(first)
        yield* Fiber.join(second)
        return before
      })

      const before = yield* Effect.provide(both, wire.layer)

      assert.deepStrictEqual([before, wire.requests.length], [1, 3])
    })
  )

  it.effect("fails with RateLimited, and the time to wait, when it is told not to wait", () =>
    Effect.gen(function* () {
      const { error, requests } = yield* sending(always(limited("7")), undefined, { pace: false })

      assert.ok(error?._tag === "RateLimited" && error.retryAfterMs === 7000)
      assert.strictEqual(requests.length, 1)
    })
  )

  it.effect("is given up after its time limit, and not told again", () =>
    Effect.gen(function* () {
      const wire = testTransport(() => Effect.never)
      const fiber = yield* send(URL_OF_IT, { text: "x" }, { timeout: "2 seconds" }).pipe(
        Effect.flip,
        Effect.provide(wire.layer),
        Effect.forkChild
      )

      yield* TestClock.adjust(2000)
      const error = yield* Fiber.join(fiber)

      assert.ok(error._tag === "TimedOut" && error.timeoutMs === 2000)
      assert.strictEqual(wire.requests.length, 1)
    })
  )

  it.effect("refuses a time limit that is none", () =>
    Effect.gen(function* () {
      const { error, requests } = yield* sending(always(accepted), undefined, { timeout: 0 })

      assert.ok(error?._tag === "InvalidInput")
      assert.match(error.message, /^POST \/hooks\/\{id\}: not sent: `timeout`/)
      assert.strictEqual(requests.length, 0)
    })
  )

  for (const [server, options, warnings] of [
    ["http://mm.test", {}, 1],
    ["http://mm.test", { allowInsecureHttp: true }, 0],
    ["http://127.0.0.1:8065", {}, 0],
    ["https://mm.test", {}, 0]
  ] as const) {
    it.effect(
      `warns ${warnings} times that two messages to ${server} travel in the clear (${JSON.stringify(options)})`,
      () =>
        Effect.gen(function* () {
          const lines: Array<unknown> = []
          const logger = Logger.make(({ message }) => void lines.push(message))
          const wire = testTransport(always(accepted))
          const one = send(`${server}/hooks/${ID}`, { text: "x" }, options)

          yield* Effect.provide(Effect.andThen(one, one), [wire.layer, Logger.layer([logger])])

          assert.strictEqual(wire.requests.length, 2)
          assert.strictEqual(lines.length, warnings)
          assert.notInclude(JSON.stringify(lines), ID)
        })
    )
  }
})

describe("sendWebhook", () => {
  it("is the same for promises, over one transport for all messages", async () => {
    let made = 0
    const wire = testTransport(always(accepted))
    const sendWebhook = makeSendWebhook(() => {
      made += 1
      return wire.layer
    })

    await sendWebhook(URL_OF_IT, { text: "one" })
    await sendWebhook(URL_OF_IT, { attachments: [{ text: "two" }] }, { timeout: 1000 })

    assert.strictEqual(made, 1)
    assert.deepStrictEqual(
      wire.requests.map(({ body }) => body),
      [`{"text":"one"}`, `{"attachments":[{"text":"two"}]}`]
    )
  })

  it("rejects with the error that the answer is, without the URL", async () => {
    const sendWebhook = makeSendWebhook(
      () => testTransport(always(refused(404, "web.incoming_webhook.general.app_error", `no ${ID}`))).layer
    )

    const error: unknown = await sendWebhook(URL_OF_IT, { text: "x" }).catch((error: unknown) => error)

    assert.ok(error instanceof Error)
    assert.include(error.message, `${NAME}: 404 web.incoming_webhook.general.app_error: no <redacted>`)
    assert.notInclude(inspect(error, { depth: 9 }), ID)
  })

  it("ends at once when its signal is aborted, before or while it is sent", async () => {
    let ended = false
    const wire = testTransport(() => Effect.onInterrupt(Effect.never, () => Effect.sync(() => (ended = true))))
    const sendWebhook = makeSendWebhook(() => wire.layer)
    const reason = new Error("enough")
    const controller = new AbortController()

    const early: unknown = await sendWebhook(URL_OF_IT, { text: "x" }, { signal: AbortSignal.abort(reason) }).catch(
      (error: unknown) => error
    )
    const call = sendWebhook(URL_OF_IT, { text: "x" }, { signal: controller.signal }).catch((error: unknown) => error)
    while (wire.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    controller.abort(reason)

    assert.strictEqual(early, reason)
    assert.strictEqual(await call, reason)
    assert.strictEqual(wire.requests.length, 1)
    assert.isTrue(ended)
  })
})
