import * as Auth from "@matterwire/core/Auth"
import type { Options } from "@matterwire/core/Config"
import type { MattermostError } from "@matterwire/core/Errors"
import * as Mattermost from "@matterwire/core/Mattermost"
import { Transport } from "@matterwire/core/Transport"
import * as UsersV3 from "@matterwire/core/v3/Users"
import * as Users from "@matterwire/core/v4/Users"
import { type HttpStep, httpSteps, type RecordedResponse, servers } from "@matterwire/recordings"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as TestClock from "effect/testing/TestClock"
import { inspect } from "node:util"
import { listed, unlisted } from "../src/replay.ts"
import { rebuild } from "../src/rebuild.ts"
import { replayWire, textOf } from "../src/wire.ts"

// What trips a client that trusts a status, each by the recording that did so. The whole of the recordings is in replay.test.ts and
// classified.txt; here stands why.

const steps = new Map(servers.flatMap(httpSteps).map((one) => [one.at, one]))

const ENDED = "api.context.session_expired.app_error"
const LOGIN_30 = "3.0.3/02-login-and-auth-errors:17"
const ME_30 = "3.0.3/02-login-and-auth-errors:6"

const step = (at: string): HttpStep => {
  const found = steps.get(at)
  if (found === undefined) throw new Error(`no step ${at}`)
  return found
}

const callOf = (one: HttpStep) => {
  const known = listed(one)
  const match = typeof known === "string" ? unlisted(one) : known
  if (typeof match === "string") throw new Error(`${one.at}: ${match}`)
  return { endpoint: match.endpoint, input: rebuild(match, one.request).input, options: undefined }
}

/** The recorded call, answered one recorded answer after the other; the last one stands for all that follow. */
const played = (call: string, answers: ReadonlyArray<string | RecordedResponse> = [call], options: Options = {}) =>
  Effect.gen(function* () {
    const sent: Array<string> = []
    const wires = answers.map((answer) => {
      const wire = replayWire()
      wire.play(typeof answer === "string" ? step(answer).response : answer)
      return wire
    })
    const transports = yield* Effect.forEach(wires, ({ layer }) => Effect.provide(Transport, layer))
    const [first] = transports
    if (first === undefined) throw new Error("no answers")
    const layer = Layer.succeed(Transport, {
      ...first,
      request: (request) => {
        sent.push(`${request.method} ${request.endpoint.replace(/^\w+ /, "")}`)
        return (transports[Math.min(sent.length, transports.length) - 1] ?? first).request(request)
      }
    })
    const auth = options.auth === undefined ? { token: "token-of-the-replay" } : {}
    const client = Mattermost.layer({
      url: "http://localhost:8065",
      checkAnswers: "strict",
      checkInputs: false,
      ...auth,
      ...options
    })
    const program = Mattermost.Mattermost.use((mattermost) => mattermost.call(callOf(step(call))))
    const fiber = yield* Effect.forkChild(Effect.result(Effect.provide(program, Layer.provide(client, layer))))
    for (let second = 0; second < 40; second++) yield* TestClock.adjust("1 second")
    return { result: yield* Fiber.join(fiber), sent }
  })

const errorOf = (at: string, options?: Options) =>
  Effect.map(played(at, [at], options), ({ result }): MattermostError => {
    if (Result.isSuccess(result)) throw new Error(`${at} succeeded`)
    return result.failure
  })

const idOf = (error: MattermostError) => ("id" in error ? error.id : undefined)

