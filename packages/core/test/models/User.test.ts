import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { User } from "../../src/models/User.ts"
import { required } from "../Recorder.ts"

/** GET /api/v4/users/{user_id}, 11.6. */
const current = {
  id: "q3uwmjmk8bfnpmpag1qnikxhcr",
  create_at: 1795438869535,
  update_at: 1795438870143,
  delete_at: 0,
  username: "amy06",
  auth_service: "",
  email: "amy06@example.com",
  nickname: "",
  first_name: "",
  last_name: "",
  position: "",
  roles: "system_user",
  notify_props: { channel: "true", comments: "never", desktop: "mention", email: "true", push: "mention" },
  last_password_update: 1795438869535,
  locale: "en",
  timezone: { automaticTimezone: "", manualTimezone: "", useAutomaticTimezone: "true" },
  remote_id: "",
  disable_welcome_email: false
}

/** GET /api/v3/users/me, 3.0.3. */
const old = {
  id: "hjjfkco87tfujxip6su17ia4no",
  create_at: 1795418686188,
  update_at: 1795418686188,
  delete_at: 0,
  username: "bob",
  auth_data: "",
  auth_service: "",
  email: "bob@example.com",
  nickname: "",
  first_name: "",
  last_name: "",
  roles: "",
  notify_props: { all: "true", channel: "true", desktop: "all", mention_keys: "bob,@bob" },
  last_password_update: 1795418686188,
  failed_attempts: 1,
  locale: "en"
}

describe("User", () => {
  it("needs what every server sends of everybody, and nothing more", () => {
    const fields = [
      "id",
      "delete_at",
      "username",
      "auth_service",
      "email",
      "nickname",
      "first_name",
      "last_name",
      "roles",
      "locale"
    ]

    assert.deepStrictEqual(required(User, current), fields)
    assert.deepStrictEqual(required(User, old), fields)
  })

  it("holds texts only in notify_props", () => {
    assert.isFalse(Schema.is(User)({ ...current, notify_props: { channel: true } }))
  })
})
