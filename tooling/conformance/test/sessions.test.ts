import { describe, expect, expectTypeOf, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import type { InputOf } from "@matterwire/core/Endpoint"
import * as Mattermost from "@matterwire/core/Mattermost"
import { Transport, type WireRequest } from "@matterwire/core/Transport"
import * as UsersV3 from "@matterwire/core/v3/Users"
import * as Users from "@matterwire/core/v4/Users"
import { type HttpStep, httpSteps, servers } from "@matterwire/recordings"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { rebuild } from "../src/rebuild.ts"
import { listed } from "../src/replay.ts"
import { replayWire, textOf } from "../src/wire.ts"

// What recorded servers say of logins, sessions, cookies and tokens, and what a client makes of it.

const ENDED = "api.context.session_expired.app_error"
const everyStep = servers.flatMap(httpSteps)
const step = (at: string): HttpStep => {
  const found = everyStep.find((one) => one.at === at)
  if (found === undefined) throw new Error(`no step ${at}`)
  return found
}

const field = (one: HttpStep, name: string): string | undefined =>
  one.request.headers.find(([key]) => key.toLowerCase() === name)?.[1]
const cookiesIn = ({ response }: HttpStep): ReadonlyArray<string> => [
  ...new Set(response.headers.filter(([name]) => name === "Set-Cookie").map(([, value]) => value.split("=")[0] ?? ""))
]
const idIn = ({ response }: HttpStep): string | undefined => /"id":"([^"]*)"/.exec(textOf(response))?.[1]
const isLogin = ({ request: { method, path } }: HttpStep) => method === "POST" && path.endsWith("/users/login")

/** A wire whose logins are answered by one step, and all else by another. */
const wireOf = (login: HttpStep, other: HttpStep, cookies = false) => {
  const requests: Array<WireRequest> = []
  const layer = Layer.effect(
    Transport,
    Effect.gen(function* () {
      const wires = { login: replayWire(), other: replayWire() }
      wires.login.play(login.response)
      wires.other.play(other.response)
      const answered = {
        login: yield* Effect.provide(Transport, wires.login.layer),
        other: yield* Effect.provide(Transport, wires.other.layer)
      }
      return Transport.of({
        ...answered.other,
        capabilities: { ...answered.other.capabilities, cookies },
        request: (request) => {
          requests.push(request)
          return answered[request.url.endsWith("/users/login") ? "login" : "other"].request(request)
        }
      })
    })
  )
  return { layer, requests, logins: () => requests.filter(({ url }) => url.endsWith("/users/login")).length }
}

/** Calls an endpoint so many times as somebody; what comes of it is not looked at. */
const calling = (wire: ReturnType<typeof wireOf>, auth: Auth.Auth, one: HttpStep, times = 1) =>
  Effect.scoped(
    Effect.gen(function* () {
      const client = Mattermost.layer({
        url: "http://localhost:8065",
        auth,
        checkInputs: false,
        checkAnswers: false,
        pace: false,
        retries: 0
      })
      const { call } = Context.get(yield* Layer.build(Layer.provide(client, wire.layer)), Mattermost.Mattermost)
      const match = listed(one)
      if (typeof match === "string") throw new Error(`${one.at}: ${match}`)
      const { input } = rebuild(match, one.request)
      for (let time = 0; time < times; time++) {
        const called = yield* Effect.forkChild(
          Effect.exit(call({ endpoint: match.endpoint, input, options: undefined }))
        )
        yield* TestClock.adjust("1 second")
        yield* Fiber.join(called)
      }
    })
  )

const goodLogin = step("11.6/02-login-and-sessions:2")
const whoami = step("11.6/03-auth-header-variants:5")
const credentials = { login_id: "ann", password: "hunter2hunter2" }
const byPassword = Auth.password(Users.login, credentials)

