import * as Schema from "effect/Schema"
import { beforeAll, describe, expect, it } from "vitest"
import { client4 as client4Reviews } from "../src/reviews/client4.ts"
import { driver3 as driver3Reviews } from "../src/reviews/driver3.ts"
import { review } from "../src/reviews/Review.ts"
import { client4Methods, idFor } from "../src/witness/declarations.ts"
import { client4 } from "../src/witness/client4.ts"
import { driver3 } from "../src/witness/driver3.ts"
import type { Statement } from "../src/witness/Recorder.ts"
import { type Testimony, testify } from "../src/witness/testify.ts"
import { changed, lacking, structOf, whole, without } from "./catalogue.ts"

const open = ({ findings }: Testimony, reviews = client4Reviews) =>
  review(findings, reviews).open.map(({ of, difference }) => `${of}: ${difference}`)
const stale = ({ findings }: Testimony, reviews = client4Reviews) => review(findings, reviews).stale

let official: Statement
let old: Statement
beforeAll(async () => {
  official = await client4()
  old = await driver3()
})

describe("@mattermost/client 11.9.0", () => {
  it("sends nothing that is not one of our endpoints, or that nobody looked at", () => {
    const testimony = testify(official, whole)

    expect(open(testimony)).toEqual([])
    expect(stale(testimony)).toEqual([])
    expect(testimony).toMatchObject({
      driver: "@mattermost/client 11.9.0",
      methods: 634,
      requests: 541,
      matched: 484,
      addresses: 80
    })
  })

  it("misses an endpoint, a query key, a body field, a verb and a type that only it tells of", () => {
    const gone = without("getManagedCategories")
    const query = changed("GetUsersForReporting", ({ spec }) => ({
      spec: () => ({ ...spec(), query: lacking(spec().query, "guest_filter") })
    }))
    const field = changed("RewriteMessage", (endpoint) => ({
      spec: () => ({ ...endpoint.spec(), body: lacking(structOf(endpoint), "root_id") })
    }))
    const verb = changed("GetTermsOfService", () => ({ method: "PUT" }))
    const type = changed("CreateTermsOfService", ({ spec }) => ({
      spec: () => ({ ...spec(), body: Schema.Struct({ text: Schema.Number }) })
    }))

    expect(open(testify(official, gone))).toEqual([
      `getManagedCategories: GET /api/v4/teams/${idFor("teamId")}/channels/managed_categories is no endpoint of ours`
    ])
    expect(open(testify(official, query))).toEqual([
      "getUsersForReporting: query guest_filter is unknown to v4.Reports.getUsersForReporting"
    ])
    expect(open(testify(official, field))).toEqual([
      "getAIRewrittenMessage: body field root_id is unknown to v4.Posts.rewriteMessage"
    ])
    expect(open(testify(official, verb))).toEqual([
      "getTermsOfService: GET /api/v4/terms_of_service is no endpoint of ours"
    ])
    expect(open(testify(official, type))).toEqual([
      'createTermsOfService: the body does not fit v4.TermsOfService.create: SchemaError(Expected number at ["text"])'
    ])
  })

  it("is called with values that its own declarations make", () => {
    const methods = client4Methods()

    const sample = (name: string) => methods.find((one) => one.name === name)?.samples
    expect(sample("getPost")).toEqual([["postidaaaaaaaaaaaaaaaaaaaa", true, true]])
    expect(sample("createChannelBookmark")?.[0]?.[1]).toMatchObject({ display_name: "displayname", type: "link" })
    expect(sample("searchTeams")?.length).toBe(2)
    expect(methods.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(["doFetch", "doFetchWithResponse"])
  })
})

describe("the v3 driver, mattermost 3.4.0", () => {
  it("sends nothing that is not one of our endpoints, or that nobody looked at", () => {
    const testimony = testify(old, whole)

    expect(open(testimony, driver3Reviews)).toEqual([])
    expect(stale(testimony, driver3Reviews)).toEqual([])
    expect(testimony).toMatchObject({
      driver: "mattermost 3.4.0",
      methods: 170,
      requests: 140,
      matched: 135,
      addresses: 18
    })
  })

  it("misses an endpoint and a body field", () => {
    const gone = without("channels.joinByName")
    const field = changed("users.checkMfa", (endpoint) => ({
      spec: () => ({ ...endpoint.spec(), body: lacking(structOf(endpoint), "login_id") })
    }))

    expect(open(testify(old, gone), driver3Reviews)).toEqual([
      `joinChannelByName: POST /api/v3/teams/${idFor("team_id")}/channels/name/town-square/join is no endpoint of ours`
    ])
    expect(open(testify(old, field), driver3Reviews)).toEqual([
      "checkMfa: body field login_id is unknown to v3.Users.checkMfa"
    ])
  })
})
