import { createServer } from "node:http"
import { networkInterfaces } from "node:os"
import { inspect } from "node:util"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import * as TestClock from "effect/testing/TestClock"
import * as Loopback from "../../src/Loopback.ts"
import { listen as listenBare } from "../loopback.ts"
import { ask, hold, isOpen, raw } from "./asking.ts"

const STATE = "d7HqN0b1state"
const BEGUN = `https://chat.example.com/oauth/authorize?client_id=x&state=${STATE}`
const GOOD = `/callback?code=s3cr3tcode&state=${STATE}`

/** A receiver that waits for the one state, on a port of the machine's choice. */
const waiting = Effect.gen(function* () {
  const receiver = yield* Loopback.listen([0])
  const fiber = yield* Effect.forkChild(receiver.receive(BEGUN), { startImmediately: true })
  return { ...receiver, came: Fiber.join(fiber), isOver: () => fiber.pollUnsafe() !== undefined }
})

/** A browser that comes back, and goes on to the last page. */
const comesBack = (port: number) =>
  Effect.promise(async () => {
    const { status } = await ask(port, GOOD)
    await ask(port, "/done")
    return status
  })

const asked = (...args: Parameters<typeof ask>) => Effect.promise(() => ask(...args))

describe("the callback that is waited for", () => {
  it.live("is given whole, hidden from logs, and answered with a redirect to a page without it", () =>
    Effect.gen(function* () {
      const { came, port, redirect_uri } = yield* waiting

      const answer = yield* asked(port, GOOD)
      const callback = yield* came
      const page = yield* asked(port, "/done")

      assert.strictEqual(redirect_uri, `http://127.0.0.1:${port}/callback`)
      assert.strictEqual(Redacted.value(callback), `http://127.0.0.1:${port}${GOOD}`)
      assert.notInclude(`${inspect(callback)} ${JSON.stringify(callback)}`, "s3cr3tcode")
      assert.deepStrictEqual([answer.status, answer.headers["location"], answer.body], [303, "/done", ""])
      assert.strictEqual(page.status, 200)
      assert.include(page.body, "You may close this page")
      for (const { body, headers } of [answer, page]) {
        assert.notMatch(body + JSON.stringify(headers), new RegExp(`s3cr3tcode|${STATE}`))
        assert.strictEqual(headers["referrer-policy"], "no-referrer")
        assert.strictEqual(headers["cache-control"], "no-store")
        assert.match(String(headers["content-security-policy"]), /^default-src 'none'; .*frame-ancestors 'none'/)
        assert.strictEqual(headers["connection"], "close")
      }
    }).pipe(Effect.scoped)
  )

  it.live("is taken as it is written: codes of old servers hold dollars and dots", () =>
    Effect.gen(function* () {
      const { came, port } = yield* waiting
      const path = `/callback?code=%242a%2410%24J.b%2FQ&state=${STATE}`

      yield* asked(port, path)
      yield* asked(port, "/done")

      assert.strictEqual(Redacted.value(yield* came), `http://127.0.0.1:${port}${path}`)
    }).pipe(Effect.scoped)
  )

  it.live("is taken once", () =>
    Effect.gen(function* () {
      const { came, port } = yield* waiting

      const statuses = yield* Effect.forEach([GOOD, GOOD.replace("s3cr3t", "0ther"), GOOD], (path) =>
        Effect.map(asked(port, path), ({ status }) => status)
      )

      yield* asked(port, "/done")

      assert.deepStrictEqual(statuses, [303, 400, 400])
      assert.include(Redacted.value(yield* came), "s3cr3tcode")
    }).pipe(Effect.scoped)
  )

  it.live.each([
    ["with the state", `/callback?error=access_denied&state=${STATE}`, {}],
    ["as the consent page sends it, without a state", "/callback?error=access_denied", {}],
    [
      "of a browser",
      "/callback?error=access_denied",
      { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document", "sec-fetch-site": "cross-site" }
    ]
  ] as const)("may be a refusal: %s", ([, path, headers]) =>
    Effect.gen(function* () {
      const { came, port } = yield* waiting

      const { status } = yield* asked(port, path, { headers })
      const page = yield* asked(port, "/done")

      assert.strictEqual(status, 303)
      assert.include(Redacted.value(yield* came), "error=access_denied")
      assert.include(page.body, "Nothing was allowed")
    }).pipe(Effect.scoped)
  )
})

describe("anything else", () => {
  it.live.each([
    ["another path", 404, "/", {}],
    ["a longer path", 404, `/callback/x?code=c&state=${STATE}`, {}],
    ["another case", 404, `/Callback?code=c&state=${STATE}`, {}],
    ["a written-out path", 404, `/%63allback?code=c&state=${STATE}`, {}],
    ["a whole address in the request line", 404, `http://127.0.0.1/callback?code=c&state=${STATE}`, {}],
    ["an icon", 404, "/favicon.ico", {}],
    ["the last page before its time", 404, "/done", {}],
    ["POST", 400, GOOD, { method: "POST", body: "x" }],
    ["HEAD", 400, GOOD, { method: "HEAD" }],
    ["a preflight", 400, GOOD, { method: "OPTIONS", headers: { origin: "https://evil.example.com" } }],
    ["another name of this machine", 400, GOOD, { host: "localhost:1" }],
    ["a name that was rebound", 400, GOOD, { host: "evil.example.com" }],
    ["a wrong state", 400, "/callback?code=c&state=wrong", {}],
    ["a state that is a part of ours", 400, `/callback?code=c&state=${STATE.slice(0, -1)}`, {}],
    ["an empty state", 400, "/callback?code=c&state=", {}],
    ["no state", 400, "/callback?code=c", {}],
    ["two states", 400, `/callback?code=c&state=${STATE}&state=x`, {}],
    ["two codes", 400, `/callback?code=c&code=d&state=${STATE}`, {}],
    ["a state alone", 400, `/callback?state=${STATE}`, {}],
    ["nothing at all", 400, "/callback", {}],
    ["a refusal with a wrong state", 400, "/callback?error=access_denied&state=wrong", {}],
    ["another error without a state", 400, "/callback?error=server_error", {}],
    [
      "a refusal in an image of somebody's page",
      400,
      "/callback?error=access_denied",
      { headers: { "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" } }
    ],
    [
      "a refusal in a frame of somebody's page",
      400,
      "/callback?error=access_denied",
      { headers: { "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" } }
    ]
  ] as const)("is refused, and the wait goes on: %s", ([, status, path, options]) =>
    Effect.gen(function* () {
      const { came, isOver, port } = yield* waiting

      const answer = yield* asked(port, path, options)

      assert.strictEqual(answer.status, status)
      assert.notInclude(answer.body, STATE)
      assert.isUndefined(answer.headers["access-control-allow-origin"])
      assert.isFalse(isOver())
      assert.strictEqual(yield* comesBack(port), 303)
      assert.include(Redacted.value(yield* came), "s3cr3tcode")
    }).pipe(Effect.scoped)
  )

  it.live.each([
    [
      "two Host headers",
      (port: number) => `GET ${GOOD} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil\r\n\r\n`,
      "400"
    ],
    ["no Host header", () => `GET ${GOOD} HTTP/1.1\r\n\r\n`, "400"],
    ["HTTP/1.0 without a Host", () => `GET ${GOOD} HTTP/1.0\r\n\r\n`, "400"],
    ["no HTTP", () => "\u0016\u0003\u0001 hello\r\n\r\n", "400"],
    [
      "a huge request",
      (port: number) => `GET ${GOOD}&x=${"x".repeat(200_000)} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
      "431"
    ],
    ["a tunnel", (port: number) => `CONNECT evil:443 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`, ""]
  ] as const)("that is written wrongly is refused, and the wait goes on: %s", ([, bytes, status]) =>
    Effect.gen(function* () {
      const { isOver, port } = yield* waiting

      const text = yield* Effect.promise(() => raw(port, bytes(port)))

      assert.strictEqual(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? "", status)
      assert.isFalse(isOver())
      assert.strictEqual(yield* comesBack(port), 303)
    }).pipe(Effect.scoped)
  )

  it.live("that comes before anybody waits is refused", () =>
    Effect.gen(function* () {
      const { port } = yield* Loopback.listen([0])

      assert.strictEqual((yield* asked(port, GOOD)).status, 400)
      assert.strictEqual((yield* asked(port, "/callback?error=access_denied")).status, 400)
    }).pipe(Effect.scoped)
  )

  it.live(
    "that never says what it wants is cut off, and keeps nobody out",
    () =>
      Effect.gen(function* () {
        const { came, port } = yield* waiting
        const slow = yield* Effect.promise(() =>
          Promise.all(Array.from({ length: 100 }, () => hold(port, `GET ${GOOD} HTTP/1.1\r\nHost: `)))
        )
        const cut = Effect.promise(() =>
          Promise.all(slow.map((socket) => new Promise((resolve) => socket.resume().once("close", resolve))))
        )
        const cutting = yield* Effect.forkChild(cut, { startImmediately: true })

        yield* Effect.timeout(Fiber.join(cutting), "8 seconds")

        assert.strictEqual(yield* comesBack(port), 303)
        assert.include(Redacted.value(yield* came), "s3cr3tcode")
      }).pipe(Effect.scoped),
    15_000
  )
})

describe("the port", () => {
  it.live("is open on 127.0.0.1 alone", () =>
    Effect.gen(function* () {
      const { port } = yield* waiting
      const others = Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        .filter(({ address }) => address !== "127.0.0.1" && !address.startsWith("fe80"))
        .map(({ address }) => address)

      const open = yield* Effect.promise(() => Promise.all(["::1", ...others].map((host) => isOpen(port, host))))

      assert.isTrue(yield* Effect.promise(() => isOpen(port)))
      assert.deepStrictEqual(new Set(open), new Set([false]))
    }).pipe(Effect.scoped)
  )

  it.live("is the first one that is free", () =>
    Effect.gen(function* () {
      const [one, two] = [yield* listenBare(createServer()), yield* listenBare(createServer())]
      const taken = [one, two].map(({ url }) => Number(new URL(url).port))
      const free = yield* Effect.scoped(Effect.map(Loopback.listen([0]), ({ port }) => port))

      const { port } = yield* Loopback.listen([...taken, free])

      assert.strictEqual(port, free)
    }).pipe(Effect.scoped)
  )

  it.live("that is taken is named, with what to register", () =>
    Effect.gen(function* () {
      const [one, two] = [yield* listenBare(createServer()), yield* listenBare(createServer())]
      const [first = 0, second = 0] = [one, two].map(({ url }) => Number(new URL(url).port))

      const error = yield* Effect.flip(Effect.scoped(Loopback.listen([first, second])))

      assert.strictEqual(error._tag, "InvalidInput")
      assert.include(error.message, `all of the ports ${first}, ${second}`)
      assert.include(error.message, `http://127.0.0.1:${first}/callback, http://127.0.0.1:${second}/callback`)
    }).pipe(Effect.scoped)
  )

  it.effect.each([-1, 65_536, 80.5, Number.NaN])("must be one: %d", (port) =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Effect.scoped(Loopback.listen([port])))

      assert.include(error.message, "is no port")
    })
  )

  it.effect("must be named", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Effect.scoped(Loopback.listen([])))

      assert.include(error.message, "`ports` is empty")
    })
  )

  it("is one of three that are documented, and below those of outgoing connections", () => {
    assert.deepStrictEqual([...Loopback.ports], [18065, 23065, 28065])
    assert.isTrue(Loopback.ports.every((port) => port > 1024 && port < 32_768))
    assert.strictEqual(Loopback.redirectUri(18065), "http://127.0.0.1:18065/callback")
  })
})

