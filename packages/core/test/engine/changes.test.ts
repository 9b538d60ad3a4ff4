import { assert, describe, it } from "@effect/vitest"
import { makeClient } from "@matterwire/core/Client"
import type { Options } from "@matterwire/core/Config"
import * as Mattermost from "@matterwire/core/Mattermost"
import type { WireRequest, WireResponse } from "@matterwire/core/Transport"
import * as Channels from "@matterwire/core/v3/Channels"
import * as System from "@matterwire/core/v4/System"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { ok, testTransport } from "./TestTransport.ts"

/** Of users/me, 11.6: no quotes, an empty part in the middle. */
const ETAG = "11.6.0.tj5u6zqx3py1zjjtcpd3639oha.1795439035979..0.true.true.0"
const AFTER = "11.6.0.tj5u6zqx3py1zjjtcpd3639oha.1795439036233..0.true.true.0"
/** Of 3.10's list of channels. */
const ETAG_3 = "3.10.0.k7dwzt1zjj8ppf78m4wgnsdjmw.1795417859740.0.7"

/** As both servers compare: the whole text, and no other form of it. */
const current =
  (etag: string, value: unknown) =>
  (request: WireRequest): Effect.Effect<WireResponse> =>
    Effect.succeed(
      request.headers["if-none-match"] === etag
        ? { status: 304, headers: { etag, "x-request-id": "r304" }, body: "" }
        : ok(value, { etag, "x-request-id": "r200" })
    )

const options: Options = { url: "https://mm.test", token: "tokentokentoken", checkAnswers: false }

const client = (answering: (request: WireRequest) => Effect.Effect<WireResponse>) => {
  const wire = testTransport(answering)
  return { ...wire, layer: Layer.provide(Mattermost.layer(options), wire.layer) }
}

const me = { id: "tj5u6zqx3py1zjjtcpd3639oha", username: "amy16" }

describe("a call that asks for changes only", () => {
  it.effect("gives nothing when nothing has changed, and sends the etag as it was received", () =>
    Effect.gen(function* () {
      const { layer, requests } = client(current(ETAG, me))

      const [first, second] = yield* Effect.gen(function* () {
        const first = yield* Users.get.answer({ user_id: "me" })
        return [first, yield* Users.get.ifChanged(first.etag, { user_id: "me" })] as const
      }).pipe(Effect.provide(layer))

      assert.strictEqual(first.etag, ETAG)
      assert.strictEqual(second, undefined)
      assert.deepStrictEqual(
        requests.map(({ headers, url }) => [url, headers["if-none-match"]]),
        [
          ["https://mm.test/api/v4/users/me", undefined],
          ["https://mm.test/api/v4/users/me", ETAG]
        ]
      )
    })
  )

  it.effect("gives the whole answer when something has, its new etag with it", () =>
    Effect.gen(function* () {
      const { layer } = client(current(AFTER, { ...me, nickname: "B" }))

      const answer = yield* Effect.provide(Users.get.ifChanged(ETAG, { user_id: "me" }), layer)

      assert.deepStrictEqual(
        [answer?.value.nickname, answer?.etag, answer?.status, answer?.requestId],
        ["B", AFTER, 200, "r200"]
      )
    })
  )

  it.effect("is a plain call where there is no etag: the first time, and for routes that have none", () =>
    Effect.gen(function* () {
      const { layer, requests } = client(() => Effect.succeed(ok({ status: "OK" })))

      const answer = yield* Effect.provide(System.getPing.ifChanged(undefined), layer)

      assert.deepStrictEqual([answer?.status, answer?.etag], [200, undefined])
      assert.notProperty(requests[0]?.headers, "if-none-match")
    })
  )

  it.effect("works on 3.10, and keeps its other headers and its time limit", () =>
    Effect.gen(function* () {
      const { layer, requests } = client(current(ETAG_3, {}))

      const answer = yield* Effect.provide(
        Channels.get.ifChanged(
          ETAG_3,
          { team_id: "t", channel_id: "c" },
          { headers: { "X-Mine": "1", "If-None-Match": "other" }, timeout: 5 }
        ),
        layer
      )

      assert.strictEqual(answer, undefined)
      assert.deepStrictEqual([requests[0]?.headers["x-mine"], requests[0]?.headers["if-none-match"]], ["1", ETAG_3])
    })
  )

  for (const [form, etag] of [
    ["quoted", `"${ETAG}"`],
    ["weak", `W/"${ETAG}"`],
    ["a star", "*"],
    ["a list", `${ETAG}, other`],
    ["in capitals", ETAG.toUpperCase()]
  ] as const) {
    it.effect(`does not mend an etag that is ${form}: the server answers 200, and so do we`, () =>
      Effect.gen(function* () {
        const { layer, requests } = client(current(ETAG, me))

        const answer = yield* Effect.provide(Users.get.ifChanged(etag, { user_id: "me" }), layer)

        assert.strictEqual(answer?.value.username, "amy16")
        assert.strictEqual(requests[0]?.headers["if-none-match"], etag)
      })
    )
  }

  it.effect("fails like any other call, and a 304 that nobody asked for stays an error", () =>
    Effect.gen(function* () {
      const moved = client(() => Effect.succeed({ status: 302, headers: { location: "/login" }, body: "" }))
      const unasked = client(() => Effect.succeed({ status: 304, headers: {}, body: "" }))

      const redirected = yield* Effect.flip(
        Effect.provide(Users.get.ifChanged(ETAG, { user_id: "me" }), moved.layer, { local: true })
      )
      const current = yield* Effect.flip(Effect.provide(Users.get({ user_id: "me" }), unasked.layer, { local: true }))
      const broken = yield* Effect.flip(
        Effect.provide(Users.get.ifChanged("a\nb", { user_id: "me" }), unasked.layer, { local: true })
      )

      assert.ok(redirected._tag === "Redirected" && redirected.status === 302)
      assert.ok(current._tag === "Redirected" && current.status === 304)
      assert.ok(broken._tag === "InvalidInput" && broken.status === undefined)
    })
  )

  it("is there for promises, with the same undefined", async () => {
    const wire = testTransport(current(ETAG, me))
    await using mm = makeClient(wire.layer, options)

    const first = await mm.users.get.ifChanged(undefined, { user_id: "me" })
    const second = await mm.users.get.ifChanged(first?.etag, { user_id: "me" }, { timeout: 1000 })

    assert.strictEqual(first?.value.username, "amy16")
    assert.strictEqual(second, undefined)
  })
})
