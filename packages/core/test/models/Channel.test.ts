import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { Channel } from "../../src/models/Channel.ts"
import { ChannelData } from "../../src/models/v3/ChannelData.ts"
import { required } from "../Recorder.ts"

/** POST /api/v4/channels, 11.6. */
const current = {
  id: "6pms9gcpcpdybfctrd87k6464h",
  create_at: 1795438878452,
  update_at: 1795438878452,
  delete_at: 0,
  team_id: "6zohwj4gwbdozesifattqjt85w",
  type: "O",
  display_name: "Public",
  name: "pub08",
  header: "h",
  purpose: "p",
  last_post_at: 0,
  total_msg_count: 0,
  extra_update_at: 0,
  creator_id: "nsjh6n5yeidf5ns9h5cuihe9tw",
  scheme_id: null,
  props: null,
  group_constrained: null,
  autotranslation: false,
  shared: null,
  total_msg_count_root: 0,
  policy_id: null,
  last_root_post_at: 0,
  banner_info: null,
  policy_enforced: false,
  policy_is_active: false,
  default_category_name: ""
}

/** GET …/channels/{channel_id}/, 3.10.3. */
const data = {
  channel: {
    id: "k7dwzt1zjj8ppf78m4wgnsdjmw",
    create_at: 1795417672155,
    update_at: 1795417672155,
    delete_at: 0,
    team_id: "yhzuyq1677ghpcjeef6pec1nyy",
    type: "O",
    display_name: "Dev Talk",
    name: "dev-talk",
    header: "the header",
    purpose: "the purpose",
    last_post_at: 0,
    total_msg_count: 0,
    extra_update_at: 1795417672160,
    creator_id: "n8dx4jkckjbrmko5d9ufkynz4w"
  },
  member: {
    channel_id: "k7dwzt1zjj8ppf78m4wgnsdjmw",
    user_id: "n8dx4jkckjbrmko5d9ufkynz4w",
    roles: "channel_user channel_admin",
    last_viewed_at: 0,
    msg_count: 0,
    mention_count: 0,
    notify_props: { desktop: "default", email: "default", mark_unread: "all", push: "default" },
    last_update_at: 1795417672158
  }
}

describe("Channel", () => {
  it("needs what v3 has already sent", () => {
    assert.deepStrictEqual(required(Channel, current), Object.keys(data.channel))
    assert.deepStrictEqual(required(Channel, data.channel), Object.keys(data.channel))
  })

  it("admits props and a banner", () => {
    const is = Schema.is(Channel)

    assert.isTrue(
      is({ ...current, props: { a: 1 }, banner_info: { enabled: true, text: "t", background_color: "#fff" } })
    )
    assert.isFalse(is({ ...current, banner_info: { enabled: "yes" } }))
  })
})

describe("ChannelData", () => {
  it("is a channel and a membership", () => {
    assert.deepStrictEqual(required(ChannelData, data), ["channel", "member"])
  })
})
