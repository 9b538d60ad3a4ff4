import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import type { EventOf } from "../../../src/Event.ts"
import type { Post } from "../../../src/models/Post.ts"
import { post_edited, posted } from "../../../src/v4/events/posts.ts"
import { refused } from "../../Frame.ts"

/** A frame of 11.6. */
const mentioned = {
  channel_display_name: "Open 22",
  channel_name: "open22",
  channel_type: "O",
  mentions: '["fzkso4ddktnuxytjf19jka94yo"]',
  post: '{"id":"wmrdsm9dkffjbge9g36gnixm1c","create_at":1795436880868,"update_at":1795436880868,"edit_at":0,"delete_at":0,"is_pinned":false,"user_id":"fzkso4ddktnuxytjf19jka94yo","channel_id":"4u6cykxdktys7k4ecdqoy5y5gr","root_id":"","original_id":"","message":"for *all* @here","type":"","props":{"from_webhook":"true","override_username":"weatherbot"},"hashtags":"","file_ids":[],"pending_post_id":"","reply_count":0,"last_reply_at":0,"participants":null,"metadata":{}}',
  sender_name: "weatherbot",
  set_online: true,
  team_id: "qqgcanp63frb3mrdqyog7obgmr"
}

/** A frame of 3.10.3, which speaks v4 as well. */
const early = {
  channel_display_name: "Dev",
  channel_name: "dev-talk",
  channel_type: "O",
  post: '{"id":"i3wrrm49bin57myn5ygiom198a","create_at":1795419361816,"update_at":1795419361816,"edit_at":0,"delete_at":0,"is_pinned":false,"user_id":"n8dx4jkckjbrmko5d9ufkynz4w","channel_id":"k7dwzt1zjj8ppf78m4wgnsdjmw","root_id":"","parent_id":"","original_id":"","message":"v4 ws","type":"","props":{},"hashtags":"","pending_post_id":""}',
  sender_name: "bob",
  team_id: "yhzuyq1677ghpcjeef6pec1nyy"
}

describe("v4/events/posts", () => {
  it("reads posted as 11.6 and as 3.10 send it", () => {
    assert.deepStrictEqual(refused(posted, mentioned), [])
    assert.deepStrictEqual(refused(posted, early), [])
  })

  it("refuses a frame without its post, and mentions that are no list", () => {
    const { post: _, ...rest } = mentioned

    assert.deepStrictEqual(refused(posted, rest), ["post"])
    assert.deepStrictEqual(refused(posted, { ...mentioned, mentions: "{}" }), ["mentions"])
  })

  it("reads post_edited", () => {
    assert.deepStrictEqual(refused(post_edited, { post: mentioned.post }), [])
    assert.deepStrictEqual(refused(post_edited, { post: "{}" }), ["post"])
  })

  it("is told apart by wire name and dialect", () => {
    assert.deepStrictEqual([posted.event, post_edited.event], ["posted", "post_edited"])
    assert.strictEqual(posted.dialect.path, "/api/v4/websocket")
  })

  it("types what an event holds: nested JSON as what it is, optional fields as such", () => {
    type Posted = EventOf<typeof posted>

    expectTypeOf<Posted["event"]>().toEqualTypeOf<"posted">()
    expectTypeOf<Posted["post"]>().toEqualTypeOf<Post>()
    expectTypeOf<Posted["channel_name"]>().toEqualTypeOf<string>()
    expectTypeOf<Posted["mentions"]>().toEqualTypeOf<ReadonlyArray<string> | undefined>()
    expectTypeOf<Posted["set_online"]>().toEqualTypeOf<boolean | undefined>()
    expectTypeOf<Pick<Posted, "mentions" | "image">>().toEqualTypeOf<{
      readonly mentions?: ReadonlyArray<string> | undefined
      readonly image?: string | undefined
    }>()
    expectTypeOf<Posted["broadcast"]["channel_id"]>().toEqualTypeOf<string>()
    expectTypeOf<Posted["seq"]>().toEqualTypeOf<number>()
    expectTypeOf<EventOf<typeof posted | typeof post_edited>["post"]>().toEqualTypeOf<Post>()
  })
})
