import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { InputOf, OutputOf } from "../../src/Endpoint.ts"
import type { Post } from "../../src/models/Post.ts"
import type { PostList } from "../../src/models/PostList.ts"
import * as Posts from "../../src/v4/Posts.ts"
import { accepts, callOf, successOf } from "../Recorder.ts"

describe("v4/Posts", () => {
  it.effect("takes path, query and body in one flat object", () =>
    Effect.gen(function* () {
      const input = { channel_id: "c", message: "pong", root_id: "p", set_online: false }

      const call = yield* callOf(Posts.create(input))

      assert.strictEqual(call.endpoint.path, "/api/v4/posts")
      assert.deepStrictEqual(call.input, input)
    })
  )

  it("never repeats a create by itself: it is not marked as safe", () => {
    assert.isUndefined(Posts.create.spec().safe)
  })

  it("takes props as an object, whatever the reference says", () => {
    assert.isTrue(accepts(Posts.patch, { props: { attachments: [] } }))
    assert.isFalse(accepts(Posts.patch, { props: "{}" }))
  })

  it("wants the id a second time in an update, as the server refuses a body without it", () => {
    assert.isFalse(accepts(Posts.update, { message: "after" }))
    assert.isTrue(accepts(Posts.update, { id: "p", message: "after" }))
  })

  it("answers a page without posts", () => {
    const page = { order: [], posts: {}, next_post_id: "", prev_post_id: "", first_inaccessible_post_time: 0 }

    assert.isTrue(Schema.is(successOf(Posts.getForChannel))(page))
  })

  it("types what goes in and what comes out", () => {
    expectTypeOf<InputOf<typeof Posts.get>>().toEqualTypeOf<{
      readonly post_id: string
      readonly include_deleted?: boolean | undefined
      readonly retain_content?: boolean | undefined
    }>()
    expectTypeOf<OutputOf<typeof Posts.create>>().toEqualTypeOf<Post>()
    expectTypeOf<OutputOf<typeof Posts.getThread>>().toEqualTypeOf<PostList>()
    expectTypeOf<OutputOf<typeof Posts.delete>>().toEqualTypeOf<{ readonly status: string }>()
    expectTypeOf<InputOf<typeof Posts.getForChannel>["per_page"]>().toEqualTypeOf<number | undefined>()
    expectTypeOf<InputOf<typeof Posts.getThread>["direction"]>().toEqualTypeOf<"up" | "down" | undefined>()
    // @ts-expect-error -- a post needs a channel
    expectTypeOf(Posts.create).toBeCallableWith({ message: "pong" })
  })
})
