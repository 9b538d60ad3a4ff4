import { describe, expect, it } from "@effect/vitest"
import { curl } from "../../src/curl.ts"
import { section } from "../../src/page.ts"
import { exampleServer, json, recorded } from "./example.ts"

const example = exampleServer()

describe("Client Errors", () => {
  const [shown = ""] = section("Client Errors", 1).blocks
  const fields = [...shown.matchAll(/^\s*"(\w+)":/gm)].map(([, name]) => name)

  it("have the page's four fields, and the id that the page lacks", async () => {
    const answer = await curl("curl -i http://localhost:8065/api/v3/users/me", example.current.url)

    expect(fields).toEqual(["message", "detailed_error", "request_id", "status_code"])
    expect(new Set(Object.keys(json(answer.body)))).toEqual(new Set([...fields, "id"]))
    expect(json(answer.body)["status_code"]).toBe(answer.status)
    expect(json(answer.body)["request_id"]).toBe(answer.headers.get("x-request-id"))
  })

  it("come out of our client with all five", async () => {
    await using mm = example.someone()

    const error: unknown = await mm.v3.users.getByUsername({ username: "nobody" }).catch((reason: unknown) => reason)

    expect(error).toMatchObject({
      _tag: "NotFound",
      id: "store.sql_user.get_by_username.app_error",
      status: 404,
      reason: expect.stringContaining("find an existing account") as string,
      requestId: expect.stringMatching(/^[a-z0-9]{26}$/) as string
    })
  })

  it("always have an id where they are JSON: recorded", () => {
    const documents = recorded
      .filter(({ response }) => response.status >= 400 && response.body?.startsWith("{") === true)
      .map(({ response }) => json(response.body ?? ""))

    expect(documents.length).toBeGreaterThan(100)
    expect(documents.filter(({ id }) => typeof id !== "string")).toEqual([])
  })

  it("are not always JSON, whatever the page says: recorded, and typed all the same", () => {
    const others = recorded.filter(
      ({ request, response }) =>
        request.method !== "HEAD" && response.status >= 400 && response.body?.startsWith("{") === false
    )

    expect(new Set(others.map(({ response }) => response.status))).toEqual(new Set([400, 429, 500]))
  })
})
