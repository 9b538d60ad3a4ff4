import { assert, describe, it } from "@effect/vitest"
import type { Options } from "@matterwire/core/Config"
import { Unreachable } from "@matterwire/core/Errors"
import * as Mattermost from "@matterwire/core/Mattermost"
import type { WireRequest, WireResponse } from "@matterwire/core/Transport"
import * as Posts3 from "@matterwire/core/v3/Posts"
import * as Posts from "@matterwire/core/v4/Posts"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { type Answering, ok, refused, testTransport } from "./TestTransport.ts"

const CURRENT = { "x-version-id": "11.6.0..cf1d.false" }
const draft = { channel_id: "c".repeat(26), message: "once" }
const post = { id: "p1", message: "once", file_ids: [] }
const busy: WireResponse = { status: 503, headers: CURRENT, body: "" }
const PENDING = { ...refused(500, "api.post.deduplicate_create_post.pending"), headers: CURRENT }
const RACED = { ...refused(500, "app.post.save.app_error"), headers: CURRENT }

const isCreate = ({ method, url }: WireRequest) => method === "POST" && url.endsWith("/api/v4/posts")

/** A town whose answers to a new post are scripted; the last one stands for all that follow. Everything else tells the version. */
const town = (script: ReadonlyArray<WireResponse | "cut" | "never">, headers: WireResponse["headers"] = CURRENT) => {
  let creates = 0
  const answering: Answering = (request) => {
    if (!isCreate(request)) return Effect.succeed(ok({ id: "me" }, headers))
    const next = script[Math.min(creates++, script.length - 1)] ?? ok(post, headers, 201)
    if (next === "never") return Effect.never
    return next === "cut"
      ? Effect.fail(new Unreachable({ endpoint: request.endpoint, reason: "reset", code: "ECONNRESET" }))
      : Effect.succeed(next)
  }
  const wire = testTransport(answering)
  const layer = (options: Options = {}) =>
    Layer.provide(
      Mattermost.layer({ url: "https://mm.test", token: "t0ken", checkAnswers: false, ...options }),
      wire.layer
    )
  const sent = () =>
    wire.requests.filter(isCreate).map(({ body }): Named => JSON.parse(typeof body === "string" ? body : "{}") as Named)
  return { ...wire, layer, sent }
}
interface Named {
  readonly pending_post_id: string
}

const done = ok(post, CURRENT, 201)

/** What a program ends in, while time passes by itself. */
const ended = <A, E>(effect: Effect.Effect<A, E>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(Effect.result(effect))
    for (let second = 0; second < 40; second++) yield* TestClock.adjust("1 second")
    return yield* Fiber.join(fiber)
  })

/** Any answer tells the version. */
const greeted = () => Effect.andThen(Users.get({ user_id: "me" }), Posts.create(draft))

