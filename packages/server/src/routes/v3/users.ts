import * as Users from "@matterwire/core/v3/Users"
import * as Effect from "effect/Effect"
import { forget } from "../../Credentials.ts"
import { found, problem } from "../../Errors.ts"
import { type Answer, handle, ok, open, type Route } from "../../Route.ts"
import { isAdmin } from "../../world/Users.ts"
import { logIn, logOut, showUser, signUp } from "../accounts.ts"

const me = handle(Users.getMe, (call) => Effect.succeed(showUser(call, call.me)))

/** What 3.0 says to who has no session: nothing, and that with 200. */
const nobody: Answer = { status: 200, headers: [["Content-Type", "application/json"]], etag: undefined, body: "" }

export const users: ReadonlyArray<Route> = [
  open(Users.login, (call) => logIn(call, call.input), "map"),

  open(Users.logout, ({ world, api, generation, caller }) =>
    Effect.sync(() => ok({ user_id: logOut(world, caller) }, { headers: forget({ api, generation }) }))
  ),

  {
    ...me,
    run: (scene, path, caller) =>
      caller === undefined && scene.generation.name === "3.0" ? Effect.succeed(nobody) : me.run(scene, path, caller)
  },

  handle(
    Users.get,
    Effect.fnUntraced(function* (call) {
      const { user_id: id } = call.input
      // 3.0: oneself, or anybody for an admin.
      if (call.generation.name === "3.0" && id !== call.me.id && !isAdmin(call.me)) {
        return yield* problem("permissions", "", `userId=${id}`)
      }
      return showUser(call, yield* found(call.world.users.get(id), "unknownUser"))
    })
  ),

  // Without a licence nobody needs a code.
  open(Users.checkMfa, () => Effect.succeed(ok({ mfa_required: "false" }))),

  handle(Users.getByUsername, (call) =>
    Effect.map(found(call.world.users.byUsername(call.input.username), "unknownUsername"), (user) =>
      showUser(call, user)
    )
  ),

  open(Users.create, (call) => Effect.map(signUp(call, call.input), (user) => ok(user)), { struct: "user" })
]
