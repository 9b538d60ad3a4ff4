import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import { makeClient } from "@matterwire/core/Client"
import { type Options, settings } from "@matterwire/core/Config"
import { Environment } from "@matterwire/core/Environment"
import * as Mattermost from "@matterwire/core/Mattermost"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import { testTransport } from "./TestTransport.ts"

/** What an adapter brings whose runtime has variables. */
const own = (variables: Record<string, string>) => ({
  read: (name: string) => Effect.succeed(variables[name]),
  orElse: (...names: ReadonlyArray<string>) => `, or grant ${names.join("+")}`
})

const resolved = (options: Options, environment: Record<string, string> = {}) =>
  Effect.result(Effect.provideService(settings(options), Environment, own(environment)))

const environment = { MATTERMOST_URL: "https://chat.example.com/mattermost/", MATTERMOST_TOKEN: "canarycanarycanary" }

describe("an environment of the adapter's own", () => {
  it.effect("is all that is asked: by itself core knows of no variables", () =>
    Effect.gen(function* () {
      const result = yield* Effect.result(settings({}))

      assert.ok(result._tag === "Failure")
      assert.strictEqual(
        result.failure.message,
        "configuration: no server address: pass `url` (https://chat.example.com)"
      )
    })
  )

  it.effect("says how it can be given what is missing", () =>
    Effect.gen(function* () {
      const nothing = yield* resolved({})
      const noToken = yield* resolved({}, { MATTERMOST_URL: "https://chat.example.com" })

      assert.ok(nothing._tag === "Failure" && noToken._tag === "Failure")
      assert.include(nothing.failure.message, "`url` (https://chat.example.com), or grant MATTERMOST_URL")
      assert.include(noToken.failure.message, ", or grant MATTERMOST_TOKEN+MATTERMOST_URL")
    })
  )

  it("reaches a client for promises, before its first call and after", async () => {
    const wire = testTransport()
    const surroundings = Context.make(Environment, own(environment))

    const mm = makeClient(wire.layer, {}, surroundings)
    await mm.request("GET", "/api/v4/x")

    assert.strictEqual(wire.requests[0]?.url, "https://chat.example.com/mattermost/api/v4/x")
    assert.throws(() => makeClient(wire.layer, {}, Context.make(Environment, own({}))), "or grant MATTERMOST_URL")
  })
})

describe("a configuration from the environment", () => {
  it.effect("is used when the options say nothing", () =>
    Effect.gen(function* () {
      const result = yield* resolved({}, environment)

      assert.ok(result._tag === "Success")
      assert.strictEqual(result.success.baseUrl, "https://chat.example.com/mattermost")
      assert.strictEqual(result.success.socketUrl, "wss://chat.example.com/mattermost")
    })
  )

  it.effect("gives its token to its own address only", () =>
    Effect.gen(function* () {
      const same = yield* resolved({ url: "https://chat.example.com" }, environment)
      const other = yield* resolved({ url: "https://evil.example.com" }, environment)

      assert.strictEqual(same._tag, "Success")
      assert.ok(other._tag === "Failure")
      assert.include(other.failure.message, "MATTERMOST_TOKEN belongs to MATTERMOST_URL")
      assert.notInclude(other.failure.message, "canary")
    })
  )

  it.effect("that is incomplete is named", () =>
    Effect.gen(function* () {
      const nothing = yield* resolved({})
      const noToken = yield* resolved({ url: "https://chat.example.com" })
      const broken = yield* resolved({}, { MATTERMOST_URL: "https://chat.example.com:8065," })

      assert.ok(nothing._tag === "Failure" && noToken._tag === "Failure" && broken._tag === "Failure")
      assert.include(nothing.failure.message, "MATTERMOST_URL")
      assert.include(broken.failure.message, "MATTERMOST_URL is not an address")
      assert.include(noToken.failure.message, "MATTERMOST_TOKEN")
    })
  )

  it.effect("refuses an empty token, and a token beside another way to be somebody", () =>
    Effect.gen(function* () {
      const empty = yield* resolved({ url: "https://x.test", token: " " })

      const both = yield* resolved({ url: "https://x.test", token: "t", auth: Auth.none })

      assert.ok(empty._tag === "Failure" && both._tag === "Failure")
      assert.include(both.failure.message, "either `token` or `auth`")
      assert.include(empty.failure.message, "`token` is empty")
    })
  )
})