describe("the end of the wait", () => {
  it.effect("comes after five minutes, and says so", () =>
    Effect.gen(function* () {
      const { came, port, redirect_uri } = yield* waiting
      yield* TestClock.adjust("299 seconds")
      assert.strictEqual((yield* asked(port, "/callback?state=wrong")).status, 400)

      yield* TestClock.adjust("1 second")
      const error = yield* Effect.flip(came)

      assert.strictEqual(error._tag, "TimedOut")
      assert.propertyVal(error, "timeoutMs", 300_000)
      assert.strictEqual(
        error.message,
        `GET /callback: nobody came back from the browser within 5 minutes; if it showed an error, see whether the app is registered with ${redirect_uri}`
      )
      assert.include(JSON.stringify(error), "nobody came back")
      assert.strictEqual((yield* asked(port, GOOD)).status, 400)
    }).pipe(Effect.scoped)
  )

  it.live("closes the port, and what is open to it", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { port } = yield* Scope.provide(waiting, scope)
      const idle = yield* Effect.promise(() => hold(port, ""))
      const ended = new Promise((resolve) => idle.resume().once("close", () => resolve("ended")))

      yield* Scope.close(scope, Exit.void)

      assert.strictEqual(yield* Effect.promise(() => ended), "ended")
      assert.isFalse(yield* Effect.promise(() => isOpen(port)))
    })
  )

  it.live("by interruption closes the port", () =>
    Effect.gen(function* () {
      let port = 0
      const login = Effect.scoped(
        Effect.flatMap(Loopback.listen([0]), (receiver) => {
          port = receiver.port
          return receiver.receive(BEGUN)
        })
      )
      const fiber = yield* Effect.forkChild(login, { startImmediately: true })
      while (port === 0) yield* Effect.sleep(5)
      assert.isTrue(yield* Effect.promise(() => isOpen(port)))

      yield* Fiber.interrupt(fiber)

      assert.isFalse(yield* Effect.promise(() => isOpen(port)))
    })
  )

  it.live("lets the browser reach the last page first", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { came, port } = yield* Scope.provide(waiting, scope)
      yield* asked(port, GOOD)
      yield* came

      const closing = yield* Effect.forkChild(Scope.close(scope, Exit.void), { startImmediately: true })
      const page = yield* asked(port, "/done")
      yield* Effect.timeout(Fiber.join(closing), 500)

      assert.strictEqual(page.status, 200)
      assert.isFalse(yield* Effect.promise(() => isOpen(port)))
    })
  )

  it.live("does not wait for a browser that never goes there", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { came, port } = yield* Scope.provide(waiting, scope)
      yield* asked(port, GOOD)
      yield* came

      yield* Effect.timeout(Scope.close(scope, Exit.void), 2000)

      assert.isFalse(yield* Effect.promise(() => isOpen(port)))
    })
  )

  it.effect.each(["not an address", "https://chat.example.com/oauth/authorize", "https://chat.example.com/?state="])(
    "cannot be reached for what was not begun: %s",
    (url) =>
      Effect.gen(function* () {
        const { receive } = yield* Loopback.listen([0])

        const error = yield* Effect.flip(receive(url))

        assert.include(error.message, "not what `begin` gave")
      }).pipe(Effect.scoped)
  )
})
