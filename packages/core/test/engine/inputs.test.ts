import { assert, describe, it } from "@effect/vitest"
import { bytes, bytesBody, empty, endpoint, form, multipart, teamEndpoint, text } from "@matterwire/core/Endpoint"
import * as Mattermost from "@matterwire/core/Mattermost"
import type { WireRequest } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { ok, testTransport } from "./TestTransport.ts"

const Anything = Schema.Unknown
const getThing = endpoint("GetThing", "GET", "/api/v4/things/{thing_id}/{name}", () => ({
  query: Schema.Struct({ page: Schema.optional(Schema.Number), deep: Schema.optional(Schema.Boolean) }),
  success: Anything
}))
const putThing = endpoint("PutThing", "PUT", "/api/v4/things/{thing_id}", () => ({
  body: Schema.Struct({ thing_id: Schema.String, name: Schema.String, secret: Schema.optional(Schema.String) }),
  success: Anything
}))
const patchThing = endpoint("PatchThing", "PUT", "/api/v4/things/{thing_id}/patch", () => ({
  body: Schema.Struct({ name: Schema.optional(Schema.String) }),
  success: Anything
}))
const ids = endpoint("GetThingsByIds", "POST", "/api/v4/things/ids", () => ({
  body: Schema.Array(Schema.String),
  success: Anything
}))
const count = endpoint("SetCount", "PUT", "/api/v4/count", () => ({ body: Schema.Number, success: Anything }))
const map = endpoint("SetMap", "PUT", "/api/v4/map", () => ({
  body: Schema.Record(Schema.String, Schema.String),
  success: Anything
}))
const either = endpoint("SetEither", "PUT", "/api/v4/either", () => ({
  body: Schema.Union([Schema.Struct({ a: Schema.String }), Schema.Struct({ b: Schema.Number })]),
  success: Anything
}))
const ofTeam = teamEndpoint("OfTeam", "POST", "/api/v3/teams/{team_id}/add", () => ({
  body: Schema.Struct({ user_id: Schema.String }),
  success: Anything
}))
const inTeam = teamEndpoint("InTeam", "POST", "/api/v3/teams/{team_id}/create", () => ({
  body: Schema.Struct({ team_id: Schema.optional(Schema.String), name: Schema.String }),
  success: Anything
}))

const sending = <A, E>(
  call: Effect.Effect<A, E, Mattermost.Mattermost>,
  options: Parameters<typeof Mattermost.layer>[0] = {},
  answer = ok({})
) => {
  const wire = testTransport(() => Effect.succeed(answer))
  const layer = Layer.provide(
    Mattermost.layer({ url: "https://mm.test", token: "tokentokentoken", ...options }),
    wire.layer
  )
  return Effect.map(Effect.result(Effect.provide(call, layer)), (result) => ({
    result,
    requests: wire.requests,
    sent: wire.requests[0]
  }))
}

const bodyOf = (request: WireRequest | undefined): unknown =>
  typeof request?.body === "string" ? JSON.parse(request.body) : undefined

