import { type HttpStep, httpSteps, type RecordedResponse, servers } from "@matterwire/recordings"
import { describe, expect, it } from "@effect/vitest"
import { type MattermostError, NotFound, ServerFault } from "@matterwire/core/Errors"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { faultsOf, type Outcome, sentFaults } from "../src/judge.ts"
import type { Match } from "../src/match.ts"
import { listed, replay } from "../src/replay.ts"

// The test of the test: what is bent must be found, or the replay proves nothing.

const step = (at: string): HttpStep => {
  const found = servers.flatMap(httpSteps).find((one) => one.at === at)
  if (found === undefined) throw new Error(`no step ${at}`)
  return found
}

const answeredBy = (one: HttpStep, response: Partial<RecordedResponse>): HttpStep => ({
  ...one,
  response: { ...one.response, ...response }
})

/** The step with its JSON answer changed. */
const bent = (one: HttpStep, bend: (document: Record<string, unknown>) => Record<string, unknown>): HttpStep =>
  answeredBy(one, { body: JSON.stringify(bend(JSON.parse(one.response.body ?? "") as Record<string, unknown>)) })

const replayed = async (one: HttpStep) => {
  const [result] = await Effect.runPromise(replay([one], listed))
  if (result === undefined) throw new Error("nothing was replayed")
  return result
}

const matched = (one: HttpStep): Match => {
  const match = listed(one)
  if (typeof match === "string") throw new Error(`${one.at} is skipped: ${match}`)
  return match
}

const login = step("3.10.3/40-v4-early:0")
const missingPost = step("3.10.3/07-posts:28")

describe("an answer", () => {
  it("is accepted as it was recorded", async () => {
    expect(await replayed(login)).toMatchObject({ ending: "value", faults: [], unsayable: [] })
  })

  it("with a field that no model knows is handed on with it", async () => {
    const result = await replayed(bent(login, (user) => ({ ...user, brand_new: { since: 12 } })))

    expect(result).toMatchObject({ ending: "value", faults: [] })
  })

  it.each(["id", "username", "roles"])("without its %s is refused", async (field) => {
    const result = await replayed(
      bent(login, (user) => Object.fromEntries(Object.entries(user).filter(([name]) => name !== field)))
    )

    expect(result.ending).toBe("Undecodable")
    expect(result.faults).toEqual([expect.stringContaining(`missing ${field}`)])
  })

  it.each([{ username: 7 }, { create_at: "yesterday" }, { notify_props: ["all"] }])(
    "with %o in it is refused",
    async (wrong) => {
      const result = await replayed(bent(login, (user) => ({ ...user, ...wrong })))

      expect(result.ending).toBe("Undecodable")
      expect(result.faults).toHaveLength(1)
    }
  )
})

describe("an error", () => {
  it("with another id ends in another error", async () => {
    const recorded = await replayed(missingPost)
    const swapped = await replayed(
      bent(missingPost, (error) => ({ ...error, id: "api.context.session_expired.app_error" }))
    )
    const unknown = await replayed(bent(missingPost, (error) => ({ ...error, id: "api.nobody.knows.app_error" })))

    expect([recorded.ending, swapped.ending, unknown.ending]).toEqual(["NotFound", "Unauthorized", "ServerFault"])
  })

  it("with a session token in its detail is told without it", async () => {
    const token = "hyr5dmb1mbb49c44qmx4whniso"
    const result = await replayed(bent(missingPost, (error) => ({ ...error, detailed_error: `id=x, token=${token}` })))

    expect(result.faults).toEqual([])
  })
})

