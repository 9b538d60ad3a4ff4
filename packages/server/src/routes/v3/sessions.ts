import * as Admin from "@matterwire/core/v3/Admin"
import * as Users from "@matterwire/core/v3/Users"
import * as Effect from "effect/Effect"
import { remember } from "../../Credentials.ts"
import { found, problem } from "../../Errors.ts"
import { handle, ok, type Route } from "../../Route.ts"
import { sessionOfV3 } from "../../shapes/session.ts"
import { userFor } from "../../shapes/user.ts"
import { isId } from "../../world/Ids.ts"
import { isAdmin } from "../../world/Users.ts"
import { endSession, newest, setActive } from "../sessions.ts"

export const sessions: ReadonlyArray<Route> = [
  handle(
    Users.getSessions,
    Effect.fnUntraced(function* ({ world, me, input: { user_id } }) {
      if (user_id !== me.id && !isAdmin(me)) return yield* problem("permissions")
      const user = yield* found(world.users.get(user_id), "unknownUser")
      return ok(newest(world, user).map((session) => sessionOfV3(world, user, session)))
    })
  ),

  handle(
    Users.revokeSession,
    Effect.fnUntraced(function* ({ world, input: { id = "" } }) {
      endSession(world, yield* found(world.sessions.byId(id), "unknownSession"))
      return ok({ id })
    }),
    "map"
  ),

  handle(
    Users.attachDeviceExtraProps,
    Effect.fnUntraced(function* ({ world, generation, request, session, input: { device_id: device = "" } }) {
      if (device === "") return yield* problem("invalidParam", "device_id")
      world.sessions.setDevice(session, device)
      const [token] = remember(generation, request, session, world.now())
      return ok({ device_id: device }, { headers: token === undefined ? [] : [token] })
    }),
    "map"
  ),

  handle(
    Users.updateActive,
    Effect.fnUntraced(function* ({ world, me, generation, input: { user_id = "", active = "" } }) {
      if (!isId(user_id)) return yield* problem("invalidParam", "user_id")
      if (!isAdmin(me)) return yield* problem("permissions")
      const user = yield* found(world.users.get(user_id), "unknownUser")
      return ok(userFor(generation, me, setActive(world, user, active === "true")))
    }),
    "map"
  ),

  handle(
    Admin.resetPassword,
    Effect.fnUntraced(function* ({ world, me, generation, input: { user_id = "", new_password: password = "" } }) {
      if (!isId(user_id)) return yield* problem("invalidParam", "user_id")
      if (!isAdmin(me)) return yield* problem("permissions")
      if (password.length < generation.shortestPassword) return yield* problem("shortPassword")
      const user = yield* found(world.users.get(user_id), "unknownUser")
      world.users.change(user, { password, last_password_update: world.now(), failedAttempts: 0 })
      return ok({ status: "ok" })
    }),
    "map"
  )
]
