import { readFile } from "node:fs/promises"
import type { AnyEndpoint } from "@matterwire/core/Endpoint"
import * as modules3 from "@matterwire/core/v3/index"
import * as modules4 from "@matterwire/core/v4/index"
import { describe, expect, it } from "vitest"
import { startServer } from "../src/index.ts"
import { v3 } from "../src/routes/v3/index.ts"
import { v4 } from "../src/routes/v4/index.ts"
import { ask, failure, json, text, values } from "./raw.ts"

const isEndpoint = (value: unknown): value is AnyEndpoint => typeof value === "function" && "operationId" in value

const nameOf = ({ method, path }: AnyEndpoint) => `${method} ${path}`

/** Every endpoint of the catalogue, with the module and the name that it is exported by. */
const exported = (modules: Readonly<Record<string, object>>) =>
  Object.entries(modules).flatMap(([module, names]) =>
    Object.entries(names).flatMap(([name, endpoint]) => (isEndpoint(endpoint) ? [{ module, name, endpoint }] : []))
  )

const tables = [
  { api: "v4", known: exported(modules4), routes: v4, signUp: "POST /api/v4/users" },
  { api: "v3", known: exported(modules3), routes: v3, signUp: "POST /api/v3/users/create" }
]

describe.for(tables)("the routes of $api", ({ known, routes, signUp }) => {
  it("are endpoints of the catalogue, each one once", () => {
    const served = routes.map(({ endpoint }) => endpoint)

    expect(served.filter((endpoint) => known.every((one) => one.endpoint !== endpoint)).map(nameOf)).toEqual([])
    expect(new Set(served.map(nameOf)).size).toBe(served.length)
  })

  it("ask for a session where the catalogue says so, but for signing up", () => {
    const says = ({ endpoint }: (typeof routes)[number]) => (endpoint.spec().auth ?? "session") === "session"

    expect(
      routes
        .filter((route) => route.needsSession !== says(route))
        .map(({ endpoint }) => nameOf(endpoint))
        .filter((name) => name !== signUp)
    ).toEqual([])
  })
})

/** The rows of the README's table: a module, and which of its endpoints are answered. */
const rows = tables.flatMap(({ api, known, routes }) => {
  const modules = new Map<string, Array<string>>()
  for (const { module, name, endpoint } of known) {
    if (!routes.some((route) => route.endpoint === endpoint)) continue
    modules.set(module, [...(modules.get(module) ?? []), `\`${name}\``])
  }
  return [...modules]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, names]) => [`\`${api}/${module}\``, names.toSorted().join(" ")] as const)
})

describe("the README", () => {
  it("lists by module what the server answers", async () => {
    const readme = await readFile(new URL("../README.md", import.meta.url), "utf8")

    const listed = readme.split("\n").filter((line) => /^\| `v[34]\//.test(line))

    expect(listed.map((line) => line.split("|").map((cell) => cell.trim()))).toEqual(
      rows.map((row) => ["", ...row, ""])
    )
  })
})

describe("a route that a real server has and this one has not", () => {
  it("is a 501 with an id of our own that names the route", async () => {
    await using server = await startServer()

    const answer = await ask(server, "GET", "/api/v4/compliance/reports")
    const old = await ask(server, "GET", "/api/v3/admin/logs")

    expect(answer.status).toBe(501)
    expect(json(answer)).toEqual({
      id: "matterwire.server.not_implemented",
      message: expect.stringContaining("does not have GET /api/v4/compliance/reports"),
      detailed_error: "",
      request_id: values(answer, "X-Request-Id")[0],
      status_code: 501
    })
    expect(values(answer, "X-Version-Id")[0]).toMatch(/^11\.6\.0/)
    expect(failure(old)).toBe("501 matterwire.server.not_implemented")
    expect(text(old, "message")).toContain("GET /api/v3/admin/logs")
  })

  it("is told from an id in the path of a route that it has", async () => {
    await using server = await startServer()
    const { token } = server.addUser({ username: "ann" })

    expect(failure(await ask(server, "GET", "/api/v4/users/known", { token }))).toBe(
      "501 matterwire.server.not_implemented"
    )
    expect(failure(await ask(server, "GET", "/api/v4/users/nobody", { token }))).toBe(
      "400 api.context.invalid_url_param.app_error"
    )
  })

  it("is a 404 where the server that we are like is too old or too new for it", async () => {
    await using early = await startServer({ version: "3.10" })
    await using recent = await startServer({ version: "11.6" })

    expect(failure(await ask(early, "POST", "/api/v4/bots"))).toBe("404 api.context.404.app_error")
    expect(failure(await ask(recent, "GET", "/api/v3/admin/logs"))).toBe("404 api.context.404.app_error")
  })
})
