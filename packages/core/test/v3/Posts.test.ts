import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { InputOf, OutputOf } from "../../src/Endpoint.ts"
import type { Post } from "../../src/models/Post.ts"
import type { PostList } from "../../src/models/PostList.ts"
import * as Posts from "../../src/v3/Posts.ts"
import { accepts, callOf, successOf } from "../Recorder.ts"

describe("v3/Posts", () => {
  it.effect("names the channel once for path and body", () =>
    Effect.gen(function* () {
      const call = yield* callOf(Posts.create({ channel_id: "c", message: "pong" }))

      assert.deepStrictEqual(call.input, { channel_id: "c", message: "pong" })
    })
  )

  it("wants the channel in the body, as the one in the path does not count", () => {
    assert.isFalse(accepts(Posts.create, { message: "pong" }))
    assert.isFalse(accepts(Posts.update, { id: "p", message: "pong" }))
  })

  it("answers a thread to get, not a post", () => {
    const is = Schema.is(successOf(Posts.get))

    assert.isTrue(is({ order: [], posts: {} }))
    assert.isFalse(is({ id: "p", message: "pong" }))
  })

  it("types what goes in and what comes out", () => {
    expectTypeOf<InputOf<typeof Posts.get>>().toEqualTypeOf<{
      readonly team_id?: string | undefined
      readonly channel_id: string
      readonly post_id: string
    }>()
    expectTypeOf<OutputOf<typeof Posts.create>>().toEqualTypeOf<Post>()
    expectTypeOf<OutputOf<typeof Posts.get>>().toEqualTypeOf<PostList>()
    expectTypeOf<OutputOf<typeof Posts.delete>>().toEqualTypeOf<{ readonly id: string }>()
  })
})
