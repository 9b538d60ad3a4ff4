import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import type { InputOf, OutputOf } from "../../src/Endpoint.ts"
import type { User } from "../../src/models/User.ts"
import * as Users from "../../src/v3/Users.ts"
import { accepts, successOf } from "../Recorder.ts"

describe("v3/Users", () => {
  it("logs in with the three fields of the v3 page", () => {
    assert.isTrue(
      accepts(Users.login, { name: "team-name", login_id: "someone@nowhere.com", password: "thisisabadpassword" })
    )
    assert.isFalse(accepts(Users.login, { login_id: "someone@nowhere.com", password: "x", ldap_only: false }))
  })

  it("answers a logout with the user, or with nobody where there was no session", () => {
    const is = Schema.is(successOf(Users.logout))

    assert.isTrue(is({ user_id: "ffg6himgkbrudfcuzdi8pikjsy" }))
    assert.isTrue(is({ user_id: "" }))
    assert.isFalse(is({ status: "OK" }))
  })

  it("types what goes in and what comes out", () => {
    expectTypeOf(Users.getMe).toBeCallableWith()
    expectTypeOf<InputOf<typeof Users.get>>().toEqualTypeOf<{ readonly user_id: string }>()
    expectTypeOf<OutputOf<typeof Users.getMe>>().toEqualTypeOf<User>()
    expectTypeOf<InputOf<typeof Users.login>["name"]>().toEqualTypeOf<string | undefined>()
  })
})
