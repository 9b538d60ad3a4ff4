import type { AnyEndpoint } from "@matterwire/core/Endpoint"
import * as modules3 from "@matterwire/core/v3/index"
import * as modules4 from "@matterwire/core/v4/index"
import { describe, expect, it } from "vitest"
import { v3 } from "../src/routes/v3/index.ts"
import { v4 } from "../src/routes/v4/index.ts"

const isEndpoint = (value: unknown): value is AnyEndpoint => typeof value === "function" && "operationId" in value

const nameOf = ({ method, path }: AnyEndpoint) => `${method} ${path}`

const names = (modules: Readonly<Record<string, object>>) =>
  Object.values(modules)
    .flatMap((module) => Object.values(module))
    .filter(isEndpoint)
    .map(nameOf)
    .toSorted()

const tables = [
  { api: "v4", modules: modules4, routes: v4, signUp: "POST /api/v4/users" },
  { api: "v3", modules: modules3, routes: v3, signUp: "POST /api/v3/users/create" }
]

describe.for(tables)("the routes of $api", ({ modules, routes, signUp }) => {
  it("are endpoints of the catalogue, each one once", () => {
    const listed = routes.map(({ endpoint }) => nameOf(endpoint))
    const known = new Set(names(modules))

    expect(listed.filter((name) => !known.has(name))).toEqual([])
    expect(new Set(listed).size).toBe(listed.length)
  })

  it("ask for a session where the catalogue says so, but for signing up", () => {
    const says = ({ endpoint }: (typeof routes)[number]) => (endpoint.spec().auth ?? "session") === "session"

    expect(
      routes.filter((route) => route.needsSession !== says(route)).map(({ endpoint }) => nameOf(endpoint))
    ).toEqual([signUp])
  })
})