describe("a refusal that some server gave", () => {
  const refused = everyStep.filter((one) => {
    const match = listed(one)
    return (
      one.response.status >= 400 &&
      typeof match !== "string" &&
      !isLogin(one) &&
      (match.endpoint.spec().auth ?? "session") === "session" &&
      rebuild(match, one.request).unsayable.length === 0
    )
  })

  it.effect("leads to another login when it is a 401 with the id of an end, and never else", () =>
    Effect.gen(function* () {
      const wrong: Array<string> = []
      let renewed = 0
      for (const one of refused) {
        const wire = wireOf(goodLogin, one)
        yield* calling(wire, byPassword, one)
        if (wire.requests.length < 2) continue // not sent: a path value that we refuse
        const hasEnded = one.response.status === 401 && idIn(one) === ENDED
        if (hasEnded) renewed += 1
        if (wire.logins() !== (hasEnded ? 2 : 1)) wrong.push(`${one.at}: ${wire.logins()} logins`)
      }

      expect(wrong).toEqual([])
      expect(refused.length).toBeGreaterThan(800)
      expect(renewed).toBeGreaterThan(50)
    })
  )
})

describe("a login that some server refused", () => {
  const refused = everyStep.filter((one) => isLogin(one) && one.response.status >= 400 && idIn(one) !== undefined)

  it.effect("is not sent a second time by three calls: ten wrong passwords lock the account", () =>
    Effect.gen(function* () {
      const wrong: Array<string> = []
      for (const one of refused) {
        const wire = wireOf(one, whoami)
        yield* calling(wire, byPassword, whoami, 3)
        if (wire.logins() !== 1) wrong.push(`${one.at}: ${wire.logins()} logins`)
      }

      expect(wrong).toEqual([])
      expect(refused.length).toBeGreaterThan(70)
    })
  )

  it("was one of wrong passwords, until the account was locked for the right one too", () => {
    const v3 = Array.from({ length: 12 }, (_, n) => step(`3.10.3/02-login:${23 + n}`))
    const v4 = Array.from({ length: 5 }, (_, n) => step(`11.6/02-login-and-sessions:${33 + n}`))

    const wrong = (ids: ReadonlyArray<string | undefined>) => ids.filter((id) => !id?.includes("too_many")).length

    expect([wrong(v3.map(idIn)), v3.length]).toEqual([10, 12])
    expect([wrong(v4.map(idIn)), v4.length]).toEqual([3, 5]) // MaximumLoginAttempts was 3 there
  })
})