describe("a configuration that no header could carry", () => {
  const refusal = (options: Options, environment: Record<string, string> = {}) =>
    Effect.map(resolved({ url: "https://x.test", ...options }, environment), (result) =>
      result._tag === "Failure" ? result.failure.message : "accepted"
    )

  it.effect("is refused by name before anything is sent, and its token is not repeated", () =>
    Effect.gen(function* () {
      const trim = "holds a blank or a line break: trim it"
      const file = { MATTERMOST_URL: "https://x.test", MATTERMOST_TOKEN: "canarycanary\n" }

      assert.strictEqual(yield* refusal({ token: "canarycanary\n" }), `configuration: \`token\` ${trim}`)
      assert.strictEqual(yield* refusal({ token: "canary canary" }), `configuration: \`token\` ${trim}`)
      assert.strictEqual(yield* refusal({}, file), `configuration: MATTERMOST_TOKEN ${trim}`)
      assert.include(yield* refusal({ token: "canary\u2026" }), "`token` holds a character that no token has")
      assert.include(yield* refusal({ auth: Auth.none, userAgent: "bot\r\nx: y" }), "`userAgent` holds a line break")
      assert.include(yield* refusal({ auth: Auth.none, userAgent: "b\u00f6t" }), "`userAgent`")
      assert.strictEqual(yield* refusal({ auth: Auth.none, userAgent: "my-bot/1.2 (x)" }), "accepted")
    })
  )

  it.effect("is refused as well when its limit for answers is no number above 0", () =>
    Effect.gen(function* () {
      for (const maxAnswerBytes of [0, -1, Number.NaN]) {
        assert.include(yield* refusal({ auth: Auth.none, maxAnswerBytes }), "`maxAnswerBytes`")
        assert.include(yield* refusal({ auth: Auth.none, maxBodyBytes: maxAnswerBytes }), "`maxBodyBytes`")
      }
      assert.strictEqual(yield* refusal({ auth: Auth.none, maxAnswerBytes: 1 }), "accepted")
    })
  )
})

describe("a client for promises", () => {
  const login = { login_id: "ann", password: "hunter2hunter2" }

  for (const [other, more] of [
    ["token", { token: "t1" }],
    ["auth", { auth: Auth.none }]
  ] as const) {
    it(`is refused when it is told who we are twice, by \`login\` and \`${other}\``, () => {
      const options = { url: "https://mm.test", login, ...more }

      assert.throws(() => makeClient(testTransport().layer, options), `pass either \`${other}\` or \`login\`, not both`)
    })
  }
})

describe("plain http to another machine", () => {
  /** What Effect's own loggers hear while a client is built. */
  const heardOf = (options: Options) =>
    Effect.gen(function* () {
      const heard: Array<string> = []
      const logger = Logger.make(({ logLevel, message }) => heard.push(`${logLevel} ${String(message)}`))
      const client = Layer.provide(Mattermost.layer({ auth: Auth.none, ...options }), testTransport().layer)
      yield* Effect.provide(Mattermost.Mattermost, Layer.provide(client, Logger.layer([logger])), { local: true })
      return heard
    })

  it.effect("is warned of once when there is no logger to hear it", () =>
    Effect.gen(function* () {
      const heard = yield* heardOf({ url: "http://mm.test/chat" })

      assert.strictEqual(heard.length, 1)
      assert.match(heard[0] ?? "", /^Warn http:\/\/mm\.test\/chat: tokens .* `allowInsecureHttp: true`$/)
    })
  )

  it.effect("is the only thing that is ever said without being asked", () =>
    Effect.gen(function* () {
      const logged: Array<string> = []
      const logger: Options["logger"] = ({ message }) => logged.push(message)

      const heard = yield* Effect.forEach(
        [
          { url: "https://mm.test" },
          { url: "http://127.0.0.1:1" },
          { url: "http://mm.test", allowInsecureHttp: true },
          { url: "http://mm.test", logger }
        ],
        heardOf
      )

      assert.deepStrictEqual(heard.flat(), [])
      assert.strictEqual(logged.length, 1)
    })
  )
})
