import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import { type Options, settings } from "@matterwire/core/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"

const resolved = (options: Options, environment: Record<string, string> = {}) =>
  Effect.result(
    Effect.provideService(settings(options), ConfigProvider.ConfigProvider, ConfigProvider.fromUnknown(environment))
  )

const environment = { MATTERMOST_URL: "https://chat.example.com/mattermost/", MATTERMOST_TOKEN: "canarycanarycanary" }

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

      assert.ok(nothing._tag === "Failure" && noToken._tag === "Failure")
      assert.include(nothing.failure.message, "MATTERMOST_URL")
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
