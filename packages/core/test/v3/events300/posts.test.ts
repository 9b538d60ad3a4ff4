import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import type { EventOf } from "../../../src/Event.ts"
import type { Post } from "../../../src/models/Post.ts"
import { post_edited, posted } from "../../../src/v3/events300/posts.ts"
import { posted as posted310 } from "../../../src/v3/events/posts.ts"
import { refused } from "../../Frame.ts"

/** The props of a frame of 3.0.3. */
const old = {
  channel_type: "O",
  mentions: '["hjjfkco87tfujxip6su17ia4no"]',
  post: '{"id":"xu5ar1ifyty8dk9k83rkmgibkc","create_at":1795418687715,"update_at":1795418687715,"delete_at":0,"user_id":"u685ketomjgszbjr8debntq1ur","channel_id":"d5zfp5kpxfr83csgsygzid1jfc","root_id":"","parent_id":"","original_id":"","message":"ws @bob","type":"","props":{},"hashtags":"","filenames":[],"pending_post_id":""}'
}

describe("v3/events300/posts", () => {
  it("reads posted and post_edited as 3.0 sends them, which 3.10 would call incomplete", () => {
    assert.deepStrictEqual(refused(posted, old), [])
    assert.deepStrictEqual(refused(post_edited, { post: old.post }), [])
    assert.deepStrictEqual(refused(posted310, old), ["channel_name", "channel_display_name", "sender_name", "team_id"])
  })

  it("shares the path of 3.10, and is another dialect", () => {
    assert.strictEqual(posted.dialect.path, posted310.dialect.path)
    assert.notStrictEqual(posted.dialect.name, posted310.dialect.name)
  })

  it("types what an event holds", () => {
    expectTypeOf<EventOf<typeof posted>["post"]>().toEqualTypeOf<Post>()
    expectTypeOf<EventOf<typeof posted>["mentions"]>().toEqualTypeOf<ReadonlyArray<string> | undefined>()
  })
})
