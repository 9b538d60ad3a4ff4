import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import { Mattermost } from "@matterwire/core/Call"
import { endpoint } from "@matterwire/core/Endpoint"
import type { LogEntry } from "@matterwire/core/Hooks"
import { layer } from "@matterwire/core/Mattermost"
import * as OAuth from "@matterwire/core/OAuth"
import { memory, type SessionStore, type StoredSession } from "@matterwire/core/SessionStore"
import type { WireRequest, WireResponse } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { inspect } from "node:util"
import { ok, refused, testTransport } from "./TestTransport.ts"

const get = endpoint("GetThing", "GET", "/api/v4/things", () => ({ success: Schema.Unknown }))

const ENDED = refused(401, "api.context.session_expired.app_error")
const DEAD = refused(404, "api.oauth.get_access_token.refresh_token.app_error", "invalid_grant: Invalid refresh token.")
const BUSY: WireResponse = { status: 503, headers: {}, body: "" }
const MONTH = 30 * 24 * 3_600_000

const redirect_uri = "https://app.test/cb"
const confidential = OAuth.app({ client_id: "c1", client_secret: "canary-secret", redirect_uri })
const open = OAuth.app({ client_id: "c1", redirect_uri })
const key = { url: "https://mm.test", account: "c1" }

const tokens = (expires = MONTH) => ({ access_token: "a0", refresh_token: "r0", since: 0, expires })
const granted = (name: string, refresh = `r${name}`) =>
  ok({ access_token: `a${name}`, token_type: "bearer", expires_in: MONTH / 1000, refresh_token: refresh })

const stored = (name: string, since = 1): StoredSession => ({
  token: Redacted.make(`a${name}`),
  who: undefined,
  since,
  expires: since + MONTH,
  refreshTokens: [Redacted.make(`r${name}`)]
})

interface Scenario {
  readonly auth?: Auth.Auth
  readonly version?: string
  readonly sessions?: SessionStore
  /** The token endpoint, by the refresh token that it is given. */
  readonly refresh?: (token: string, times: number) => WireResponse
  readonly thing?: (authorization: string) => WireResponse
}

/** A client of a provider, and what it sent, a word for each request. */
const client = ({
  auth = Auth.oauth(confidential, { tokens: tokens() }),
  refresh = (_, times) => granted(String(times)),
  sessions,
  thing = () => ok({}),
  version = "11.6.0.1"
}: Scenario = {}) => {
  const sent: Array<string> = []
  const told: Array<LogEntry | object> = []
  let times = 0
  const answer = ({ body, headers, url }: WireRequest): WireResponse => {
    const path = new URL(url).pathname
    if (path.endsWith("/ping")) return ok({}, { "x-version-id": version })
    if (path.endsWith("/access_token")) {
      const form = new URLSearchParams(typeof body === "string" ? body : "")
      sent.push(`refresh ${form.get("refresh_token")}`)
      return refresh(form.get("refresh_token") ?? "", (times += 1))
    }
    const authorization = headers["authorization"]?.replace("Bearer ", "") ?? "nobody"
    sent.push(`${path.split("/").slice(2).join("/")} ${authorization}`)
    return path.endsWith("/logout") ? ok({ status: "OK" }) : thing(authorization)
  }
  const wire = testTransport((request) =>
    Effect.delay(
      Effect.sync(() => answer(request)),
      5
    )
  )
  const options = { url: "https://mm.test", auth, sessions, checkAnswers: false, retries: 0 } as const
  const built = layer({
    ...options,
    logger: (entry) => void told.push(entry),
    hooks: { request: (event) => void told.push(event), response: (event) => void told.push(event) }
  })
  const layered = Layer.provide(built, wire.layer)
  return {
    sent,
    told,
    /** Runs under the test's clock until everything that waits has had its time. */
    run: <A, E>(effect: Effect.Effect<A, E, Mattermost>) =>
      Effect.gen(function* () {
        const fiber = yield* Effect.forkChild(Effect.provide(effect, layered))
        yield* TestClock.adjust("10 seconds")
        return yield* Fiber.join(fiber)
      })
  }
}