describe("an endpoint's inputs", () => {
  it.effect("go where the definition names them: path, query, and all else into the body", () =>
    Effect.gen(function* () {
      const got = yield* sending(getThing({ thing_id: "t1", name: "a b", page: 2, deep: false }))
      const put = yield* sending(patchThing({ thing_id: "t1", name: "n" }))

      assert.strictEqual(got.sent?.url, "https://mm.test/api/v4/things/t1/a%20b?page=2&deep=false")
      assert.strictEqual(got.sent?.body, undefined)
      assert.strictEqual(put.sent?.url, "https://mm.test/api/v4/things/t1/patch")
      assert.strictEqual(put.sent?.body, `{"name":"n"}`)
      assert.strictEqual(put.sent?.headers["content-type"], "application/json")
    })
  )

  it.effect("that stand in path and body are one input, sent in both places", () =>
    Effect.gen(function* () {
      const { sent } = yield* sending(putThing({ thing_id: "t1", name: "n" }))

      assert.strictEqual(sent?.url, "https://mm.test/api/v4/things/t1")
      assert.deepStrictEqual(bodyOf(sent), { thing_id: "t1", name: "n" })
    })
  )

  it.effect("newer than the schema are passed into the body, or into the query where there is no body", () =>
    Effect.gen(function* () {
      const newer = { thing_id: "t1", name: "n", invented: true }
      const put = yield* sending(patchThing(newer))
      const got = yield* sending(getThing(newer))

      assert.deepStrictEqual(bodyOf(put.sent), { name: "n", invented: true })
      assert.strictEqual(got.sent?.url, "https://mm.test/api/v4/things/t1/n?invented=true")
    })
  )

  it.effect("come in `body` when the body is a list, a number, a record or a union", () =>
    Effect.gen(function* () {
      const list = yield* sending(ids({ body: ["a", "b"] }))
      const number = yield* sending(count({ body: 3 }))
      const record = yield* sending(map({ body: { body: "x", other: "y" } }))
      const union = yield* sending(either({ body: { b: 1 } }))

      assert.strictEqual(list.sent?.body, `["a","b"]`)
      assert.strictEqual(number.sent?.body, "3")
      assert.strictEqual(record.sent?.body, `{"body":"x","other":"y"}`)
      assert.strictEqual(union.sent?.body, `{"b":1}`)
    })
  )

  it.effect("that are left out, or undefined, are not sent", () =>
    Effect.gen(function* () {
      const got = yield* sending(getThing({ thing_id: "t1", name: "n", page: undefined }))
      const put = yield* sending(patchThing({ thing_id: "t1", name: undefined }))

      assert.strictEqual(got.sent?.url, "https://mm.test/api/v4/things/t1/n")
      assert.strictEqual(put.sent?.body, "{}")
    })
  )

  for (const [what, value, why] of [
    ["empty", "", "path value thing_id is empty"],
    ["one dot", ".", "path value thing_id is only dots"],
    ["two dots", "..", "path value thing_id is only dots"],
    ["encoded dots", "%2e%2E", "path value thing_id is only dots"],
    ["with a slash", "me/teams", "path value thing_id holds a slash"],
    ["with a backslash", "me\\teams", "path value thing_id holds a slash"],
    ["with an encoded slash", "me%2fteams", "path value thing_id holds a slash"],
    ["with a line break", "a\nb", "path value thing_id holds a control character"],
    ["half a character", "\ud800", "path value thing_id is not well-formed text"]
  ] as const) {
    it.effect(`are refused and never sent when a path value is ${what}`, () =>
      Effect.gen(function* () {
        const { requests, result } = yield* sending(getThing({ thing_id: value, name: "n" }))

        assert.strictEqual(requests.length, 0)
        assert.ok(result._tag === "Failure" && result.failure._tag === "InvalidInput")
        assert.strictEqual(result.failure.reason, why)
        assert.strictEqual(result.failure.message, `GET /api/v4/things/{thing_id}/{name}: not sent: ${why}`)
      })
    )
  }

  it.effect("are refused when a path value is missing, with checkInputs off too", () =>
    Effect.gen(function* () {
      const incomplete: { thing_id: string; name: string } = JSON.parse(`{"name":"n"}`)
      const { requests, result } = yield* sending(getThing(incomplete), { checkInputs: false })

      assert.strictEqual(requests.length, 0)
      assert.ok(result._tag === "Failure" && result.failure._tag === "InvalidInput")
      assert.strictEqual(result.failure.reason, "path value thing_id is missing")
    })
  )

  it.effect("of the wrong type are refused by name, and the value is not repeated", () =>
    Effect.gen(function* () {
      const wrong: { thing_id: string; name: string; secret: string } = JSON.parse(
        `{"thing_id":"t","name":"n","secret":{"x":"hunter2"}}`
      )
      const { requests, result } = yield* sending(putThing(wrong))

      assert.strictEqual(requests.length, 0)
      assert.ok(result._tag === "Failure" && result.failure._tag === "InvalidInput")
      assert.include(result.failure.message, "secret")
      assert.notInclude(JSON.stringify(result.failure) + String(result.failure), "hunter2")
    })
  )

  it.effect("that cannot be written as JSON are refused, whatever they do", () =>
    Effect.gen(function* () {
      const circular: Record<string, unknown> = {}
      circular["self"] = circular
      const enormous: { thing_id: string } = Object.assign({ thing_id: "t" }, { big: 1n })
      const hostile: { thing_id: string } = Object.defineProperty({ thing_id: "t" }, "name", {
        enumerable: true,
        get: () => {
          throw new Error("mine")
        }
      })
      const errors = [
        yield* sending(patchThing({ thing_id: "t", ...circular })),
        yield* sending(patchThing(enormous)),
        yield* sending(patchThing(hostile))
      ]

      for (const { requests, result } of errors) {
        assert.strictEqual(requests.length, 0)
        assert.ok(result._tag === "Failure" && result.failure._tag === "InvalidInput")
        assert.include(result.failure.message, "cannot be written as JSON")
      }
    })
  )

  it.effect("of the wrong type are let through with checkInputs off", () =>
    Effect.gen(function* () {
      const wrong: { thing_id: string; name: string } = JSON.parse(`{"thing_id":"t","name":7}`)
      const { sent } = yield* sending(putThing(wrong), { checkInputs: false })

      assert.strictEqual(sent?.body, `{"thing_id":"t","name":7}`)
    })
  )

  it.effect("take the current team where team_id is left out or empty, and refuse when there is none", () =>
    Effect.gen(function* () {
      const given = yield* sending(ofTeam({ team_id: "t9", user_id: "u" }), { teamId: "t1" })
      const left = yield* sending(ofTeam({ user_id: "u" }), { teamId: "t1" })
      const blank = yield* sending(ofTeam({ team_id: "", user_id: "u" }), { teamId: "t1" })
      const provided = yield* sending(Effect.provideService(ofTeam({ user_id: "u" }), Mattermost.CurrentTeam, "t2"), {
        teamId: "t1"
      })
      const both = yield* sending(inTeam({ name: "n" }), { teamId: "t1" })
      const none = yield* sending(ofTeam({ user_id: "u" }))

      assert.deepStrictEqual(
        [given, left, blank, provided].map(({ sent }) => sent?.url),
        ["t9", "t1", "t1", "t2"].map((team) => `https://mm.test/api/v3/teams/${team}/add`)
      )
      assert.deepStrictEqual([left.sent?.body, both.sent?.body], [`{"user_id":"u"}`, `{"name":"n","team_id":"t1"}`])
      assert.strictEqual(none.requests.length, 0)
      assert.ok(none.result._tag === "Failure" && none.result.failure._tag === "InvalidInput")
    })
  )

  it.effect("become a form, a multipart form or bytes where the endpoint says so", () =>
    Effect.gen(function* () {
      const asForm = endpoint("Token", "POST", "/oauth/access_token", () => ({
        body: form(Schema.Struct({ grant_type: Schema.String, code: Schema.String })),
        success: Anything
      }))
      const asParts = endpoint("Upload", "POST", "/api/v4/files", () => ({
        body: multipart({ channel_id: "text", files: "files" }),
        success: Anything
      }))
      const asBytes = endpoint("Send", "POST", "/api/v4/uploads/{upload_id}", () => ({
        body: bytesBody,
        success: empty
      }))

      const a = yield* sending(asForm({ grant_type: "authorization_code", code: "a+b &c" }))
      const b = yield* sending(asParts({ files: [{ filename: 'a"b.txt', data: "hi" }], channel_id: "c" }))
      const c = yield* sending(asBytes({ upload_id: "u", body: new Uint8Array([1, 2]) }))

      assert.strictEqual(a.sent?.body, "grant_type=authorization_code&code=a%2Bb%20%26c")
      const parts = new TextDecoder().decode(b.sent?.body instanceof Uint8Array ? b.sent.body : new Uint8Array())
      assert.match(
        parts,
        /name="channel_id"\r\n\r\nc\r\n[^]*name="files"; filename="a%22b\.txt"\r\nContent-Type: application\/octet-stream\r\n\r\nhi\r\n/
      )
      assert.deepStrictEqual(c.sent?.body, new Uint8Array([1, 2]))
    })
  )

  it.effect("carry the caller's headers, but never replace the client's own", () =>
    Effect.gen(function* () {
      const plain = yield* sending(getThing({ thing_id: "t", name: "n" }, { headers: { "If-None-Match": "e1" } }), {
        userAgent: "bot/1"
      })
      const stolen = yield* sending(getThing({ thing_id: "t", name: "n" }, { headers: { Authorization: "Bearer x" } }))

      assert.strictEqual(plain.sent?.headers["if-none-match"], "e1")
      assert.strictEqual(plain.sent?.headers["user-agent"], "bot/1 matterwire")
      assert.strictEqual(plain.sent?.headers["authorization"], "Bearer tokentokentoken")
      assert.strictEqual(stolen.requests.length, 0)
    })
  )

  it.effect("named __proto__ are refused, and give no field to the input by inheritance", () =>
    Effect.gen(function* () {
      const hidden: { thing_id: string; name: string } = JSON.parse(
        `{"thing_id":"t","__proto__":{"name":"n","body":{}}}`
      )
      const query: Record<string, string> = JSON.parse(`{"__proto__":"x"}`)

      const put = yield* sending(putThing(hidden))
      const own = yield* sending(Mattermost.request("GET", "/x", { query }))

      for (const { requests, result } of [put, own]) {
        assert.strictEqual(requests.length, 0)
        assert.ok(result._tag === "Failure" && result.failure._tag === "InvalidInput")
        assert.include(result.failure.message, "no input can be named __proto__")
      }
    })
  )

  it.effect("of a query are finite numbers and well-formed text", () =>
    Effect.gen(function* () {
      const nan = yield* sending(getThing({ thing_id: "t", name: "n", page: Number.NaN }))
      const endless = yield* sending(Mattermost.request("GET", "/x", { query: { since: Infinity } }))
      const half = yield* sending(Mattermost.request("GET", "/x", { query: { term: "\ud800" } }))

      assert.deepStrictEqual(
        [nan, endless, half].map(({ requests, result }) => [
          requests.length,
          result._tag === "Failure" && result.failure._tag === "InvalidInput" ? result.failure.reason : result
        ]),
        [
          [0, "query value page must be a finite number"],
          [0, "query value since must be a finite number"],
          [0, "query value term is not well-formed text"]
        ]
      )
    })
  )

  it.effect("of a body are finite numbers, since JSON would write null for the others", () =>
    Effect.gen(function* () {
      const asForm = endpoint("F", "POST", "/f", () => ({
        body: form(Schema.Struct({ n: Schema.Number })),
        success: text
      }))
      const post = (body: unknown) => sending(Mattermost.request("POST", "/x", { body }))
      const refusals = [
        yield* sending(count({ body: -Infinity })),
        yield* post({ name: "n", list: [1, { at: Number.NaN }] }),
        yield* sending(asForm({ n: Number.NaN }))
      ]
      const fine = yield* post({ list: [null, "null", 1] })

      assert.deepStrictEqual(
        refusals.map(({ requests, result }) => [
          requests.length,
          result._tag === "Failure" && result.failure._tag === "InvalidInput" ? result.failure.reason : result
        ]),
        [
          [0, "body must be a finite number"],
          [0, "at must be a finite number"],
          [0, "form value n must be a finite number"]
        ]
      )
      assert.deepStrictEqual(bodyOf(fine.sent), { list: [null, "null", 1] })
    })
  )

  for (const name of ["Expect", "upgrade", "Keep-Alive"]) {
    it.effect(`are refused with the header ${name}, which only the connection may set`, () =>
      Effect.gen(function* () {
        const { requests, result } = yield* sending(
          getThing({ thing_id: "t", name: "n" }, { headers: { [name]: "x" } })
        )

        assert.strictEqual(requests.length, 0)
        assert.ok(result._tag === "Failure" && result.failure._tag === "InvalidInput")
        assert.strictEqual(result.failure.reason, `the header ${name} is the client's own`)
      })
    )
  }

  it.effect("cannot end a part of a multipart form by its content type", () =>
    Effect.gen(function* () {
      const asParts = endpoint("Upload", "POST", "/api/v4/files", () => ({
        body: multipart({ files: "files" }),
        success: Anything
      }))

      const bad = yield* sending(asParts({ files: { filename: "a", data: "hi", type: "text/plain\r\n\r\nx" } }))
      const good = yield* sending(asParts({ files: { filename: "a", data: "hi", type: "text/plain" } }))

      assert.deepStrictEqual([bad.requests.length, good.requests.length], [0, 1])
      assert.ok(bad.result._tag === "Failure" && bad.result.failure._tag === "InvalidInput")
    })
  )

  it.effect("are not asked of a runtime that cannot send them", () =>
    Effect.gen(function* () {
      const asBytes = endpoint("Send", "POST", "/api/v4/uploads/{upload_id}", () => ({
        body: bytesBody,
        success: empty
      }))
      const wire = testTransport(() => Effect.succeed(ok({})), false)
      const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "tokentokentoken" }), wire.layer)
      const produced = (async function* () {
        yield new Uint8Array([1])
      })()

      const error = yield* Effect.flip(Effect.provide(asBytes({ upload_id: "u", body: produced }), layer))
      yield* Effect.provide(asBytes({ upload_id: "u", body: new Uint8Array([1]) }), layer)

      assert.include(error.message, "as a Uint8Array")
      assert.strictEqual(wire.requests.length, 1)
      assert.isUndefined(wire.requests[0]?.headers["user-agent"])
    })
  )

  it.effect("leave the answer's kind to the endpoint: text, bytes, nothing", () =>
    Effect.gen(function* () {
      const asText = endpoint("T", "GET", "/t", () => ({ success: text }))
      const asBytes = endpoint("B", "GET", "/b", () => ({ success: bytes }))
      const asNothing = endpoint("N", "GET", "/n", () => ({ success: empty }))

      const a = yield* sending(asText(), {}, { status: 200, headers: {}, body: "ok" })
      const b = yield* sending(asBytes(), {}, { status: 200, headers: {}, body: new Uint8Array([7]) })
      const c = yield* sending(asNothing(), {}, { status: 204, headers: {}, body: "" })

      assert.deepStrictEqual(
        [a.result, b.result, c.result].map((r) => (r._tag === "Success" ? r.success : r)),
        ["ok", new Uint8Array([7]), undefined]
      )
      assert.deepStrictEqual([a.sent?.expect, b.sent?.expect], ["text", "bytes"])
    })
  )

  it.effect("keep the path of the server's address", () =>
    Effect.gen(function* () {
      const { sent } = yield* sending(getThing({ thing_id: "t", name: "n" }), {
        url: "https://example.com/mattermost/"
      })

      assert.strictEqual(sent?.url, "https://example.com/mattermost/api/v4/things/t/n")
    })
  )
})
