import type { Session } from "../world/Sessions.ts"
import type { User } from "../world/Users.ts"
import type { World } from "../world/World.ts"

/** Those of a user, the newest first. */
export const newest = (world: World, user: User): ReadonlyArray<Session> => world.sessions.of(user.id).toReversed()

/** Ends a session; an application loses what could renew it, too. */
export const endSession = (world: World, session: Session) =>
  session.kind === "oauth" ? world.oauth.logOut(session) : world.sessions.end(session)

/** Ends all sessions of a user. Personal tokens survive it. */
export const endSessions = (world: World, userId: string) => {
  world.oauth.endAll(userId)
  world.sessions.endAll(userId)
}

/** Switches an account off, which ends its sessions, or on. Its personal tokens then work again. */
export const setActive = (world: World, user: User, active: boolean): User => {
  if (!active) {
    endSessions(world, user.id)
    world.statuses.set(user.id, "offline")
  }
  const changed = world.users.update(user, { delete_at: active ? 0 : world.now() })
  if (user.bot === undefined) world.bus.tell({ kind: "user_activation_status_change" })
  return changed
}