const many = <A, E, R>(count: number, effect: Effect.Effect<A, E, R>) =>
  Effect.forEach(Array.from({ length: count }), () => effect, { concurrency: "unbounded" })

/** Leaves the clock so close to the end of the tokens that they are renewed. */
const nearTheEnd = TestClock.setTime(MONTH - 60_000)

const thingsOf = (dead: ReadonlyArray<string>) => (authorization: string) =>
  dead.includes(authorization) ? ENDED : ok({})

const state = Effect.flatMap(Mattermost, ({ session }) => session.get)

describe("tokens as JSON shows them", () => {
  it.effect.each([
    ["the token of an app", { access_token: "<redacted:access_token>" }],
    ["its refresh token", { access_token: "a0", refresh_token: "<redacted:refresh_token>" }]
  ] as const)("%s is refused with what should have been kept, and nothing is sent", ([, handed]) =>
    Effect.gen(function* () {
      const { run, sent } = client({ auth: Auth.oauth(confidential, { tokens: handed }) })

      const error = yield* Effect.flip(run(get()))

      assert.strictEqual(error._tag, "InvalidInput")
      assert.include(
        error.message,
        "what JSON and logs show of a secret: keep the secret itself, of OAuth what `oauth.reveal("
      )
      assert.deepStrictEqual(sent, [])
    })
  )

  it.effect.each([
    ["as `auth`", { auth: Auth.token("<redacted:token>") }],
    ["as a function", { token: () => "<redacted>" }],
    ["as `token`", { token: "<redacted:token>" }]
  ] as const)("%s are refused, too", ([, options]) =>
    Effect.gen(function* () {
      const { layer: wire, requests } = testTransport()

      const calling = Effect.provide(get(), Layer.provide(layer({ url: "https://mm.test", ...options }), wire))
      const error = yield* Effect.flip(calling)

      assert.include(error.message, "what JSON and logs show of a secret")
      assert.strictEqual(requests.length, 0)
    })
  )
})

