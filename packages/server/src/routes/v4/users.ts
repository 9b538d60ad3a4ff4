import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import { forget } from "../../Credentials.ts"
import { found, problem } from "../../Errors.ts"
import { created, handle, ok, open, type Route } from "../../Route.ts"
import { userFor } from "../../shapes/user.ts"
import { logIn, logOut, showUser, signUp } from "../accounts.ts"
import { asUser, userId } from "../permit.ts"

export const users: ReadonlyArray<Route> = [
  // A link by mail needs a licence: what came with it is not looked at.
  open(
    Users.login,
    (call) => ((call.body["magic_link_token"] ?? "") === "" ? logIn(call, call.input) : problem("unknownLogin")),
    "props"
  ),

  open(Users.logout, ({ world, api, generation, caller }) => {
    logOut(world, caller)
    return Effect.succeed(ok({ status: "OK" }, { headers: forget({ api, generation }) }))
  }),

  handle(
    Users.get,
    Effect.fnUntraced(function* (call) {
      const id = yield* userId(call, call.input.user_id)
      return showUser(call, yield* found(call.world.users.get(id), "unknownUser"))
    })
  ),

  handle(
    Users.getByUsername,
    Effect.fnUntraced(function* (call) {
      const { username } = call.input
      if (username !== username.toLowerCase()) return yield* problem("invalidBodyParam", "username")
      return showUser(call, yield* found(call.world.users.byUsername(username), "unknownUsername"))
    })
  ),

  open(Users.create, (call) => Effect.map(signUp(call, call.input), created), { struct: "user" }),

  handle(
    Users.patch,
    Effect.fnUntraced(function* (call) {
      const user = yield* asUser(call, call.input.user_id)
      const byApp = call.session.kind === "oauth" && call.input.email !== undefined
      if (byApp || (user.id === call.me.id && user.bot !== undefined)) return yield* problem("permissions")
      const { nickname, first_name, last_name, position, locale } = call.input
      const given = Object.entries({ nickname, first_name, last_name, position, locale }).filter(
        ([, value]) => value !== undefined
      )
      const changed = call.world.users.update(user, Object.fromEntries(given))
      return ok(userFor(call.generation, call.me, changed))
    }),
    { struct: "user" }
  )
]