describe("a new post", () => {
  it.effect("has a name that nobody can guess, another one for each call, and the same for all attempts of one", () =>
    Effect.gen(function* () {
      const { layer, sent } = town(["cut", done])

      const create = Posts.create(draft)
      yield* ended(Effect.provide(Effect.andThen(create, create), layer()))

      const names = sent().map(({ pending_post_id }) => pending_post_id)
      assert.strictEqual(names.length, 3)
      assert.strictEqual(names[0], names[1])
      assert.notStrictEqual(names[1], names[2])
      for (const name of names) assert.match(name, /^[0-9a-f]{32}$/)
    })
  )

  it.effect("has a name of which a thousand others say nothing", () =>
    Effect.gen(function* () {
      const { layer, sent } = town([done])

      yield* ended(
        Effect.provide(
          Effect.forEach(Array.from({ length: 1000 }), () => Posts.create(draft)),
          layer()
        )
      )

      const names = sent().map(({ pending_post_id }) => pending_post_id)
      const halves = names.flatMap((name) => [name.slice(0, 16), name.slice(16)])
      assert.strictEqual(names.length, 1000)
      assert.strictEqual(new Set(halves).size, 2000)
    })
  )

  for (const [what, first] of [
    ["a link that broke", "cut"],
    ["a busy server", busy],
    ["a gateway that had no answer", { status: 504, headers: {}, body: "<html></html>" }],
    ["two first replies that raced (500 app.post.save.app_error)", RACED]
  ] as const) {
    it.effect(`is sent again under its name after ${what}`, () =>
      Effect.gen(function* () {
        const { layer, sent } = town([first, done])

        const result = yield* ended(Effect.provide(greeted(), layer()))

        assert.strictEqual(result._tag, "Success")
        assert.strictEqual(new Set(sent().map(({ pending_post_id }) => pending_post_id)).size, 1)
        assert.strictEqual(sent().length, 2)
      })
    )
  }

  it.effect("is sent again when an attempt took too long, since only its answer may have been lost", () =>
    Effect.gen(function* () {
      const { layer, sent } = town(["never", done])

      const result = yield* ended(Effect.provide(greeted(), layer({ timeout: "5 seconds" })))

      assert.strictEqual(result._tag, "Success")
      assert.strictEqual(sent().length, 2)
    })
  )

  it.effect("that is still being written is waited for, oftener than a failure would be repeated", () =>
    Effect.gen(function* () {
      const { layer, sent } = town(["cut", PENDING, PENDING, PENDING, PENDING, done])

      const result = yield* ended(Effect.provide(greeted(), layer()))

      assert.strictEqual(result._tag, "Success")
      assert.strictEqual(sent().length, 6)
    })
  )

  it.effect("is given up in time: 25 s after it first left nothing leaves any more", () =>
    Effect.gen(function* () {
      const endless = town(["cut", PENDING])
      const late = town([{ ...busy, headers: { ...CURRENT, "retry-after": "26" } }, done])

      const pending = yield* ended(Effect.provide(greeted(), endless.layer()))
      const patient = yield* ended(Effect.provide(greeted(), late.layer()))

      assert.ok(pending._tag === "Failure" && pending.failure._tag === "Unavailable")
      assert.isBelow(endless.sent().length, 15)
      assert.ok(patient._tag === "Failure" && patient.failure._tag === "Unavailable")
      assert.strictEqual(late.sent().length, 1)
    })
  )

  it.effect(
    "does not leave again when the limiter held the second attempt back for too long, and tells how the first one ended",
    () =>
      Effect.gen(function* () {
        const limited = { status: 429, headers: { ...CURRENT, "retry-after": "30" }, body: "limit exceeded\n" }
        const { layer, sent } = town(["cut", limited, done])
        const never = town([limited, "cut", done])

        const result = yield* ended(Effect.provide(greeted(), layer()))
        const first = yield* ended(Effect.provide(greeted(), never.layer()))

        assert.ok(result._tag === "Failure" && result.failure._tag === "Unreachable")
        assert.strictEqual(sent().length, 2)
        // A 429 never ran: the one that comes after it is the first, and may be repeated.
        assert.strictEqual(first._tag, "Success")
        assert.strictEqual(never.sent().length, 3)
      })
  )

  for (const [what, answer, tag] of [
    ["a bare 500", { status: 500, headers: CURRENT, body: "" }, "ServerFault"],
    ["a refusal", { ...refused(403, "api.context.permissions.app_error"), headers: CURRENT }, "Forbidden"]
  ] as const) {
    it.effect(`is not sent again after ${what}`, () =>
      Effect.gen(function* () {
        const { layer, sent } = town([answer, done])

        const result = yield* ended(Effect.provide(greeted(), layer()))

        assert.ok(result._tag === "Failure" && result.failure._tag === tag)
        assert.strictEqual(sent().length, 1)
      })
    )
  }

  it.effect("whose caller gave it a name is sent as it is, and once", () =>
    Effect.gen(function* () {
      const { layer, sent } = town(["cut", done])

      const result = yield* ended(Effect.provide(Posts.create({ ...draft, pending_post_id: "mine" }), layer()))

      assert.ok(result._tag === "Failure" && result.failure._tag === "Unreachable")
      assert.deepStrictEqual(
        sent().map(({ pending_post_id }) => pending_post_id),
        ["mine"]
      )
    })
  )

  it.effect("is sent once when the client repeats nothing", () =>
    Effect.gen(function* () {
      const { layer, sent } = town([PENDING, done])

      yield* ended(Effect.provide(greeted(), layer({ retries: 0 })))

      assert.strictEqual(sent().length, 1)
    })
  )

  it.effect("of v3 is never sent again, and gets no name", () =>
    Effect.gen(function* () {
      const wire = testTransport((request) =>
        Effect.fail(new Unreachable({ endpoint: request.endpoint, reason: "reset" }))
      )
      const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "t0ken", teamId: "t" }), wire.layer)

      yield* ended(Effect.provide(Posts3.create({ channel_id: "c", message: "m" }), layer))

      assert.deepStrictEqual(
        wire.requests.map(({ body }) => body),
        [`{"channel_id":"c","message":"m"}`]
      )
    })
  )
})

