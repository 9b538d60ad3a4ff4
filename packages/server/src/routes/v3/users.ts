import * as Users from "@matterwire/core/v3/Users"
import * as Effect from "effect/Effect"
import { forget } from "../../Credentials.ts"
import { found } from "../../Errors.ts"
import { handle, ok, open, type Route } from "../../Route.ts"
import { logIn, logOut, showUser, signUp } from "../accounts.ts"

export const users: ReadonlyArray<Route> = [
  open(Users.login, (call) => logIn(call, call.input), "map"),

  open(Users.logout, ({ world, api, caller }) =>
    Effect.sync(() => ok({ user_id: logOut(world, caller) }, { headers: forget(api) }))
  ),

  handle(Users.getMe, (call) => Effect.succeed(showUser(call, call.me))),

  handle(Users.get, (call) =>
    Effect.map(found(call.world.users.get(call.input.user_id), "unknownUser"), (user) => showUser(call, user))
  ),

  handle(Users.getByUsername, (call) =>
    Effect.map(found(call.world.users.byUsername(call.input.username), "unknownUsername"), (user) =>
      showUser(call, user)
    )
  ),

  open(Users.create, (call) => Effect.map(signUp(call, call.input), (user) => ok(user)), { struct: "user" })
]
