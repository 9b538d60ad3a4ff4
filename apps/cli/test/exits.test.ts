import * as Errors from "@matterwire/core/Errors"
import { describe, expect, it } from "vitest"
import { endingOf } from "../src/exits.ts"
import { Failure } from "../src/Failure.ts"

const answer = {
  endpoint: "GET /api/v4/posts/{post_id}",
  status: 418,
  id: "some.id",
  reason: "Words.",
  requestId: "r1"
}

const cases: ReadonlyArray<readonly [code: number, error: Errors.MattermostError]> = [
  [3, new Errors.Unauthorized(answer)],
  [5, new Errors.Forbidden(answer)],
  [4, new Errors.NotFound(answer)],
  [2, new Errors.InvalidInput(answer)],
  [1, new Errors.Conflict(answer)],
  [1, new Errors.RateLimited(answer)],
  [1, new Errors.Unsupported(answer)],
  [1, new Errors.ServerFault(answer)],
  [1, new Errors.Unavailable(answer)],
  [1, new Errors.Redirected(answer)],
  [1, new Errors.Undecodable(answer)]
]

describe("endingOf", () => {
  it.each(cases)("ends with %i after %s", (code, error) => {
    expect(endingOf(error).code).toBe(code)
  })

  it.each(cases)("after %i says the server's words, its id and its request, then what to do: %s", (_, error) => {
    expect(endingOf(error).line).toMatch(/^Words \(some\.id, request r1\); \w+/)
  })

  it("says the status of an answer that has no id", () => {
    const error = new Errors.Unavailable({ endpoint: "GET /", status: 502, reason: "an HTML page" })

    expect(endingOf(error).line).toBe("an HTML page (502); try again in a minute")
  })

  it("says where a redirect leads", () => {
    const error = new Errors.Redirected({ ...answer, location: "https://new.example.com/" })

    expect(endingOf(error).line).toContain("to https://new.example.com/); log in at the address")
  })

  it("ends with 1 when there is no answer, and names the code once", () => {
    const error = new Errors.Unreachable({ endpoint: "GET /", reason: "refused", code: "ECONNREFUSED" })

    expect(endingOf(error)).toEqual({
      code: 1,
      line: "no answer: refused (ECONNREFUSED); check the address and the network"
    })
  })

  it("says whether a call that ran out of time may have been done", () => {
    const late = { endpoint: "POST /", timeoutMs: 2000 }

    expect(endingOf(new Errors.TimedOut({ ...late, sent: true })).line).toMatch(/^no whole answer .*may have been done/)
    expect(endingOf(new Errors.TimedOut({ ...late, sent: false })).line).toMatch(
      /^not sent within 2 s; nothing was done/
    )
  })

  it("ends with 4 for a route that the server does not know", () => {
    const { code, line } = endingOf(new Errors.Unsupported({ ...answer, status: 404 }))

    expect(code).toBe(4)
    expect(line).toMatch(/check the path/)
  })

  it("says how to trust a certificate that Node does not", () => {
    const error = new Errors.Unreachable({
      endpoint: "GET /",
      reason: "self-signed",
      code: "DEPTH_ZERO_SELF_SIGNED_CERT"
    })

    expect(endingOf(error).line).toContain("NODE_EXTRA_CA_CERTS")
  })

  it("ends with 1 when no answer came in time, and says how long that was", () => {
    const error = new Errors.TimedOut({ endpoint: "GET /", timeoutMs: 30_000 })

    expect(endingOf(error)).toMatchObject({ code: 1, line: expect.stringContaining("within 30 s; ") })
  })

  it("ends as a failure of our own says", () => {
    expect(endingOf(new Failure({ code: 2, message: "wrong; correct it" }))).toEqual({
      code: 2,
      line: "wrong; correct it"
    })
  })
})