describe("the session of an app", () => {
  it.effect("uses the tokens that were handed in, and tells until when", () =>
    Effect.gen(function* () {
      const { run, sent } = client()

      const seen = yield* run(Effect.andThen(get(), state))

      assert.deepStrictEqual(sent, ["v4/things a0"])
      assert.deepStrictEqual(seen, { _tag: "active", who: undefined, since: 0, expires: MONTH })
    })
  )

  it.effect("without tokens says how to get some, and sends nothing", () =>
    Effect.gen(function* () {
      const { run, sent } = client({ auth: Auth.oauth(confidential) })

      const errors = yield* run(many(2, Effect.flip(get())))

      assert.strictEqual(errors[1]?._tag, "Unauthorized")
      assert.match(String(errors[1]), /neither handed in nor in the store.*`begin`/)
      assert.deepStrictEqual(sent, [])
    })
  )

  it.effect("is renewed ahead of its end, once for all calls, and none of them waits for it", () =>
    Effect.gen(function* () {
      yield* nearTheEnd
      const { run, sent } = client()

      yield* run(many(3, get()).pipe(Effect.andThen(Effect.sleep(100)), Effect.andThen(get())))

      assert.deepStrictEqual(sent.toSorted(), [
        "refresh r0",
        "v4/things a0",
        "v4/things a0",
        "v4/things a0",
        "v4/things a1"
      ])
      assert.strictEqual(sent.at(-1), "v4/things a1")
    })
  )

  it.effect("is renewed by the first call when what was handed in has had its time", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(MONTH + 1)
      const { run, sent } = client()

      yield* run(get())

      assert.deepStrictEqual(sent, ["refresh r0", "v4/things a1"])
    })
  )

  it.effect("is renewed when the server ends it, once for all calls, by the error's id", () =>
    Effect.gen(function* () {
      const { run, sent } = client({ thing: thingsOf(["a0"]) })

      yield* run(many(3, get()))

      assert.strictEqual(sent.filter((line) => line === "refresh r0").length, 1)
      assert.strictEqual(sent.filter((line) => line === "v4/things a1").length, 3)
    })
  )

  it.effect("is not renewed for any other 401", () =>
    Effect.gen(function* () {
      const { run, sent } = client({ thing: () => refused(401, "api.emoji.delete.permissions.app_error") })

      yield* run(Effect.flip(get()))

      assert.deepStrictEqual(sent, ["v4/things a0"])
    })
  )

  it.effect("that lasts a minute is not renewed for every call", () =>
    Effect.gen(function* () {
      const auth = Auth.oauth(confidential, { tokens: tokens(60_000) })
      const { run, sent } = client({ auth })

      yield* run(Effect.andThen(Effect.andThen(get(), get()), Effect.sleep(100)))

      assert.deepStrictEqual(sent, ["v4/things a0", "v4/things a0"])
    })
  )

  it.effect("goes on with the new refresh token where they rotate (11.6)", () =>
    Effect.gen(function* () {
      const spent = new Set<string>()
      const { run, sent } = client({
        thing: (authorization) => (authorization === "a2" ? ok({}) : ENDED),
        refresh: (token, times) => (spent.has(token) ? DEAD : (spent.add(token), granted(String(times))))
      })

      yield* run(Effect.andThen(Effect.flip(get()), get()))

      assert.deepStrictEqual(sent, [
        "v4/things a0",
        "refresh r0",
        "v4/things a1",
        "v4/things a1",
        "refresh r1",
        "v4/things a2"
      ])
    })
  )

  for (const version of ["3.10.0.3.10.3.c2e1.false", "5.0.0"])
    it.effect(`goes on with the first refresh token where the new ones never work, as in 3.10 (${version})`, () =>
      Effect.gen(function* () {
        const { run, sent } = client({
          version,
          thing: (authorization) => (authorization === "a9" ? ok({}) : ENDED),
          refresh: (token, times) => (token === "r0" ? granted(times > 1 ? "9" : "1", `never${times}`) : DEAD)
        })

        yield* run(Effect.andThen(Effect.flip(get()), get()))

        const refreshes = sent.filter((line) => line.startsWith("refresh"))
        const first = version.startsWith("3") ? [] : ["refresh never1"]
        assert.deepStrictEqual(refreshes, ["refresh r0", ...first, "refresh r0"])
        assert.strictEqual(sent.at(-1), "v4/things a9")
      })
    )

  for (const [what, auth, version] of [
    ["a public app's", Auth.oauth(open, { tokens: { access_token: "a0" } }), "11.6"],
    ["one without a refresh token", Auth.oauth(confidential, { tokens: { ...tokens(), refresh_token: "" } }), "11.6"],
    ["3.0's", Auth.oauth(confidential, { tokens: tokens(), serverVersion: "3.0" }), "3.0"]
  ] as const)
    it.effect(`that nothing can renew, ${what}, ends with the words what to do, and nobody is asked`, () =>
      Effect.gen(function* () {
        const { run, sent } = client({ auth, version, thing: thingsOf(["a0"]) })

        const [error, later] = yield* run(Effect.all([Effect.flip(get()), Effect.flip(get())]))

        assert.strictEqual(error._tag, "Unauthorized")
        assert.match(error.message, /agree again/)
        assert.strictEqual(later, error)
        assert.deepStrictEqual(sent, ["v4/things a0"])
      })
    )

  it.effect("that nothing can renew is used to its end", () =>
    Effect.gen(function* () {
      yield* nearTheEnd
      const auth = Auth.oauth(open, { tokens: { access_token: "a0", since: 0, expires: MONTH } })
      const { run, sent } = client({ auth })

      yield* run(get())

      assert.deepStrictEqual(sent, ["v4/things a0"])
    })
  )

  for (const [what, refusal] of [
    ["a dead refresh token", DEAD],
    ["a wrong secret", refused(401, "model.oauth.validate_grant.credentials.app_error")],
    ["an unknown app", refused(404, "api.oauth.get_access_token.credentials.app_error")],
    ["tokens of another app", refused(400, "api.oauth.get_access_token.client_id_mismatch.app_error")]
  ] as const)
    it.effect(`whose renewal was refused, for ${what}, is never renewed again`, () =>
      Effect.gen(function* () {
        const { run, sent } = client({ thing: () => ENDED, refresh: () => refusal })

        const errors = yield* run(Effect.all([Effect.flip(get()), Effect.flip(get()), Effect.flip(get())]))

        assert.strictEqual(new Set(errors.map(({ _tag }) => _tag)).size, 1)
        assert.deepStrictEqual(sent, ["v4/things a0", "refresh r0"])
      })
    )

  for (const [what, failure] of [
    ["a busy server", BUSY],
    ["a captive portal", { status: 200, headers: {}, body: "<html>welcome</html>" }],
    ["a firewall's 403", { status: 403, headers: {}, body: "no" }],
    ["the server's own failure", refused(500, "api.oauth.get_access_token.internal_session.app_error")],
    ["a provider that is switched off", refused(501, "api.oauth.get_access_token.disabled.app_error")]
  ] as const)
    it.effect(`goes on with what it has while a renewal ahead fails for ${what}, and is renewed later`, () =>
      Effect.gen(function* () {
        yield* nearTheEnd
        const { run, sent } = client({ refresh: (_, times) => (times === 1 ? failure : granted("1")) })

        const call = Effect.andThen(get(), Effect.sleep(1000))
        yield* run(call.pipe(Effect.andThen(call), Effect.andThen(call), Effect.andThen(get())))

        const used = sent.filter((line) => line.startsWith("v4"))
        assert.deepStrictEqual(used, ["v4/things a0", "v4/things a0", "v4/things a0", "v4/things a1"])
        assert.strictEqual(sent.length - used.length, 2)
      })
    )

  it.effect("whose renewal ahead was refused is used to its end, and then no more", () =>
    Effect.gen(function* () {
      yield* nearTheEnd
      const { run, sent } = client({ refresh: () => DEAD })

      const call = Effect.andThen(get(), Effect.sleep(1000))
      const error = yield* run(
        Effect.gen(function* () {
          yield* Effect.andThen(Effect.andThen(call, call), call)
          yield* TestClock.setTime(MONTH)
          return yield* Effect.flip(get())
        })
      )

      assert.match(error.message, /begin again/)
      assert.deepStrictEqual(sent.toSorted(), ["refresh r0", "v4/things a0", "v4/things a0", "v4/things a0"])
    })
  )

  for (const [version, path] of [
    ["11.6.0.1", "v4/users/logout"],
    ["3.10.0.1", "v3/users/logout"]
  ] as const)
    it.effect(`ends at ${version} by a logout with its own token`, () =>
      Effect.gen(function* () {
        const { run, sent } = client({ version })

        yield* run(
          Effect.andThen(
            get(),
            Effect.flatMap(Mattermost, ({ session }) => session.logout)
          )
        )

        assert.deepStrictEqual(sent, ["v4/things a0", `${path} a0`])
      })
    )

  it.effect("shows no token and no secret, in no error, log, hook or state", () =>
    Effect.gen(function* () {
      const auth = Auth.oauth(confidential, {
        tokens: { ...tokens(), access_token: "canary-a", refresh_token: "canary-r" }
      })
      const repeats = refused(401, "model.oauth.x.app_error", "canary-r", { detailed_error: "canary-secret" })
      const { run, told } = client({ auth, thing: () => ENDED, refresh: () => repeats })

      const error = yield* run(Effect.flip(get()))
      const seen = yield* run(state)

      assert.isAbove(told.length, 0)
      assert.notMatch(`${inspect([error, told, seen], { depth: 9 })}${JSON.stringify([error, told, seen])}`, /canary/)
    })
  )

  it.effect("refuses a token that no header can carry before it is sent", () =>
    Effect.gen(function* () {
      const { run, sent } = client({ auth: Auth.oauth(open, { tokens: { access_token: "canary\n" } }) })

      const error = yield* run(Effect.flip(get()))

      assert.match(error.message, /line break/)
      assert.notMatch(inspect(error), /canary/)
      assert.deepStrictEqual(sent, [])
    })
  )
})

