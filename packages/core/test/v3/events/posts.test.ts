import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import type { EventOf } from "../../../src/Event.ts"
import type { Post } from "../../../src/models/Post.ts"
import { post_edited, posted } from "../../../src/v3/events/posts.ts"
import { refused } from "../../Frame.ts"

/** A frame of 3.10.3. */
const mentioned = {
  channel_display_name: "Dev Talk 2",
  channel_name: "dev-talk",
  channel_type: "O",
  mentions: '["n8dx4jkckjbrmko5d9ufkynz4w"]',
  post: '{"id":"9w1mgys4hby1x8i4tmr7pmrpfy","create_at":1795418222129,"update_at":1795418222129,"edit_at":0,"delete_at":0,"is_pinned":false,"user_id":"ffg6himgkbrudfcuzdi8pikjsy","channel_id":"k7dwzt1zjj8ppf78m4wgnsdjmw","root_id":"","parent_id":"","original_id":"","message":"ws hello @bob \\u003cb\\u003e\\u0026","type":"","props":{},"hashtags":"","pending_post_id":""}',
  sender_name: "carol",
  team_id: "yhzuyq1677ghpcjeef6pec1nyy"
}

describe("v3/events/posts", () => {
  it("reads posted as 3.10 sends it", () => {
    assert.deepStrictEqual(refused(posted, mentioned), [])
  })

  it("reads post_edited as 3.10 sends it", () => {
    assert.deepStrictEqual(refused(post_edited, { post: mentioned.post }), [])
    assert.deepStrictEqual(refused(post_edited, {}), ["post"])
  })

  it("belongs to the v3 socket", () => {
    assert.strictEqual(posted.dialect.name, "v3")
    assert.strictEqual(post_edited.dialect.path, "/api/v3/users/websocket")
  })

  it("types what an event holds", () => {
    expectTypeOf<EventOf<typeof posted>["post"]>().toEqualTypeOf<Post>()
    expectTypeOf<EventOf<typeof posted>["channel_name"]>().toEqualTypeOf<string>()
  })
})