describe("a server that de-duplicates nothing", () => {
  for (const version of ["3.10.0.3.10.3.c2e1.false", "4.9.0.4.9.1.a.false", "5.7.3.5.7.3.a.false"]) {
    it.effect(`(${version}) is not sent a post again, whatever the failure, and nothing is waited for`, () =>
      Effect.gen(function* () {
        let announced = 0
        const hooks = { retry: () => void (announced += 1) }
        const { layer, sent } = town(["cut", done], { "x-version-id": version })

        const result = yield* ended(Effect.provide(greeted(), layer({ hooks })))

        assert.ok(result._tag === "Failure" && result.failure._tag === "Unreachable")
        assert.deepStrictEqual([sent().length, announced], [1, 0])
      })
    )
  }

  it.effect("is known by the failure's own answer", () =>
    Effect.gen(function* () {
      const old = { ...busy, headers: { "x-version-id": "3.10.0.3.10.3.c2e1.false" } }
      const { layer, requests } = town([old, done])

      yield* ended(Effect.provide(Posts.create(draft), layer()))

      assert.strictEqual(requests.length, 1)
    })
  )
})

describe("a client whose first call is a new post that fails", () => {
  const first = (pings: ReadonlyArray<WireResponse | "cut">) => {
    let asked = 0
    const wire = testTransport((request) => {
      const ping = pings[asked]
      if (isCreate(request)) {
        return wire.requests.filter(isCreate).length > 1
          ? Effect.succeed(done)
          : Effect.fail(new Unreachable({ endpoint: request.endpoint, reason: "reset" }))
      }
      asked += 1
      return ping === undefined || ping === "cut"
        ? Effect.fail(new Unreachable({ endpoint: request.endpoint, reason: "reset" }))
        : Effect.succeed(ping)
    })
    const layer = Layer.provide(
      Mattermost.layer({ url: "https://mm.test", token: "t0ken", checkAnswers: false }),
      wire.layer
    )
    return Effect.map(ended(Effect.provide(Posts.create(draft), layer)), ({ _tag }) => ({
      _tag,
      sent: wire.requests.map(({ headers, method, url }) => [
        `${method} ${url.replace("https://mm.test/api/v4/", "")}`,
        headers["authorization"] !== undefined
      ])
    }))
  }

  it.effect("asks for the server's version before it repeats it, without its token", () =>
    Effect.gen(function* () {
      const { _tag, sent } = yield* first([ok({ status: "OK" }, CURRENT)])

      assert.strictEqual(_tag, "Success")
      assert.deepStrictEqual(sent, [
        ["POST posts", true],
        ["GET system/ping", false],
        ["POST posts", true]
      ])
    })
  )

  it.effect(
    "asks once more when that fails as well, and repeats nothing when it finds 3.10, or no version at all",
    () =>
      Effect.gen(function* () {
        const flaky = yield* first(["cut", ok({ status: "OK" }, CURRENT)])
        const down = yield* first([])
        const old = yield* first([ok({ status: "OK" }, { "x-version-id": "3.10.0.3.10.3.c2e1.false" })])
        const silent = yield* first([ok({ status: "OK" })])

        assert.deepStrictEqual(
          [flaky, down, old, silent].map(({ _tag, sent }) => [_tag, sent.length]),
          [
            ["Success", 4],
            ["Failure", 3],
            ["Failure", 2],
            ["Failure", 2]
          ]
        )
      })
  )
})
