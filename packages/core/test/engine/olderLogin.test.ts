import { assert, describe, it } from "@effect/vitest"
import { makeClient, type PasswordLogin } from "@matterwire/core/Client"
import { isMattermostError } from "@matterwire/core/Errors"
import type { WireResponse } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import { ok, refused, testTransport } from "./TestTransport.ts"

const ENDED = refused(401, "api.context.session_expired.app_error")
/** As 3.0 answers a route that it does not have. */
const NO_ROUTE = refused(404, "api.context.404.app_error")
const WRONG = refused(401, "api.user.check_user_password.invalid.app_error")
const CODE_WANTED = refused(401, "mfa.validate_token.authenticate.app_error")

/** A client for promises that logs in, at a server whose two logins answer so. */
const client = (
  v4: WireResponse,
  v3: (body: string, count: number) => WireResponse,
  login: Partial<PasswordLogin> = {}
) => {
  const sent: Array<string> = []
  let alive = ""
  let count = 0
  const wire = testTransport(({ body, headers, method, url }) =>
    Effect.sync(() => {
      const path = url.replace("https://mm.test/api", "")
      sent.push(`${method} ${path}`)
      if (path === "/v4/users/login" && v4.status === 200) alive = "s4"
      if (path === "/v4/users/login") return v4
      if (path.startsWith("/v4/users/log")) return NO_ROUTE
      if (path === "/v3/users/logout") return ok({ user_id: "u1" })
      if (path !== "/v3/users/login") return headers["authorization"] === `Bearer ${alive}` ? ok({}) : ENDED
      count += 1
      const answer = v3(typeof body === "string" ? body : "", count)
      if (answer.status === 200) alive = `s${count}`
      return answer
    })
  )
  const credentials = { login_id: "ann", password: "hunter2hunter2" }
  const mm = makeClient(wire.layer, {
    url: "https://mm.test",
    login: { ...credentials, ...login },
    checkAnswers: false,
    retries: 0
  })
  return { mm, sent, get: () => mm.request("GET", "/api/v3/things"), end: () => (alive = "") }
}

const session = (name: string) => ok({ id: "u1" }, { token: name })
const v3Login = (_: string, count: number) => session(`s${count}`)

const tagOf = async (call: Promise<unknown>) => {
  const error: unknown = await call.then(
    () => undefined,
    (error: unknown) => error
  )
  return isMattermostError(error) ? error._tag : "none"
}

describe("a login by password of which nobody said which API it is", () => {
  it("is v4's, and costs no other request where that one works", async () => {
    const { get, mm, sent } = client(session("s4"), v3Login)

    await get()

    assert.deepStrictEqual(sent, ["POST /v4/users/login", "GET /v3/things"])
    await mm.close()
  })

  it("is v3's where the server has no v4, found out once, and so is its logout", async () => {
    const { end, get, mm, sent } = client(NO_ROUTE, v3Login)

    await get()
    end()
    await get()
    await mm.logout()

    assert.deepStrictEqual(sent, [
      "POST /v4/users/login",
      "POST /v3/users/login",
      "GET /v3/things",
      "GET /v3/things",
      "POST /v3/users/login",
      "GET /v3/things",
      "POST /v3/users/logout"
    ])
    await mm.close()
  })

  it("sends a code to the one that asks for it", async () => {
    let asked = 0
    const v3 = (body: string) => (body.includes('"token":"123456"') ? session("s2") : CODE_WANTED)
    const code = () => {
      asked += 1
      return "123456"
    }
    const { get, mm, sent } = client(NO_ROUTE, v3, { code })

    await get()

    assert.strictEqual(asked, 1)
    assert.deepStrictEqual(sent.slice(0, 3), ["POST /v4/users/login", "POST /v3/users/login", "POST /v3/users/login"])
    await mm.close()
  })

  it.each([
    ["a wrong password", WRONG, "Unauthorized"],
    ["a 404 that is a proxy's", { status: 404, headers: {}, body: "not here" }, "NotFound"]
  ] as const)("is sent to no other after %s", async (_, answer, tag) => {
    const { get, mm, sent } = client(answer, v3Login)

    const found = await tagOf(get())

    assert.strictEqual(found, tag)
    assert.deepStrictEqual(sent, ["POST /v4/users/login"])
    await mm.close()
  })
})

describe("a login by password with `api`", () => {
  it.each([
    ["v4", NO_ROUTE, "Unsupported", ["POST /v4/users/login"]],
    ["v3", session("s4"), "none", ["POST /v3/users/login", "GET /v3/things"]]
  ] as const)("%s goes there only", async (api, v4, tag, requests) => {
    const { get, mm, sent } = client(v4, v3Login, { api })

    const found = await tagOf(get())

    assert.strictEqual(found, tag)
    assert.deepStrictEqual(sent, [...requests])
    await mm.close()
  })
})
