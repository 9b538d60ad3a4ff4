import { bytes, form } from "@matterwire/core/Endpoint"
import * as Schema from "effect/Schema"
import { beforeAll, describe, expect, it } from "vitest"
import { type Model, models } from "../src/ours/models.ts"
import type { Ours } from "../src/ours/Ours.ts"
import { modelTable, reportLines } from "../src/print.ts"
import { isComplete, type Report, reportOf } from "../src/Report.ts"
import { changed, lacking, structOf, whole, without } from "./catalogue.ts"

let all: ReadonlyArray<Model> = []
beforeAll(async () => {
  all = await models()
})

const report = (catalogue: ReadonlyArray<Ours>): Report => reportOf(catalogue, all)
/** What stands in the way of a green run. */
const complaints = ({ endpoints, modelFields }: Report) => [
  ...[...endpoints.open, ...modelFields.open].map(({ of, difference }) => `${of}: ${difference}`),
  ...[...endpoints.stale, ...modelFields.stale].map((one) => `stale ${one}`)
]

describe("the catalogue", () => {
  it("is the whole API, and differs from the reference only where somebody looked", () => {
    const found = report(whole)

    expect(complaints(found)).toEqual([])
    expect(found.counts).toEqual([
      { of: "v4", held: 569, total: 569 },
      { of: "v3", held: 222, total: 222 },
      { of: "OAuth outside /api", held: 13, total: 13 }
    ])
    expect(isComplete(found)).toBe(true)
    expect(reportLines(found, false)).toContain("v4 569 of 569, v3 222 of 222")
  })

  it("tells on demand what was reviewed, and why", () => {
    expect(reportLines(report(whole), true)).toContain(
      "  UploadData: the body is bytes, not form (The bytes of the file as they are; the table has what documentation calls them.)"
    )
  })

  it("has no operation id twice", () => {
    const ids = whole.map(({ version, endpoint }) => `${version} ${endpoint.operationId}`)

    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it("names every answer that is unknown", () => {
    const found = report(whole)

    expect(found.untyped).toContain("v4.RemoteClusters.ping (POST /api/v4/remotecluster/ping)")
    expect(reportLines(found, false)).toEqual(expect.arrayContaining(found.untyped.map((one) => `  ${one}`)))
  })

  it("tells of each model how many fields are typed, unknown and required", () => {
    const table = modelTable(report(whole).models)

    expect(table).toContain("  PostEmbed: 2 typed, 1 unknown: data, 1 required")
    expect(table.length).toBeGreaterThan(250)
  })
})

describe("a breach", () => {
  it("is an endpoint that is gone, of v4 and of v3", () => {
    const four = report(without("GetPost"))
    const three = report(without("posts.getPosts"))

    expect(isComplete(four)).toBe(false)
    expect(four.counts[0]).toMatchObject({ held: 568, total: 569 })
    expect(complaints(four)).toEqual(["GetPost: GET /api/v4/posts/{post_id} is missing"])
    expect(three.counts[1]).toMatchObject({ held: 221, total: 222 })
    expect(complaints(three)).toEqual([
      "posts.getPosts: GET /api/v3/teams/{team_id}/channels/{channel_id}/posts/page/{offset}/{limit} is missing"
    ])
  })

  it("is printed before the counts, which tell it too", () => {
    const lines = reportLines(report(without("GetPost")), false)

    expect(lines.slice(0, 2)).toEqual([
      "endpoint GetPost: GET /api/v4/posts/{post_id} is missing",
      "v4 568 of 569, v3 222 of 222"
    ])
  })

  it("is an endpoint of OAuth, outside of /api, that is gone", () => {
    const found = report(without("getAccessToken"))

    expect(found.counts[2]).toMatchObject({ held: 12, total: 13 })
    expect(complaints(found)).toEqual(["getAccessToken: POST /oauth/access_token is missing"])
  })

  it("is a query key that is gone, or that no server reads", () => {
    const gone = changed("GetPostsForChannel", ({ spec }) => ({
      spec: () => ({ ...spec(), query: lacking(spec().query, "since") })
    }))
    const more = changed("GetTeam", ({ spec }) => ({
      spec: () => ({
        ...spec(),
        query: Schema.Struct({
          flagged_post_id: Schema.Unknown,
          as_content_reviewer: Schema.Unknown,
          nosuch: Schema.Unknown
        })
      })
    }))

    expect(complaints(report(gone))).toEqual(["GetPostsForChannel: query since is missing"])
    expect(complaints(report(more))).toEqual(["GetTeam: query nosuch is only ours"])
  })

  it("is a body field that is gone", () => {
    const gone = changed("CreatePost", (endpoint) => ({
      spec: () => ({ ...endpoint.spec(), body: lacking(structOf(endpoint), "message") })
    }))

    expect(complaints(report(gone))).toEqual(["CreatePost: body field message is missing"])
  })

  it("is a part of a multipart body that is gone", () => {
    const gone = changed("CreateEmoji", ({ spec }) => ({
      spec: () => ({ ...spec(), body: { kind: "multipart", fields: { image: "file" } } })
    }))

    expect(complaints(report(gone))).toEqual(["CreateEmoji: body field emoji is missing"])
  })

  it("is a body of another kind, or none", () => {
    const other = changed("CreatePost", (endpoint) => ({
      spec: () => ({ ...endpoint.spec(), body: form(structOf(endpoint)) })
    }))
    const none = changed("CreatePost", ({ spec }) => ({
      spec: () => {
        const { query, success } = spec()
        return { ...(query === undefined ? {} : { query }), success }
      }
    }))

    expect(complaints(report(other))).toEqual(["CreatePost: the body is form, not json"])
    expect(complaints(report(none))).toEqual(["CreatePost: the body is none, not json"])
  })

  it("is another verb", () => {
    const found = report(changed("GetPost", () => ({ method: "DELETE" })))

    expect(found.counts[0]).toMatchObject({ held: 568 })
    expect(complaints(found)).toEqual(["GetPost: the verb is DELETE, not GET"])
  })

  it("is another path, or another name in it", () => {
    const path = changed("GetPost", () => ({ path: "/api/v4/post/{post_id}" }))
    const name = changed("GetPost", () => ({ path: "/api/v4/posts/{id}" }))

    expect(complaints(report(path))).toEqual([
      "GetPost: the path is /api/v4/post/{post_id}, not /api/v4/posts/{post_id}"
    ])
    expect(complaints(report(name))).toEqual(["GetPost: the path calls post_id id"])
  })

  it("is an answer of another kind, or one that is unknown although it is described", () => {
    const kind = changed("GetPost", ({ spec }) => ({ spec: () => ({ ...spec(), success: bytes }) }))
    const unknown = changed("GetPost", ({ spec }) => ({ spec: () => ({ ...spec(), success: Schema.Unknown }) }))

    expect(complaints(report(kind))).toEqual(["GetPost: the answer is bytes, not json"])
    expect(complaints(report(unknown))).toEqual(["GetPost: the answer is unknown"])
  })

  it("is an endpoint that nobody knows", () => {
    const [first] = whole
    if (first === undefined) throw new Error("the catalogue is empty")
    const { method, spec, currentTeam } = first.endpoint
    const more = { ...first, endpoint: { operationId: "NoSuch", method, path: "/api/v4/nosuch", spec, currentTeam } }

    expect(complaints(report([...whole, more]))).toEqual([`NoSuch: ${method} /api/v4/nosuch is only ours`])
  })

  it("is a model without a field that servers send, and a model that is gone", () => {
    const poor = all.map((one) =>
      one.name === "Post" ? { ...one, fields: one.fields.filter((field) => field !== "edit_at") } : one
    )
    const gone = all.filter(({ name }) => name !== "Reaction")

    expect(complaints(reportOf(whole, poor))).toEqual([
      "v4 Post: field edit_at is missing",
      "v3 Post: field edit_at is missing"
    ])
    expect(complaints(reportOf(whole, gone))).toEqual([
      "v4 Reaction: the model is missing",
      "v3 Reaction: the model is missing"
    ])
  })

  it("is a review of what is not so any more", () => {
    const mended = changed("ResetPassword", ({ spec }) => ({
      spec: () => ({ ...spec(), body: Schema.Struct({ code: Schema.String, new_password: Schema.String }) })
    }))

    expect(complaints(report(mended))).toEqual(["stale ResetPassword: body field code is missing"])
  })
})
