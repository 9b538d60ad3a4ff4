import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import { remember } from "../../Credentials.ts"
import { found, problem } from "../../Errors.ts"
import { type Caller, handle, ok, type Route, type Scene } from "../../Route.ts"
import { sessionOf } from "../../shapes/session.ts"
import { isAdmin } from "../../world/Users.ts"
import { asUser, userId } from "../permit.ts"
import { endSession, endSessions, newest, setActive } from "../sessions.ts"

const done = ok({ status: "OK" })

/** What only system admins may do to a user. */
const asAdmin = Effect.fnUntraced(function* (call: Scene & Caller, id: string) {
  const wanted = yield* userId(call, id)
  if (!isAdmin(call.me)) return yield* problem("permissions")
  return yield* found(call.world.users.get(wanted), "unknownUser")
})

export const sessions: ReadonlyArray<Route> = [
  handle(
    Users.getSessions,
    Effect.fnUntraced(function* (call) {
      const user = yield* asUser(call, call.input.user_id)
      return ok(newest(call.world, user).map((session) => sessionOf(call.world, user, session)))
    })
  ),

  handle(
    Users.revokeSession,
    Effect.fnUntraced(function* (call) {
      const user = yield* asUser(call, call.input.user_id)
      const { session_id: id = "" } = call.input
      if (id === "") return yield* problem("invalidBodyParam", "session_id")
      const session = yield* found(call.world.sessions.byId(id), "unknownSession")
      if (session.userId !== user.id) return yield* problem("invalidUrlParam", "user_id")
      endSession(call.world, session)
      return done
    }),
    "props"
  ),

  handle(
    Users.revokeAllSessions,
    Effect.fnUntraced(function* (call) {
      const user = yield* asUser(call, call.input.user_id)
      endSessions(call.world, user.id)
      return done
    })
  ),

  handle(
    Users.revokeSessionsFromAllUsers,
    Effect.fnUntraced(function* ({ world, me }) {
      if (!isAdmin(me)) return yield* problem("permissions")
      for (const { id } of world.users.all()) endSessions(world, id)
      return done
    })
  ),

  handle(
    Users.attachDeviceExtraProps,
    ({ world, generation, request, session, input: { device_id: device = "" } }) =>
      Effect.sync(() => {
        if (device === "") return done
        world.sessions.setDevice(session, device)
        const [token] = remember(generation, request, session, world.now())
        return ok({ status: "OK" }, { headers: token === undefined ? [] : [token] })
      }),
    "props"
  ),

  handle(
    Users.resetPasswordFailedAttempts,
    Effect.fnUntraced(function* (call) {
      const id = yield* userId(call, call.input.user_id)
      if (!isAdmin(call.me)) return yield* problem("attemptsOfOther")
      const user = yield* found(call.world.users.get(id), "unknownUser")
      call.world.users.set(user, { failedAttempts: 0 })
      return done
    })
  ),

  handle(
    Users.updateActive,
    Effect.fnUntraced(function* (call) {
      const user = yield* asAdmin(call, call.input.user_id)
      if (call.input.active === undefined) return yield* problem("invalidBodyParam", "active")
      setActive(call.world, user, call.input.active)
      return done
    }),
    { struct: "active" }
  ),

  handle(
    Users.updateRoles,
    Effect.fnUntraced(function* (call) {
      const user = yield* asAdmin(call, call.input.user_id)
      const { roles = "" } = call.input
      if (roles !== "" && !/^[a-z0-9_]+( [a-z0-9_]+)*$/.test(roles)) return yield* problem("invalidBodyParam", "roles")
      const changed = call.world.users.change(user, { roles })
      call.world.bus.tell({ kind: "user_role_updated", user: changed })
      return done
    }),
    "props"
  ),

  handle(
    Users.updatePassword,
    Effect.fnUntraced(function* (call) {
      const { world, me, generation, input } = call
      const user = yield* asUser(call, input.user_id)
      const { current_password: current = "", new_password: password = "" } = input
      if (user.id === me.id) {
        if (current === "") return yield* problem("invalidBodyParam", "current_password")
        if (current !== user.password) {
          world.users.set(user, { failedAttempts: user.failedAttempts + 1 })
          return yield* problem("incorrectPassword")
        }
      }
      if (password.length < generation.shortestPassword) return yield* problem("shortPassword")
      world.users.change(user, { password, last_password_update: world.now(), failedAttempts: 0 })
      return done
    }),
    "props"
  )
]