describe("a store that apps share", () => {
  it.effect("gets the pair after each renewal, and no secret of the app", () =>
    Effect.gen(function* () {
      const sessions = memory()
      const { run } = client({ sessions, thing: thingsOf(["a0"]) })

      yield* run(get())
      const kept = yield* sessions.read(key)

      assert.deepStrictEqual(
        [kept && Redacted.value(kept.token), ...(kept?.refreshTokens ?? []).map(Redacted.value)],
        ["a1", "r1", "r0"]
      )
    })
  )

  it.effect("spares the consent when it has a session, and keeps users apart by account", () =>
    Effect.gen(function* () {
      const sessions = memory()
      yield* sessions.write({ ...key, account: "c1 ann" }, stored("ann"))
      yield* sessions.write({ ...key, account: "c1 bob" }, stored("bob"))
      const ann = client({ auth: Auth.oauth(confidential, { account: "ann" }), sessions })
      const bob = client({ auth: Auth.oauth(confidential, { account: "bob" }), sessions })

      yield* ann.run(get())
      yield* bob.run(get())

      assert.deepStrictEqual([...ann.sent, ...bob.sent], ["v4/things aann", "v4/things abob"])
    })
  )

  for (const [what, since, expected] of [
    ["older", 0, "v4/things a0"],
    ["newer", 2, "v4/things akept"]
  ] as const)
    it.effect(`with a session ${what} than the tokens that were handed in: the newer one is used`, () =>
      Effect.gen(function* () {
        const sessions = memory()
        yield* sessions.write(key, stored("kept", since))
        const auth = Auth.oauth(confidential, { tokens: { ...tokens(), since: 1 } })
        const { run, sent } = client({ auth, sessions })

        yield* run(get())

        assert.deepStrictEqual(sent, [expected])
      })
    )

  it.effect("is read before a renewal: another process may have been faster", () =>
    Effect.gen(function* () {
      const sessions = memory()
      const { run, sent } = client({
        sessions,
        thing: (authorization) => {
          if (authorization !== "a0") return ok({})
          Effect.runSync(sessions.write(key, stored("theirs")))
          return ENDED
        }
      })

      yield* run(get())

      assert.deepStrictEqual(sent, ["v4/things a0", "v4/things atheirs"])
    })
  )

  it.effect("is read again after a refused renewal, for as long as the other process may take to write", () =>
    Effect.gen(function* () {
      const slow = memory()
      let reads = 0
      const sessions: SessionStore = {
        ...slow,
        read: (which) =>
          Effect.flatMap(slow.read(which), (kept) =>
            (reads += 1) > 4 ? Effect.succeed(stored("theirs")) : Effect.succeed(kept)
          )
      }
      const { run, sent } = client({ sessions, thing: thingsOf(["a0"]), refresh: () => DEAD })

      yield* run(get())

      assert.deepStrictEqual(sent, ["v4/things a0", "refresh r0", "v4/things atheirs"])
    })
  )

  it.effect("lets two clients that renew at once end with one pair", () =>
    Effect.gen(function* () {
      const sessions = memory()
      const spent = new Set<string>()
      const refresh = (token: string) => (spent.has(token) ? DEAD : (spent.add(token), granted("1")))
      const [one, other] = [0, 1].map(() => client({ sessions, thing: thingsOf(["a0"]), refresh }))

      yield* Effect.all([one?.run(get()) ?? Effect.void, other?.run(get()) ?? Effect.void], { concurrency: 2 })

      assert.strictEqual(one?.sent.at(-1), "v4/things a1")
      assert.strictEqual(other?.sent.at(-1), "v4/things a1")
      const kept = yield* sessions.read(key)
      assert.strictEqual(kept && Redacted.value(kept.token), "a1")
    })
  )
})