describe("an answer whose status misleads", () => {
  it.effect.each([
    ["3.10.3/16-emoji-and-reactions:8", "a 401 that is a missing right", "Forbidden"],
    ["3.10.3/07-posts:23", "a 400 that is a missing right", "Forbidden"],
    ["3.0.3/02-login-and-auth-errors:15", "a 500 that is a cookie without its proof", "Unauthorized"],
    ["3.0.3/02-login-and-auth-errors:1", "a 400 that is an unknown login", "Unauthorized"],
    ["3.10.3/08-errors:38", "a 500 that is nothing there", "NotFound"],
    ["3.10.3/07-posts:14", "a 500 that is a message too long", "InvalidInput"],
    ["11.6/05-mfa:6", "a 401 that is a wrong code of a good session", "InvalidInput"],
    ["11.6/09-posts:49", "a 500 whose id says wait", "Unavailable"],
    ["11.6/07-teams:96", "a 401 that is switched off", "Unsupported"],
    ["11.6/14-threads-drafts-scheduled:61", "a 400 that is a licence", "Unsupported"],
    ["11.6/21-outgoing-webhooks:19", "a 500 that is there already", "Conflict"],
    ["11.6/23-post-actions:79", "a 400 that is the integration's failure", "ServerFault"]
  ] as const)("%s: %s is %s", ([at, , tag]) =>
    Effect.gen(function* () {
      const error = yield* errorOf(at, { retries: 0 })

      expect(error._tag).toBe(tag)
      expect(idOf(error)).toMatch(/\.\w+$/)
    })
  )

  it.effect("3.10.3/16-emoji-and-reactions:8: a 401 that is a missing right leads to no other login", () =>
    Effect.gen(function* () {
      const auth = Auth.password(Users.login, { login_id: "ann", password: "hunter2" })

      const { sent } = yield* played(
        "3.10.3/16-emoji-and-reactions:8",
        ["3.10.3/40-v4-early:0", "3.10.3/16-emoji-and-reactions:8"],
        { auth }
      )

      expect(sent).toEqual(["POST /api/v4/users/login", "POST /api/v3/emoji/delete"])
    })
  )
})

describe("a 200 that is no success", () => {
  it.effect.each([
    [
      "3.0.3/04-posts-files-users:21",
      "an answer with an error behind it",
      "api.command.execute_command.save.app_error"
    ],
    ["11.6/06-users:58", "an empty list with an error behind it", "api.context.invalid_url_param.app_error"],
    ["11.6/19-traps:7", "a list that is never closed around an error", "app.channel.get_channels.not_found.app_error"]
  ] as const)("%s: %s is Undecodable, with its status and request id", ([at, , id]) =>
    Effect.gen(function* () {
      const error = yield* errorOf(at)

      expect(error).toMatchObject({ _tag: "Undecodable", status: 200, id, retryable: false })
      expect(error).toHaveProperty("requestId", expect.stringMatching(/^[a-z0-9]{26}$/))
    })
  )
})

describe("a 200 without a body that ends a session", () => {
  it.effect.each([
    ["3.0.3/02-login-and-auth-errors:10", "of an unknown token"],
    ["3.0.3/02-login-and-auth-errors:11", "of no token"],
    ["3.0.3/02-login-and-auth-errors:12", "of nobody"],
    ["3.0.3/02-login-and-auth-errors:19", "of a token that was logged out"]
  ] as const)("%s: %s is Unauthorized, with the id of a session that ended", ([at]) =>
    Effect.gen(function* () {
      const error = yield* errorOf(at)

      expect(error).toMatchObject({ _tag: "Unauthorized", status: 200, id: ENDED, retryable: false })
      expect(error).toHaveProperty("requestId", expect.stringMatching(/^[a-z0-9]{26}$/))
    })
  )

  it.effect("3.0.3/02-login-and-auth-errors:19: a login by password is renewed, and the call sent again", () =>
    Effect.gen(function* () {
      const at = "3.0.3/02-login-and-auth-errors:19"
      const auth = Auth.password(UsersV3.login, { login_id: "ann", password: "hunter2" })

      const { result, sent } = yield* played(at, [LOGIN_30, at, LOGIN_30, ME_30], { auth })

      expect(Result.isSuccess(result)).toBe(true)
      const [login, me] = ["POST /api/v3/users/login", "GET /api/v3/users/me"]
      expect(sent).toEqual([login, me, login, me])
    })
  )
})