describe("the second factor, 11.6/05-mfa", () => {
  const logins = everyStep.filter(
    (one) => one.at.startsWith("11.6/05-mfa:") && isLogin(one) && /amy05/.test(one.request.body ?? "")
  )

  it("was refused eleven times before the right code was taken: a login without a code is not counted as wrong", () => {
    const from = logins.findIndex((one) => idIn(one) === "mfa.validate_token.authenticate.app_error")
    const until = logins.findIndex((one, index) => index > from && one.response.status === 200)
    const refused = logins.slice(from, until)
    const withoutCode = refused.filter((one) => !/"token":"\d/.test(one.request.body ?? ""))

    expect(refused.length).toBe(11)
    expect(refused.length).toBeGreaterThan(10) // what locks an account
    expect(refused.length - withoutCode.length).toBeLessThan(10)
  })

  it.effect("is asked for after 05-mfa:19, and by no other refusal of a login", () =>
    Effect.gen(function* () {
      const asking: Array<string> = []
      for (const one of everyStep.filter((one) => isLogin(one) && one.response.status >= 400)) {
        let asked = 0
        const auth = Auth.password(Users.login, credentials, { code: () => `${(asked += 1)}` })
        const wire = wireOf(one, whoami)
        yield* calling(wire, auth, whoami, 2)
        if (asked > 0) asking.push(String(idIn(one)))
        expect([one.at, asked <= 1, wire.logins() <= 2 || one.response.status === 429]).toEqual([one.at, true, true])
      }

      expect([...new Set(asking)].toSorted()).toEqual([
        "api.user.check_user_mfa.bad_code.app_error",
        "mfa.validate_token.authenticate.app_error"
      ])
    })
  )
})

describe("`ldap_only: false`, which empties a login (3.10.3/02-login:19)", () => {
  it("cannot be said: the inputs of both versions are texts", () => {
    expectTypeOf<InputOf<typeof Users.login>["ldap_only"]>().toEqualTypeOf<string | undefined>()
    expectTypeOf<InputOf<typeof UsersV3.login>["ldap_only"]>().toEqualTypeOf<string | undefined>()
    expect(idIn(step("3.10.3/02-login:19"))).toBe("api.user.login.blank_pwd.app_error")
  })

  it.effect("is refused before it is sent, where types do not reach", () =>
    Effect.gen(function* () {
      const wire = wireOf(goodLogin, whoami)
      const client = Mattermost.layer({ url: "http://localhost:8065", auth: Auth.none })
      const said: object = JSON.parse('{"login_id":"ann","password":"hunter2hunter2","ldap_only":false}')

      const error = yield* Effect.flip(
        Effect.provide(
          Mattermost.Mattermost.use(({ call }) => call({ endpoint: UsersV3.login, input: said, options: undefined })),
          Layer.provide(client, wire.layer)
        )
      )

      expect(error._tag).toBe("InvalidInput")
      expect(error.message).toContain("ldap_only")
      expect(wire.requests.length).toBe(0)
    })
  )
})

describe("a cookie", () => {
  const byCookie = everyStep.filter(
    (one) => /MMAUTHTOKEN=[a-z0-9]{26}/.test(field(one, "cookie") ?? "") && field(one, "authorization") === undefined
  )

  it.effect("goes with the field, letter by letter, that every server took for a proof", () =>
    Effect.gen(function* () {
      const proof = "XMLHttpRequest"
      const wire = wireOf(goodLogin, whoami, true)
      yield* calling(wire, Auth.cookie, whoami)

      const taken = byCookie.filter((one) => field(one, "x-requested-with") === proof)

      expect(wire.requests[0]?.headers["x-requested-with"]).toBe(proof)
      expect(wire.requests[0]?.cookies).toBe(true)
      expect(taken.filter(({ response }) => response.status >= 400).map(({ at }) => at)).toEqual([
        "11.6/15c-hardened-mode-and-cors-star:9" // ExperimentalStrictCSRFEnforcement
      ])
      expect(new Set(taken.map(({ at }) => at.split("/")[0])).size).toBeGreaterThanOrEqual(2)
    })
  )

  it.each([
    ["3.10.3/03-auth-header-variants:22", 500, "without the field, on a GET"],
    ["3.10.3/03-auth-header-variants:24", 500, "with the field in lower case"],
    ["3.10.3/03-auth-header-variants:27", 500, "without the field, on a POST"],
    ["11.6/03-auth-header-variants:33", 401, "without a proof, on a POST"],
    ["11.6/03-auth-header-variants:37", 401, "with another session's proof"],
    ["11.6/03-auth-header-variants:39", 401, "with the field in lower case"],
    ["11.6/03-auth-header-variants:44", 401, "without a proof, on a login"],
    ["11.6/02-login-and-sessions:64", 401, "without a proof, on a logout"],
    ["11.6/15c-hardened-mode-and-cors-star:9", 401, "with the field alone, at a strict server"]
  ])("%s is refused with %s and the id of an end, though nothing has ended: %s", (at, status) => {
    expect([step(at).response.status, idIn(step(at))]).toEqual([status, ENDED])
  })

  it.each([
    ["11.6/03-auth-header-variants:34", "the same session by its header"],
    ["11.6/02-login-and-sessions:65", "the same session by its cookie, on a GET"]
  ])("%s is %s right after such a refusal: it lives", (at) => {
    expect(step(at).response.status).toBe(200)
  })

  it.each([
    ["11.6/03-auth-header-variants:47", "beats a header in v4", 200],
    ["11.6/03-auth-header-variants:45", "that is bad kills a good header in v4", 401],
    ["11.6/03-auth-header-variants:49", "that is empty does so too", 401],
    ["11.6/03-auth-header-variants:48", "beside a good header makes a POST of v4 fail", 401],
    ["3.10.3/03-auth-header-variants:30", "that is stale loses to a good header in v3", 200],
    ["3.10.3/03-auth-header-variants:29", "that is good loses to a bad header in v3", 401]
  ])("%s: one %s, so that a client by token sends none", (at, _, status) => {
    expect(step(at).response.status).toBe(status)
    expect(field(step(at), "cookie")).toMatch(/^MMAUTHTOKEN=/)
    expect(field(step(at), "authorization")).toMatch(/^Bearer /)
  })

  it("is set by a login of 11.6 where the field says that it is a browser's, and by every login of 3.x", () => {
    const set = everyStep
      .filter((one) => isLogin(one) && one.response.status === 200)
      .map((one) => [one.at.split("/")[0], field(one, "x-requested-with") !== undefined, cookiesIn(one).join()].join())

    expect([...new Set(set)].toSorted()).toEqual([
      "11.6,false,",
      "11.6,true,MMAUTHTOKEN,MMUSERID,MMCSRF",
      "3.0.3,false,MMAUTHTOKEN",
      "3.10.3,false,MMAUTHTOKEN,MMUSERID"
    ])
  })

  it.effect("makes a session without any Token, as a page of another origin reads it", () =>
    Effect.gen(function* () {
      const withCookies = step("11.6/02-login-and-sessions:10")
      const hidden = {
        ...withCookies,
        response: {
          ...withCookies.response,
          headers: withCookies.response.headers.filter(([name]) => name !== "Token")
        }
      }
      const wire = wireOf(hidden, whoami, true)

      yield* calling(wire, Auth.password(Users.login, credentials, { cookie: true }), whoami)

      expect(
        wire.requests.map(({ cookies, headers, url }) => [url.replace(/.*\/v4/, ""), cookies, headers["authorization"]])
      ).toEqual([
        ["/users/login", true, undefined],
        ["/users/me", true, undefined]
      ])
    })
  )
})

describe("a 200 without a body for a dead token (3.0.3/02-login-and-auth-errors:10)", () => {
  it.effect("is not taken for a session, and leads to one other login", () =>
    Effect.gen(function* () {
      const one = step("3.0.3/02-login-and-auth-errors:10")
      const wire = wireOf(goodLogin, one)
      const client = Mattermost.layer({ url: "http://localhost:8065", auth: byPassword, retries: 0 })

      const error = yield* Effect.flip(Effect.provide(UsersV3.getMe(), Layer.provide(client, wire.layer)))

      expect([one.response.status, textOf(one.response)]).toEqual([200, ""])
      expect(error).toMatchObject({ _tag: "Unauthorized", status: 200 })
      expect(wire.logins()).toBe(2)
    })
  )
})

describe("a personal token", () => {
  it.each([
    ["11.6/04-tokens-and-bots:40", "11.6/04-tokens-and-bots:41", "its own logout"],
    ["11.6/04-tokens-and-bots:42", "11.6/04-tokens-and-bots:44", "revoke/all"],
    ["11.6/04-tokens-and-bots:49", "11.6/04-tokens-and-bots:50", "the loss of the role"],
    ["11.6/04-tokens-and-bots:38", "11.6/04-tokens-and-bots:39", "being switched off and on"],
    ["11.6/04-tokens-and-bots:53", "11.6/04-tokens-and-bots:54", "its owner's being deactivated and activated"],
    ["11.6/04-tokens-and-bots:96", "11.6/04-tokens-and-bots:97", "its bot's being switched off and on"]
  ])("%s, then %s: works after %s", (before, after) => {
    expect([step(before).response.status, step(after).response.status]).toEqual([200, 200])
  })
})

describe("a token in the query", () => {
  it.each(["3.10.3/03-auth-header-variants:32", "11.6/03-auth-header-variants:25"])(
    "%s: is refused, and ends no session; we send none",
    (at) => {
      expect([step(at).response.status, idIn(step(at))]).toEqual([401, "api.context.token_provided.app_error"])
    }
  )
})

describe("a logout", () => {
  it("was answered 200 by every server, whatever it was sent with", () => {
    const sent = everyStep.filter(
      ({ request: { method, path } }) => method === "POST" && path.endsWith("/users/logout")
    )
    const refused = sent.filter(({ response }) => response.status !== 200).map(({ at }) => at)

    expect(sent.length).toBeGreaterThan(12)
    expect(refused).toEqual(["11.6/02-login-and-sessions:64"]) // by a cookie, without a proof
  })
})
