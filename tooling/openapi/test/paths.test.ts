import { endpoint } from "@matterwire/core/Endpoint"
import { StatusOK } from "@matterwire/core/models/StatusOK"
import { describe, expect, it } from "vitest"
import { documentOf } from "../src/document.ts"

const spec = () => ({ success: StatusOK })
const one = endpoint("One", "GET", "/api/v4/things/{thing_id}", spec)

describe("a document of endpoints", () => {
  it("keeps the verbs of a path together", () => {
    const two = endpoint("Two", "PUT", "/api/v4/things/{thing_id}", spec)

    const { paths } = documentOf("v4", [
      ["Things", one],
      ["Things", two]
    ])

    expect(Object.keys(paths["/api/v4/things/{thing_id}"] ?? {})).toEqual(["get", "put"])
  })

  it("refuses two endpoints of one verb and path, as OpenAPI has one place for them", () => {
    const two = endpoint("Two", "GET", "/api/v4/things/{thing_id}", spec)

    const make = () =>
      documentOf("v4", [
        ["Things", one],
        ["Others", two]
      ])

    expect(make).toThrow("One and Two are both GET /api/v4/things/{thing_id}: make them one endpoint")
  })

  it("refuses paths that differ in the names of their parameters only", () => {
    const two = endpoint("Two", "PUT", "/api/v4/things/{id}", spec)

    const make = () =>
      documentOf("v4", [
        ["Things", one],
        ["Things", two]
      ])

    expect(make).toThrow("/api/v4/things/{thing_id} and /api/v4/things/{id} are the same path")
  })
})
