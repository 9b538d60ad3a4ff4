import { assert, describe, it } from "@effect/vitest"
import { Incomplete } from "@matterwire/core/Errors"
import * as Mattermost from "@matterwire/core/Mattermost"
import * as Posts3 from "@matterwire/core/v3/Posts"
import * as Posts from "@matterwire/core/v4/Posts"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { ok, testTransport } from "./TestTransport.ts"

const [mine, theirs, unknown] = ["a".repeat(26), "b".repeat(26), "d".repeat(26)]
const channel_id = "c".repeat(26)
const post_id = "p".repeat(26)
const headers = { "x-request-id": "r1" }

/** A client whose server attaches these files, whatever it is asked for. */
const attaching = (file_ids: ReadonlyArray<string> | null | undefined) => {
  const wire = testTransport(() => Effect.succeed(ok({ id: post_id, file_ids }, headers, 201)))
  const layer = Layer.provide(
    Mattermost.layer({ url: "https://mm.test", token: "t0ken", teamId: "t", checkAnswers: false }),
    wire.layer
  )
  return { ...wire, layer }
}

describe("a post whose answer has fewer files than were sent", () => {
  it.effect("is Incomplete: names the files that were dropped, and the post that is there", () =>
    Effect.gen(function* () {
      const { layer, requests } = attaching([mine])

      const error = yield* Effect.flip(
        Effect.provide(Posts.create({ channel_id, file_ids: [theirs, mine, unknown, unknown] }), layer)
      )

      assert.ok(error instanceof Incomplete)
      assert.deepStrictEqual(error.toJSON(), {
        _tag: "Incomplete",
        endpoint: "POST /api/v4/posts",
        status: 201,
        reason: "the call was carried out, but for 2 of its file_ids, which the server dropped",
        requestId: "r1",
        what: "file_ids",
        missing: [theirs, unknown],
        made: post_id,
        retryable: false,
        message: `POST /api/v4/posts: 201: the call was carried out, but for 2 of its file_ids, which the server dropped (request r1); missing file_ids: ${theirs}, ${unknown}; made: ${post_id}`
      })
      assert.strictEqual(requests.length, 1)
    })
  )

  for (const [what, call] of [
    ["v4's update", Posts.update({ post_id, id: post_id, file_ids: [theirs] })],
    ["v4's patch", Posts.patch({ post_id, file_ids: [theirs] })],
    ["v3's create", Posts3.create({ channel_id, message: "m", file_ids: [theirs] })]
  ] as const) {
    for (const answered of [null, undefined, []]) {
      it.effect(`is that by ${what}, too, when the answer's list is ${JSON.stringify(answered)}`, () =>
        Effect.gen(function* () {
          const error = yield* Effect.flip(Effect.provide(call, attaching(answered).layer))

          assert.deepInclude(error, { _tag: "Incomplete", missing: [theirs] })
        })
      )
    }
  }
})

describe("a post whose answer has all files that were sent", () => {
  it.effect("is a success, in whichever order they come, and so is one without files", () =>
    Effect.gen(function* () {
      const all = yield* Effect.provide(
        Posts.create({ channel_id, file_ids: [theirs, mine, mine] }),
        attaching([mine, theirs]).layer
      )
      const none = yield* Effect.provide(Posts.create({ channel_id, message: "m" }), attaching(null).layer, {
        local: true
      })
      const emptied = yield* Effect.provide(Posts.patch({ post_id, file_ids: [] }), attaching(null).layer, {
        local: true
      })

      assert.deepStrictEqual(
        [all, none, emptied].map(({ id }) => id),
        [post_id, post_id, post_id]
      )
    })
  )
})
