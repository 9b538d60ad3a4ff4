import { catalogue } from "@matterwire/core/Client"
import {
  type AnyEndpoint,
  anything,
  bytes,
  bytesBody,
  empty,
  endpoint,
  form,
  multipart,
  orNothing,
  redirect,
  stream,
  text
} from "@matterwire/core/Endpoint"
import { Post } from "@matterwire/core/models/Post"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { documentOf } from "../src/document.ts"
import type { Operation } from "../src/index.ts"

/** The only operation of a document of one endpoint. */
const operationOf = (endpoint: AnyEndpoint): Operation => {
  const [operation] = Object.values(documentOf("v4", [["Things", endpoint]]).paths).flatMap((verbs) =>
    Object.values(verbs)
  )
  if (operation === undefined) throw new Error("no operation was written")
  return operation
}

describe("an operation", () => {
  it("has the names of its path and the fields of its query as parameters", () => {
    const list = endpoint("ListThings", "GET", "/api/v4/things/{thing_id}/from/{offset}", () => ({
      query: Schema.Struct({
        page: Schema.optional(Schema.Number),
        sort: Schema.Literals(["", "name"]),
        ids: Schema.optional(Schema.Array(Schema.String))
      }),
      success: Post
    }))

    const { parameters } = operationOf(list)

    expect(parameters).toEqual([
      { name: "thing_id", in: "path", required: true, schema: { type: "string" } },
      { name: "offset", in: "path", required: true, schema: { type: "integer" } },
      { name: "page", in: "query", required: false, schema: { type: "number" } },
      { name: "sort", in: "query", required: true, schema: { type: "string", enum: ["", "name"] } },
      { name: "ids", in: "query", required: false, schema: { type: "array", items: { type: "string" } } }
    ])
  })

  it("has its doc comment's first paragraph, and its fields' comments, whatever name it is exported under", () => {
    const operation = operationOf(catalogue.v4.Posts.delete)

    expect(operation.operationId).toBe("DeletePost")
    expect(operation.description).toMatch(/^[A-Z].+\.$/)
    expect(operation.description).not.toMatch(/\n|\*/)
  })

  const path = "/api/v4/things"
  const bodies: ReadonlyArray<
    readonly [what: string, endpoint: AnyEndpoint, type: string, schema: object | undefined]
  > = [
    [
      "JSON",
      endpoint("Send", "POST", path, () => ({ body: Post, success: empty })),
      "application/json",
      { $ref: "#/components/schemas/Post" }
    ],
    [
      "a form",
      endpoint("Send", "POST", path, () => ({ body: form(Schema.Struct({ code: Schema.String })), success: empty })),
      "application/x-www-form-urlencoded",
      { type: "object", properties: { code: { type: "string" } }, required: ["code"] }
    ],
    [
      "a multipart form",
      endpoint("Send", "POST", path, () => ({ body: multipart({ image: "file", name: "text?" }), success: empty })),
      "multipart/form-data",
      {
        type: "object",
        properties: {
          image: { type: "string", contentMediaType: "application/octet-stream" },
          name: { type: "string" }
        },
        required: ["image"]
      }
    ],
    [
      "bytes",
      endpoint("Send", "POST", path, () => ({ body: bytesBody, success: empty })),
      "application/octet-stream",
      undefined
    ]
  ]
  it.each(bodies)("sends %s", (_, send, type, schema) => {
    const { requestBody } = operationOf(send)

    expect(requestBody).toEqual({ required: true, content: { [type]: schema === undefined ? {} : { schema } } })
  })

  it.each([
    ["JSON", Post, ["application/json"]],
    ["text", text, ["text/plain"]],
    ["bytes", bytes, ["*/*"]],
    ["a stream", stream, ["*/*"]],
    ["JSON or nothing", orNothing(Post), ["application/json"]],
    ["what nobody knows", anything, ["*/*"]],
    ["nothing", empty, []]
  ])("answers %s", (_, success, types) => {
    const get = endpoint<"/api/v4/things", unknown>("Get", "GET", "/api/v4/things", () => ({ success }))

    const answer = operationOf(get).responses["2XX"]

    expect(Object.keys(answer !== undefined && "content" in answer ? (answer.content ?? {}) : {})).toEqual(types)
  })

  it("answers where to go on", () => {
    const go = endpoint("Go", "GET", "/oauth/authorize", () => ({ success: redirect }))

    const { responses } = operationOf(go)

    expect(responses["3XX"]).toMatchObject({ headers: { Location: { schema: { type: "string" } } } })
  })

  it.each([
    ["session", undefined],
    ["optional", [{ bearer: [] }, {}]],
    ["none", []]
  ] as const)("with auth %s says who may call it", (auth, security) => {
    const call = endpoint("Call", "GET", "/api/v4/things", () => ({ success: empty, auth }))

    const operation = operationOf(call)

    expect(operation.security).toEqual(security)
  })
})
