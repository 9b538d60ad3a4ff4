import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import { problem } from "../../Errors.ts"
import { type Caller, handle, ok, type Route, type Scene } from "../../Route.ts"
import type { Header } from "../../Wire.ts"
import { activate, deactivate, offer } from "../mfa.ts"
import { asUser } from "../permit.ts"

/** An empty picture of one pixel: nobody is to scan it. */
const PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="

const unkept: ReadonlyArray<Header> = [
  ["Cache-Control", "no-cache"],
  ["Expires", "0"],
  ["Pragma", "no-cache"]
]

/** Whose multi-factor login it is: not an application's to change. */
const owner = Effect.fnUntraced(function* (call: Scene & Caller, userId: string) {
  if (call.session.kind === "oauth") return yield* problem("permissions")
  return yield* asUser(call, userId)
})

/** Multi-factor login by RFC 6238. No licence is needed. */
export const mfa: ReadonlyArray<Route> = [
  handle(
    Users.generateMfaSecret,
    Effect.fnUntraced(function* (call) {
      const user = yield* owner(call, call.input.user_id)
      return ok({ secret: offer(call.world, user), qr_code: PICTURE }, { headers: unkept })
    })
  ),

  handle(
    Users.updateMfa,
    Effect.fnUntraced(function* (call) {
      const user = yield* owner(call, call.input.user_id)
      const { activate: on, code = "" } = call.input
      if (on === undefined) return yield* problem("invalidBodyParam", "activate")
      if (!on) deactivate(call.world, user)
      else if (code === "") return yield* problem("invalidBodyParam", "code")
      else yield* activate(call.world, user, code)
      return ok({ status: "OK" })
    }),
    { struct: "activate" }
  )
]
