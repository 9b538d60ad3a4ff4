import { createConfig, lintFromString } from "@redocly/openapi-core"
import { describe, expect, it } from "vitest"
import { document, versions } from "../src/index.ts"

/** All of Redocly's rules, as errors, but those of taste and those that the servers break. */
const config = await createConfig({
  extends: ["recommended-strict"],
  rules: {
    "no-ambiguous-paths": "off", // `users/{user_id}` beside `users/stats`: OpenAPI takes the concrete one first, as servers do
    "no-path-trailing-slash": "off", // v3 has some
    "operation-4xx-response": "off", // every refusal is the default response
    "operation-summary": "off", // the description is short enough
    "tag-description": "off" // a tag is a module
  }
})

/** What the validator has against a document, by rule. */
const problems = async (text: string): Promise<ReadonlyArray<string>> => {
  const found = await lintFromString({ source: text, absoluteRef: "/document.json", config })
  return found.map(({ location, message, ruleId }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ""}`)
}

describe.each(versions)("the document of %s", (version) => {
  it("is valid OpenAPI 3.1", async () => {
    const text = JSON.stringify(document(version))

    const found = await problems(text)

    expect(found).toEqual([])
  })
})

describe("the validator refuses a document", () => {
  const planted: ReadonlyArray<readonly [what: string, text: string, breach: string, rule: string]> = [
    ["with a type that JSON schema does not know", '{"type":"string"}', '{"type":"text"}', "struct"],
    ["with a reference to nothing", "#/components/schemas/PostList", "#/components/schemas/Lost", "no-unresolved-refs"],
    ["with a parameter that is not in its path", '"name":"post_id"', '"name":"other_id"', "path-parameters-defined"],
    [
      "with an operation id used twice",
      '"operationId":"GetPost"',
      '"operationId":"CreatePost"',
      "operation-operationId-unique"
    ],
    [
      "with a security scheme that is not there",
      '"security":[{"bearer":[]}]',
      '"security":[{"cookie":[]}]',
      "security-defined"
    ],
    ["with an operation that has no answers", '"responses":{"2XX"', '"answers":{"2XX"', "struct"],
    [
      "with a component that nothing uses",
      '"schemas":{',
      '"schemas":{"Unused":{"type":"string"},',
      "no-unused-components"
    ]
  ]
  it.each(planted)("%s", async (_, text, breach, rule) => {
    const good = JSON.stringify(document("v4"))
    expect(good).toContain(text)

    const found = await problems(good.replace(text, breach))

    expect(found.join("\n")).toContain(`${rule}: `)
  })
})
