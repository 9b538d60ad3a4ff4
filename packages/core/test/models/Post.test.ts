import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { Post } from "../../src/models/Post.ts"
import { required } from "../Recorder.ts"

/** GET /api/v4/posts/{post_id}, 11.6. */
const current = {
  id: "odge9hh19bnq7p5z6tgky7abiw",
  create_at: 1795438960385,
  update_at: 1795438960523,
  edit_at: 0,
  delete_at: 0,
  is_pinned: false,
  user_id: "r8pj8w7kntyczxbq8ybkeypaio",
  channel_id: "37e3st34y7bfxk5kb4fx1jiwrw",
  root_id: "",
  original_id: "",
  message: "react to me",
  type: "",
  props: {},
  hashtags: "",
  file_ids: [],
  pending_post_id: "",
  has_reactions: true,
  remote_id: "",
  reply_count: 0,
  last_reply_at: 0,
  participants: null,
  metadata: {
    emojis: [
      {
        id: "hxx1bfbfb3b4mk3fw38mxkd5io",
        create_at: 1795438960468,
        update_at: 1795438960468,
        delete_at: 0,
        creator_id: "r8pj8w7kntyczxbq8ybkeypaio",
        name: "party10"
      }
    ],
    reactions: [
      {
        user_id: "uzwgucsh5iy5pp1ckggkftugro",
        post_id: "odge9hh19bnq7p5z6tgky7abiw",
        emoji_name: "smile",
        create_at: 1795438960403,
        update_at: 1795438960403,
        delete_at: 0,
        remote_id: "",
        channel_id: "37e3st34y7bfxk5kb4fx1jiwrw"
      }
    ]
  }
}

/** POST …/posts/create, 3.0.3. */
const old = {
  id: "ppprztzkn3dj9mxhq3cup4mt9e",
  create_at: 1795418686827,
  update_at: 1795418686827,
  delete_at: 0,
  user_id: "hjjfkco87tfujxip6su17ia4no",
  channel_id: "d5zfp5kpxfr83csgsygzid1jfc",
  root_id: "",
  parent_id: "",
  original_id: "",
  message: "Hello #world",
  type: "",
  props: {},
  hashtags: "#world",
  filenames: [],
  pending_post_id: "hjjfkco87tfujxip6su17ia4no:1795418686826"
}

/** What 11.6 puts in `participants` of a page with collapsed threads. */
const participant = {
  id: "6mtgyp4ia3no3f8of4r1dy4wby",
  delete_at: 0,
  username: "",
  auth_service: "",
  email: "",
  nickname: "",
  first_name: "",
  last_name: "",
  position: "",
  roles: "",
  locale: "",
  timezone: null,
  disable_welcome_email: false
}

describe("Post", () => {
  it("needs what every server sends, and nothing more", () => {
    const fields = [
      "id",
      "create_at",
      "update_at",
      "delete_at",
      "user_id",
      "channel_id",
      "root_id",
      "original_id",
      "message",
      "type",
      "props",
      "hashtags",
      "pending_post_id"
    ]

    assert.deepStrictEqual(required(Post, current), fields)
    assert.deepStrictEqual(required(Post, old), fields)
  })

  it("admits Go's null where a list or a participant's zone may be one", () => {
    const is = Schema.is(Post)

    assert.isTrue(is({ ...current, file_ids: null }))
    assert.isTrue(is({ ...current, participants: [participant] }))
    assert.isFalse(is({ ...current, props: null }))
  })

  it("looks into the metadata", () => {
    const file = {
      id: "f",
      user_id: "u",
      create_at: 1,
      update_at: 1,
      delete_at: 0,
      name: "a.png",
      extension: "png",
      size: 77
    }
    const is = Schema.is(Post)

    assert.isTrue(is({ ...current, metadata: { files: [{ ...file, mime_type: "image/png", mini_preview: null }] } }))
    assert.isTrue(is({ ...current, metadata: { embeds: [{ type: "permalink", data: { post_id: "p" } }] } }))
    assert.isTrue(is({ ...current, metadata: { priority: { priority: "", requested_ack: null } } }))
    assert.isFalse(is({ ...current, metadata: { files: [file] } }))
  })

  it("lets unknown fields pass", () => {
    assert.isTrue(Schema.is(Post)({ ...current, burn_at: 1 }))
  })
})
