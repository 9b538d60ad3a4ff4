import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { Bot } from "../../src/models/Bot.ts"
import { Reaction } from "../../src/models/Reaction.ts"
import { StatusOK } from "../../src/models/StatusOK.ts"
import { SystemStatusResponse } from "../../src/models/SystemStatusResponse.ts"
import { NewUserAccessToken } from "../../src/models/UserAccessToken.ts"
import { Subject, UserSubject } from "../../src/models/v3/Subject.ts"
import { required } from "../Recorder.ts"

describe("small answers", () => {
  it("Reaction needs what 3.10 has already sent", () => {
    const current = {
      user_id: "r8pj8w7kntyczxbq8ybkeypaio",
      post_id: "odge9hh19bnq7p5z6tgky7abiw",
      emoji_name: "smile",
      create_at: 1795438960396,
      update_at: 1795438960396,
      delete_at: 0,
      remote_id: "",
      channel_id: "37e3st34y7bfxk5kb4fx1jiwrw"
    }

    assert.deepStrictEqual(required(Reaction, current), ["user_id", "post_id", "emoji_name", "create_at"])
  })

  it("Bot does without the texts that are left out when empty", () => {
    const bot = {
      user_id: "gtoigk65ufdaibgnj4nh1rojih",
      username: "robo04",
      display_name: "Robo",
      description: "A robot",
      owner_id: "q54osxccabnmim3eiqdgszgpry",
      create_at: 1795438852422,
      update_at: 1795438852422,
      delete_at: 0
    }

    assert.deepStrictEqual(required(Bot, bot), [
      "user_id",
      "username",
      "owner_id",
      "create_at",
      "update_at",
      "delete_at"
    ])
  })

  it("NewUserAccessToken needs its secret", () => {
    const token = {
      id: "r76oi5gcotg6pmpyy8iuh8ajfw",
      token: "4seoyway4irs5q3wn698d61aue",
      user_id: "4h5oysg1hjd1myr5kewgofs81y",
      description: "first",
      is_active: true
    }

    assert.deepStrictEqual(required(NewUserAccessToken, token), Object.keys(token))
  })

  it("SystemStatusResponse needs its status", () => {
    const ping = {
      ActiveSearchBackend: "database",
      AndroidLatestVersion: "",
      AndroidMinVersion: "",
      IosLatestVersion: "",
      IosMinVersion: "",
      status: "OK"
    }

    assert.deepStrictEqual(required(SystemStatusResponse, ping), ["status"])
  })

  it("StatusOK does not mind how the word is spelt", () => {
    assert.isTrue(Schema.is(StatusOK)({ status: "OK" }))
    assert.isTrue(Schema.is(StatusOK)({ status: "ok" }))
  })

  it("Subject and UserSubject say what and whom a call was about", () => {
    assert.deepStrictEqual(required(Subject, { id: "xek3jrhji7fo8kc61s7pkbg77a" }), ["id"])
    assert.deepStrictEqual(required(UserSubject, { user_id: "" }), ["user_id"])
  })
})
