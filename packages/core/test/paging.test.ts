import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { catalogue } from "../src/Client.ts"
import type { AnyListing } from "../src/Endpoint.ts"
import * as Listing from "../src/Listing.ts"
import * as Mattermost from "../src/Mattermost.ts"
import { planOf } from "../src/pipeline/plan.ts"
import type { AnyEndpoint } from "../src/Spec.ts"
import { ok, testTransport } from "./engine/TestTransport.ts"

const isEndpoint = (value: unknown): value is AnyEndpoint => typeof value === "function" && "operationId" in value
const isListing = (value: AnyEndpoint): value is AnyListing<object> => "paging" in value

const known = (["v3", "v4"] as const).flatMap((version) =>
  Object.entries(catalogue[version]).flatMap(([module, held]) =>
    Object.entries(held).flatMap(([name, value]: [string, unknown]) =>
      isEndpoint(value) ? [{ at: `${version}.${module}.${name}`, endpoint: value }] : []
    )
  )
)

/** Inputs that are about pages wherever they stand. */
const paging =
  /^(page|per_?page|page_size|logs_per_page|offset|num_posts|limit|cursor|cursor_id|after|before|since|time)$/i

/** What takes such an input and is no listing all the same, and why. */
const reviewed: Readonly<Record<string, string>> = {
  "v3.Users.getProfileImage": "the time is a name for the browser's cache",
  "v4.AccessControl.searchChannelsForAccessControlPolicy":
    "shares its body with the search of all channels, of whose page the server reads nothing here",
  "v4.Commands.listAutocompleteCommands": "answers all commands, whatever page is asked for",
  "v4.Groups.getAssociatedToChannelsByTeam":
    "a page is a map by channel, and a channel's groups can be on several pages",
  "v4.Oauth.listOutgoingOAuthConnections": "answers all connections, as far as the documentation says",
  "v4.System.queryLogs": "a page is a list of lines for each server of a cluster, so that there is no one order",
  "v4.Users.autocomplete": "the best matches, no more",
  "v4.Users.getByIds": "since is a filter over the ids that are given",
  "v4.Users.search": "the best matches, no more"
}

/** What a listing needs beside its page. */
const samples: Readonly<Record<string, unknown>> = {
  term: "a",
  terms: "a",
  is_or_search: false,
  group_ids: "g",
  channel_id: "c",
  expression: "e",
  time: 1
}
const places = new Set(["offset", "limit", "num_posts"])

describe("the listings of the catalogue", () => {
  it("are all endpoints that take a place in a listing, but for reviewed ones", () => {
    const others = known.filter(({ endpoint }) => {
      const { bodyNames, pathNames, queryNames } = planOf(endpoint)
      return !isListing(endpoint) && [...bodyNames, ...pathNames, ...queryNames].some((name) => paging.test(name))
    })

    assert.deepStrictEqual(others.map(({ at }) => at).sort(), Object.keys(reviewed).sort())
  })

  const listings = known.flatMap(({ at, endpoint }) => (isListing(endpoint) ? [{ at, endpoint }] : []))

  it.effect.each(listings)(
    "$at: asks for its pages by inputs that it takes, and goes on behind the first",
    ({ endpoint }) =>
      Effect.gen(function* () {
        const { bodyNames, pathNames, queryNames } = planOf(endpoint)
        const names = new Set([...bodyNames, ...pathNames, ...queryNames])
        const input = Object.fromEntries([
          ...[...pathNames].filter((name) => !places.has(name)).map((name) => [name, "x"]),
          ...Object.entries(samples).filter(([name]) => names.has(name))
        ])
        const items = [4, 3, 2].map((n) => ({ id: `i${n}`, create_at: n, update_at: n, last_reply_at: n }))
        const field = endpoint.paging().in
        const answer = (some: ReadonlyArray<object>) =>
          field === undefined
            ? some
            : { [field]: some, has_next: true, next_cursor: { cursor: some.length === 0 ? "" : "c" } }
        const wire = testTransport((_, index) => Effect.succeed(ok(answer(index === 0 ? items : []))))

        const found = yield* Listing.all(endpoint, input).pipe(
          Stream.runCollect,
          Effect.provide(
            Layer.provide(
              Mattermost.layer({ url: "https://mm.test", token: "tokentokentoken", checkAnswers: false }),
              wire.layer
            )
          )
        )

        assert.strictEqual(new Set(found).size, 3)
        const [first, second] = wire.requests.map(({ body, url }) => `${url} ${typeof body === "string" ? body : ""}`)
        assert.match(`${first}`, /200|100|60|10000|since/)
        assert.notStrictEqual(first, second)
        const sent = wire.requests.flatMap(({ body, url }) => [
          ...new URL(url).searchParams.keys(),
          ...(typeof body === "string" ? Object.keys(JSON.parse(body)) : [])
        ])
        assert.deepStrictEqual(
          sent.filter((name) => !names.has(name)),
          []
        )
        if (!pathNames.has("time")) assert.isDefined(second)
      })
  )
})
