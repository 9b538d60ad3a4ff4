import { readFileSync } from "node:fs"
import { createServer } from "node:https"
import { Mattermost } from "@matterwire/core/Mattermost"
import { Transport } from "@matterwire/core/Transport"
import * as Users from "@matterwire/core/v4/Users"
import { assert, describe, it } from "@effect/vitest"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Agent } from "undici"
import { WebSocketServer } from "ws"
import { createClient, layer, transport } from "../src/index.ts"
import { listen, send, serve } from "./loopback.ts"

const ME = JSON.stringify({
  id: "r8nf1wz6ofdpmq8b6ixm1o9y4h",
  create_at: 1,
  update_at: 1,
  delete_at: 0,
  username: "ann",
  auth_data: "",
  auth_service: "",
  email: "ann@example.com",
  nickname: "",
  first_name: "",
  last_name: "",
  position: "",
  roles: "system_user",
  locale: "en",
  timezone: {}
})

/** Answers every request as if it were `users/me`, and remembers who asked. */
const me = Effect.gen(function* () {
  const asked: Array<string> = []
  const loopback = yield* serve((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization}`)
    response.setHeader("content-type", "application/json").end(ME)
  })
  return { ...loopback, asked }
})

describe("layer", () => {
  it.live("takes address and token from the environment when the options do not say them", () =>
    Effect.gen(function* () {
      const { asked, url } = yield* me
      const environment = ConfigProvider.layer(
        ConfigProvider.fromEnv({ env: { MATTERMOST_URL: url, MATTERMOST_TOKEN: "from-environment" } })
      )

      const user = yield* Effect.provide(Users.get({ user_id: "me" }), Layer.provide(layer(), environment))

      assert.strictEqual(user.username, "ann")
      assert.deepStrictEqual(asked, ["/api/v4/users/me Bearer from-environment"])
    })
  )

  it.live("fails with InvalidInput when nothing says where the server is", () =>
    Effect.gen(function* () {
      const environment = ConfigProvider.layer(ConfigProvider.fromEnv({ env: {} }))

      const error = yield* Effect.flip(Effect.provide(Mattermost, Layer.provide(layer(), environment)))

      assert.strictEqual(error._tag, "InvalidInput")
      assert.include(error.message, "MATTERMOST_URL")
    })
  )
})

describe("createClient", () => {
  it.live("gives promises over Node", () =>
    Effect.gen(function* () {
      const { asked, url } = yield* me

      const user = yield* Effect.promise(async () => {
        await using mm = createClient({ url, token: "given" })
        return await mm.users.get({ user_id: "me" })
      })

      assert.strictEqual(user.username, "ann")
      assert.deepStrictEqual(asked, ["/api/v4/users/me Bearer given"])
    })
  )

  it("throws at once when nothing says who we are", () => {
    assert.throws(() => createClient({ url: "http://127.0.0.1:1" }), /token/)
  })
})

describe("a dispatcher of one's own", () => {
  it.live("carries the requests, and is left open", () =>
    Effect.gen(function* () {
      const { url } = yield* me
      let dispatched = 0
      const dispatcher = new Agent().compose((dispatch) => (options, handler) => {
        dispatched += 1
        return dispatch(options, handler)
      })

      yield* send(url).pipe(Effect.provide(transport({ dispatcher })))
      const again = yield* send(url).pipe(Effect.provide(transport({ dispatcher })))

      assert.strictEqual(again.body, ME)
      assert.strictEqual(dispatched, 2)
      yield* Effect.promise(() => dispatcher.destroy())
    })
  )
})

describe("a certificate of one's own", () => {
  const pem = readFileSync(new URL("fixtures/loopback.pem", import.meta.url), "utf8")

  const secured = Effect.gen(function* () {
    const loopback = yield* listen(
      createServer({ cert: pem, key: pem }, (_request, response) => response.end("secret"))
    )
    new WebSocketServer({ server: loopback.server }).on("connection", (client) => client.send("secret"))
    return loopback.host
  })

  const firstFrame = (host: string) =>
    Transport.use((node) =>
      node.socket({ endpoint: "GET /socket", url: `wss://${host}`, headers: {}, maxBytes: 1000 })
    ).pipe(
      Effect.flatMap((socket) => socket.pull),
      Effect.scoped
    )

  it.live("is refused, with TLS's own code, by requests and sockets", () =>
    Effect.gen(function* () {
      const host = yield* secured

      const errors = [yield* Effect.flip(send(`https://${host}/`)), yield* Effect.flip(firstFrame(host))]

      assert.deepStrictEqual(
        errors.map((error) => [error._tag, "code" in error && error.code]),
        [
          ["Unreachable", "DEPTH_ZERO_SELF_SIGNED_CERT"],
          ["Unreachable", "DEPTH_ZERO_SELF_SIGNED_CERT"]
        ]
      )
    }).pipe(Effect.provide(transport()))
  )

  it.live("is accepted, by requests and sockets, when its authority is named", () =>
    Effect.gen(function* () {
      const host = yield* secured

      const answer = yield* send(`https://${host}/`)
      const frames = yield* firstFrame(host)

      assert.strictEqual(answer.body, "secret")
      assert.deepStrictEqual(frames, ["secret"])
    }).pipe(Effect.provide(transport({ tls: { ca: pem } })))
  )
})