describe("the judge", () => {
  const { endpoint } = matched(login)
  const { status } = login.response
  const value: unknown = JSON.parse(login.response.body ?? "")
  const answer = (changed: object): Outcome =>
    Result.succeed({
      value,
      status,
      headers: {},
      requestId: undefined,
      etag: undefined,
      serverVersion: undefined,
      ...changed
    })

  it.each([
    ["another value", { value: { ...Object(value), nickname: "somebody else" } }],
    ["a value with a field less", { value: { id: "x" } }],
    ["another status", { status: 201 }]
  ])("finds %s", (_, changed) => {
    expect(faultsOf(endpoint, login.request, login.response, answer({}))).toEqual([])
    expect(faultsOf(endpoint, login.request, login.response, answer(changed))).toHaveLength(1)
  })

  const { id, request_id: requestId } = JSON.parse(missingPost.response.body ?? "") as {
    readonly id: string
    readonly request_id: string
  }
  const fields = { endpoint: "GET /", status: missingPost.response.status, id, reason: "gone", requestId }
  const judged = (error: MattermostError) =>
    faultsOf(matched(missingPost).endpoint, missingPost.request, missingPost.response, Result.fail(error))

  it.each([
    ["another error", new ServerFault(fields)],
    ["another id", new NotFound({ ...fields, id: "another" })],
    ["another status", new NotFound({ ...fields, status: 404 })],
    ["a request id that was lost", new NotFound({ ...fields, requestId: undefined })]
  ])("finds %s", (_, error) => {
    expect(judged(new NotFound(fields))).toEqual([])
    expect(judged(error)).toHaveLength(1)
  })

  it("finds a session token in an error", () => {
    const token = "hyr5dmb1mbb49c44qmx4whniso"
    const { response } = bent(missingPost, (error) => ({ ...error, detailed_error: `token=${token}` }))

    const faults = faultsOf(
      endpoint,
      missingPost.request,
      response,
      Result.fail(new NotFound({ ...fields, detail: `token=${token}` }))
    )

    expect(faults).toEqual(["the error holds a session token"])
  })
})

describe("a request", () => {
  it("that is not sent as it was recorded is a fault", () => {
    const sent = {
      method: "POST",
      url: "http://localhost:8065/api/v4/users/login?again=1",
      body: '{"again":1}'
    } as const
    const asked = { ...sent, endpoint: "", headers: {}, expect: "text", maxBytes: 1000 } as const

    expect(sentFaults(matched(login).endpoint, login.request, [asked])).toEqual([
      "sent to /api/v4/users/login?again=1",
      'sent {"again":1}'
    ])
    expect(sentFaults(matched(login).endpoint, login.request, [])).toEqual(["expected one request, got 0"])
  })
})

describe("a body that is no JSON document", () => {
  it.each([
    ["an empty one", ""],
    ["text", "limit exceeded\n"],
    ["a page", "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head></html>"],
    ["two documents", '[]{"id":"api.context.invalid_url_param.app_error","message":"Invalid or missing inactive"}'],
    ["an open list", '[{"id":"app.channel.get_channels.not_found.app_error","message":"No channels"}']
  ])("ends a success as Undecodable and keeps the status: %s", async (_, body) => {
    const result = await replayed(answeredBy(login, { status: 200, body, bodyEncoding: "utf8" }))

    expect(result).toMatchObject({ ending: "Undecodable", faults: [] })
  })

  it.each([
    [301, "Redirected"],
    [400, "InvalidInput"],
    [404, "NotFound"],
    [429, "RateLimited"],
    [500, "ServerFault"],
    [502, "Unavailable"]
  ])("ends a %i as %s", async (status, ending) => {
    for (const body of ["", "boom", "<html></html>", '{"id":', "[]{}"]) {
      const result = await replayed(answeredBy(login, { status, body, bodyEncoding: "utf8" }))

      expect(result).toMatchObject({ ending, faults: [] })
    }
  })
})

describe("3.0.3", () => {
  it("answers 200 without a body to users/me without a session, which is the end of one", async () => {
    const steps = httpSteps("3.0.3").filter(
      ({ request, response }) => request.path === "/api/v3/users/me" && response.status === 200 && response.body === ""
    )
    const results = await Effect.runPromise(replay(steps, listed))

    expect(results.map(({ ending, step: { response } }) => [response.status, ending])).toEqual(
      Array.from({ length: 4 }, () => [200, "Unauthorized"])
    )
  })
})