describe("a refusal without an error document", () => {
  it.effect.each([
    ["3.0.3/04-posts-files-users:7", "a crash", "ServerFault", "no body"],
    ["3.10.3/16-emoji-and-reactions:6", "a crash", "ServerFault", "no body"],
    ["3.10.3/09-files:20", "text", "ServerFault", "request Content-Type isn't multipart/form-data"],
    ["3.10.3/09-files:21", "text", "ServerFault", "unexpected EOF"],
    ["11.6/02-login-and-sessions:29", "a 404 without a body", "NotFound", "no body"],
    ["11.6/15-errors:75", "a 404 without a body", "NotFound", "no body"],
    ["3.10.3/18-rate-limit:6", "the limiter", "RateLimited", "limit exceeded"],
    ["11.6/26-oauth-provider:27", "a page of the server's", "NotFound", "Unable to find the requested app."],
    ["3.0.3/04-posts-files-users:26", "a redirect to such a page", "Redirected", "Invalid webhook"]
  ] as const)("%s: %s is %s: %s", ([at, , tag, reason]) =>
    Effect.gen(function* () {
      const error = yield* errorOf(at, { pace: false, retries: 0 })

      expect(error).toMatchObject({ _tag: tag, reason })
      expect(idOf(error)).toBeUndefined()
    })
  )

  it.effect.each([
    ["11.6/09-posts:102", "Unsupported", "<untranslated>"],
    ["11.6/18-local-mode-and-v3:10", "InvalidInput", "<untranslated>"],
    ["11.6/15c-hardened-mode-and-cors-star:5", "ServerFault", undefined]
  ] as const)("%s: an id that says nothing leaves the word to the status: %s", ([at, tag, id]) =>
    Effect.gen(function* () {
      const error = yield* errorOf(at)

      expect(error._tag).toBe(tag)
      expect(idOf(error)).toBe(id)
    })
  )
})

