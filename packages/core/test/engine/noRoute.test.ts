import { assert, describe, it } from "@effect/vitest"
import type { MattermostError } from "@matterwire/core/Errors"
import * as Mattermost from "@matterwire/core/Mattermost"
import * as Plugins from "@matterwire/core/v4/Plugins"
import * as Preferences from "@matterwire/core/v4/Preferences"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { refused, testTransport } from "./TestTransport.ts"

const ADA = "83b1xikd5fr9xbybpgmkpeyxya"
const json = refused(404, "api.context.404.app_error", "Sorry, we could not find the page.")
const text = { status: 404, headers: { "content-type": "text/plain; charset=utf-8" }, body: "404 page not found\n" }

const failing = (
  call: Effect.Effect<unknown, MattermostError, Mattermost.Mattermost>,
  answer: typeof json | typeof text,
  url = "https://mm.test/below"
) => {
  const wire = testTransport(() => Effect.succeed(answer))
  return Effect.flip(Effect.provide(call, Layer.provide(Mattermost.layer({ url, token: "some-token" }), wire.layer)))
}

describe("a route that the server does not know", () => {
  for (const [what, call, answer] of [
    ["by its id", Users.get({ user_id: ADA }), json],
    ["of oneself", Users.get({ user_id: "me" }), json],
    ["by a name with dots and dashes", Users.getByUsername({ username: "a.b-c_d" }), json],
    ["of a plugin", Plugins.enable({ plugin_id: "com.example-x.y" }), json],
    ["in plain text", Users.patch({ user_id: ADA }), text],
    ["of one's own", Mattermost.request("POST", "/api/v4/nosuch"), json]
  ] as const) {
    it.effect(`is Unsupported, and says so: ${what}`, () =>
      Effect.gen(function* () {
        const error = yield* failing(call, answer)

        assert.strictEqual(error._tag, "Unsupported")
        assert.strictEqual(error.status, 404)
        assert.match(error.reason, /does not know this route: it may speak another version of the API, or be older/)
      })
    )
  }
})

describe("a value that no route takes", () => {
  for (const [what, call, name] of [
    ["an id with a dash", Users.get({ user_id: "abc-def" }), "user_id"],
    ["a name with a blank", Users.getByUsername({ username: "a b" }), "username"],
    ["a category with a dash", Preferences.getByCategory({ user_id: ADA, category: "my-cat" }), "category"]
  ] as const) {
    it.effect(`is NotFound, with its name and without itself: ${what}`, () =>
      Effect.gen(function* () {
        const error = yield* failing(call, json, "https://mm.test")

        assert.strictEqual(error._tag, "NotFound")
        assert.match(error.reason, new RegExp(`no route takes such a ${name}.*does not know the route`))
        assert.notMatch(error.message, /abc-def|a b|my-cat/)
      })
    )
  }
})

describe("the same words of another", () => {
  it.effect("such as a plugin stay NotFound: it may speak of a thing", () =>
    Effect.gen(function* () {
      const error = yield* failing(Mattermost.request("GET", "/plugins/com.example/things/1"), text)

      assert.strictEqual(error._tag, "NotFound")
      assert.strictEqual(error.reason, "404 page not found")
    })
  )
})
