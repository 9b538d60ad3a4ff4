import { catalogue } from "@matterwire/core/Client"
import { describe, expect, it } from "vitest"
import { document, versions } from "../src/index.ts"

/** Verb, path and operation id of whatever looks like an endpoint, found in the catalogue without the package's help. */
const inCatalogue = (version: (typeof versions)[number]): ReadonlyArray<string> => {
  const lines = Object.values<object>(catalogue[version]).flatMap((module) =>
    Object.values<{ readonly method?: string; readonly path?: string; readonly operationId?: string }>(
      Object(module)
    ).flatMap(({ method, operationId, path }) => (path === undefined ? [] : [`${method} ${path} ${operationId}`]))
  )
  return [...new Set(lines)].sort()
}

describe.each(versions)("the document of %s", (version) => {
  const made = document(version)
  const operations = Object.entries(made.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ verb, path, operation }))
  )

  it("has every endpoint of the catalogue once, and nothing else", () => {
    const written = operations.map(
      ({ operation, path, verb }) => `${verb.toUpperCase()} ${path} ${operation.operationId}`
    )

    expect(written.sort()).toEqual(inCatalogue(version))
  })

  it("describes every endpoint by its doc comment", () => {
    const silent = operations.filter(({ operation }) => operation.description === undefined)

    expect(silent.map(({ operation }) => operation.operationId)).toEqual([])
  })

  it("uses every component, and has every one that it uses", () => {
    const text = JSON.stringify(made)
    const used = Array.from(text.matchAll(/"#\/components\/schemas\/([^"]+)"/g), ([, name = ""]) => name)

    expect([...new Set(used)].sort()).toEqual(Object.keys(made.components.schemas).sort())
  })

  it("gives every component a name that somebody chose", () => {
    const names = Object.keys(made.components.schemas)

    // Effect names what holds itself and is no model `Objects_` or the like: such a thing should become a model.
    expect(names.filter((name) => !/^(v3\.)?[A-Za-z0-9]+$/.test(name))).toEqual([])
  })

  it("answers every refusal with AppError", () => {
    const defaults = new Set(operations.map(({ operation }) => JSON.stringify(operation.responses["default"])))

    expect([...defaults]).toEqual(['{"$ref":"#/components/responses/Refusal"}'])
    expect(made.components.responses["Refusal"]?.content).toEqual({
      "application/json": { schema: { $ref: "#/components/schemas/AppError" } }
    })
  })
})