describe("a token in detailed_error", () => {
  const leaking = servers.flatMap(httpSteps).filter(({ response }) => /"detailed_error":"token=/.test(textOf(response)))

  it.effect.each(leaking.map(({ at }) => at))("%s: is in nothing that the error shows", (at) =>
    Effect.gen(function* () {
      const [, token = ""] = /token=([a-z0-9]{26})/.exec(textOf(step(at).response)) ?? []

      const error = yield* errorOf(at)

      expect(token).toHaveLength(26)
      expect([JSON.stringify(error), error.message, error.stack, inspect(error, { depth: 9 })].join()).not.toContain(
        token
      )
      expect(error).toHaveProperty("detail", expect.stringContaining("token=<redacted>"))
    })
  )

  it("was recorded of all three servers", () => {
    expect(new Set(leaking.map(({ at }) => at.split("/")[0]))).toEqual(new Set(servers))
  })
})

describe("a new post", () => {
  it.effect("11.6/09-posts:49: that is pending is waited for, and 11.6/09-posts:41: its cached answer is taken", () =>
    Effect.gen(function* () {
      const { result, sent } = yield* played("11.6/47-websocket-session-end:128", [
        "11.6/09-posts:49",
        "11.6/09-posts:49",
        "11.6/09-posts:41"
      ])

      expect(sent).toEqual(Array.from({ length: 3 }, () => "POST /api/v4/posts"))
      expect(Result.isSuccess(result) ? result.success.value : result.failure).toMatchObject({
        message: "once",
        pending_post_id: ""
      })
    })
  )

  it.effect("11.6/09-posts:36: that failed as two first replies do is sent again under its name", () =>
    Effect.gen(function* () {
      const { result, sent } = yield* played("11.6/47-websocket-session-end:128", [
        "11.6/09-posts:36",
        "11.6/09-posts:41"
      ])

      expect([result._tag, sent.length]).toEqual(["Success", 2])
    })
  )

  it.effect("3.10.3/40-v4-early: is not sent again to early v4, which de-duplicates nothing", () =>
    Effect.gen(function* () {
      const busy = { status: 503, headers: [], body: "" } // a proxy's: of servers themselves there is none
      const auth = Auth.password(Users.login, { login_id: "ann", password: "hunter2" })

      const { result, sent } = yield* played("3.10.3/40-v4-early:9", ["3.10.3/40-v4-early:0", busy], {
        auth
      })

      expect([result._tag, sent.length]).toEqual(["Failure", 2])
    })
  )

  it.effect.each([
    ["11.6/11-files:47", "part of another post", ["ozndsrxoytdo8q6qjsw6igot7o"]],
    ["11.6/11-files:48", "somebody else's", ["e4jx96ggk7rxm8apqtb8ahh8ye"]],
    ["11.6/09c-post-search-and-extras:66", "unknown, eleven times", ["abcdefghijklmnopqrstuvwxyz"]]
  ] as const)("%s: names the files that were dropped without a word: %s", ([at, , missing]) =>
    Effect.gen(function* () {
      const error = yield* errorOf(at)

      expect(error).toMatchObject({ _tag: "Incomplete", status: 201, what: "file_ids", missing, retryable: false })
      expect(error).toHaveProperty("made", (JSON.parse(textOf(step(at).response)) as { readonly id: string }).id)
    })
  )
})

describe("the provider of OAuth", () => {
  it.effect.each([
    ["3.0.3/06-oauth2-provider:3", "wrong client secret", "Unauthorized", "web.get_access_token.credentials.app_error"],
    ["3.0.3/06-oauth2-provider:4", "bad code", "InvalidInput", "web.get_access_token.expired_code.app_error"],
    [
      "3.10.3/15-oauth2-provider:12",
      "wrong client secret",
      "Unauthorized",
      "api.oauth.get_access_token.credentials.app_error"
    ],
    [
      "3.10.3/15-oauth2-provider:17",
      "malformed client",
      "InvalidInput",
      "api.oauth.get_access_token.bad_client_id.app_error"
    ],
    ["3.10.3/15-oauth2-provider:14", "bad code", "InvalidInput", "api.oauth.get_access_token.expired_code.app_error"],
    ["3.10.3/15-oauth2-provider:22", "used code", "InvalidInput", "api.oauth.get_access_token.expired_code.app_error"],
    [
      "3.10.3/15-oauth2-provider:32",
      "bad refresh token",
      "Unauthorized",
      "api.oauth.get_access_token.refresh_token.app_error"
    ],
    [
      "11.6/26-oauth-provider:49",
      "wrong client secret",
      "Unauthorized",
      "model.oauth.validate_grant.credentials.app_error"
    ],
    ["11.6/26-oauth-provider:59", "unknown client", "NotFound", "api.oauth.get_access_token.credentials.app_error"],
    ["11.6/26-oauth-provider:58", "bad code", "InvalidInput", "api.oauth.get_access_token.expired_code.app_error"],
    ["11.6/36-oauth-dynamic-registration:5", "registration that is off", "Unsupported", "unsupported_operation"],
    [
      "11.6/36-oauth-dynamic-registration:12",
      "registration without an address",
      "InvalidInput",
      "invalid_client_metadata"
    ],
    ["11.6/36-oauth-dynamic-registration:33", "an address that is not allowed", "InvalidInput", "invalid_redirect_uri"]
  ] as const)("%s: %s is %s, by its id %s", ([at, , tag, id]) =>
    Effect.gen(function* () {
      const error = yield* errorOf(at)

      expect(error).toMatchObject({ _tag: tag, id })
    })
  )

  it("says of a bad refresh token the same in each recording", async () => {
    const refusals = servers
      .flatMap(httpSteps)
      .filter(({ response }) => textOf(response).includes("get_access_token.refresh_token.app_error"))

    const errors = await Effect.runPromise(
      Effect.forEach(refusals, ({ at }) => errorOf(at)).pipe(Effect.provide(TestClock.layer()))
    )

    expect(refusals.length).toBeGreaterThanOrEqual(5)
    expect(new Set(errors.map(({ _tag }) => _tag))).toEqual(new Set(["Unauthorized"]))
  })
})
