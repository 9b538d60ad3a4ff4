import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type { InputOf, OutputOf } from "../../src/Endpoint.ts"
import type { User } from "../../src/models/User.ts"
import * as Users from "../../src/v4/Users.ts"
import { accepts, callOf } from "../Recorder.ts"

describe("v4/Users", () => {
  it.effect("hands the input and the options on as they are", () =>
    Effect.gen(function* () {
      const call = yield* callOf(Users.get({ user_id: "me" }, { timeout: "2 seconds" }))

      assert.strictEqual(call.endpoint.operationId, "GetUser")
      assert.deepStrictEqual(call.input, { user_id: "me" })
      assert.deepStrictEqual(call.options, { timeout: "2 seconds" })
    })
  )

  it.effect("logs out without any input", () =>
    Effect.gen(function* () {
      const call = yield* callOf(Users.logout())

      assert.deepStrictEqual(call.input, {})
    })
  )

  it("lets a login hold texts only, as one other value empties the whole body on the server", () => {
    const credentials = { login_id: "amy", password: "amy-pass" }

    assert.isTrue(accepts(Users.login, { ...credentials, ldap_only: "true", token: "123456" }))
    assert.isFalse(accepts(Users.login, { ...credentials, ldap_only: true }))
    assert.isFalse(accepts(Users.login, { login_id: "amy" }))
  })

  it("types what goes in and what comes out", () => {
    expectTypeOf<InputOf<typeof Users.get>>().toEqualTypeOf<{ readonly user_id: string }>()
    expectTypeOf<OutputOf<typeof Users.get>>().toEqualTypeOf<User>()
    expectTypeOf<InputOf<typeof Users.createAccessToken>>().toEqualTypeOf<{
      readonly user_id: string
      readonly description: string
      readonly expires_at?: number | undefined
    }>()
    expectTypeOf<OutputOf<typeof Users.createAccessToken>["token"]>().toEqualTypeOf<string>()
    expectTypeOf(Users.login).toBeCallableWith({ login_id: "amy", password: "amy-pass" })
    expectTypeOf(Users.logout).toBeCallableWith()
    // @ts-expect-error -- a user has to be named
    expectTypeOf(Users.get).toBeCallableWith()
    // @ts-expect-error -- without a password
    expectTypeOf(Users.login).toBeCallableWith({ login_id: "amy" })
    expectTypeOf<Schema.Codec.Encoded<Schema.Codec<User>>>().toEqualTypeOf<User>()
  })
})
