import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { PostList } from "../../src/models/PostList.ts"
import { required } from "../Recorder.ts"

/** GET …/posts/{post_id}/get, 3.10.3. */
const thread = {
  order: ["t9qx55o7tjd6dryq8igknd4now"],
  posts: {
    t9qx55o7tjd6dryq8igknd4now: {
      id: "t9qx55o7tjd6dryq8igknd4now",
      create_at: 1795417672319,
      update_at: 1795417672360,
      edit_at: 0,
      delete_at: 0,
      is_pinned: false,
      user_id: "n8dx4jkckjbrmko5d9ufkynz4w",
      channel_id: "k7dwzt1zjj8ppf78m4wgnsdjmw",
      root_id: "",
      parent_id: "",
      original_id: "",
      message: "Hello #world @carol",
      type: "",
      props: {},
      hashtags: "#world",
      pending_post_id: ""
    }
  }
}

describe("PostList", () => {
  it("needs the order and the posts", () => {
    assert.deepStrictEqual(required(PostList, thread), ["order", "posts"])
  })

  it("looks into its posts", () => {
    assert.isFalse(
      Schema.is(PostList)({ ...thread, posts: { t9qx55o7tjd6dryq8igknd4now: { id: "t9qx55o7tjd6dryq8igknd4now" } } })
    )
  })
})
