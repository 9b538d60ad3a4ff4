import type { Bus } from "./Happening.ts"
import { makeId } from "./Ids.ts"
import type { User } from "./Users.ts"

/** A login, or a personal access token in use. */
export interface Session {
  readonly id: string
  readonly token: string
  readonly userId: string
  readonly csrf: string
  /** Personal tokens, those of bots among them, survive a logout. */
  readonly kind: "login" | "personal"
}

/** A token made by hand. Never expires. */
export interface PersonalToken {
  readonly id: string
  readonly token: string
  readonly user_id: string
  readonly description: string
  readonly is_active: boolean
}

export const makeSessions = ({ bus }: { readonly bus: Bus }) => {
  const byToken = new Map<string, Session>()

  const open = (user: User, kind: Session["kind"]): Session => {
    const session: Session = { id: makeId(), token: makeId(), userId: user.id, csrf: makeId(), kind }
    byToken.set(session.token, session)
    return session
  }

  /** Ends a session: its token is dead at once, and sockets that stand on it fall silent. */
  const end = (session: Session) => {
    if (byToken.delete(session.token)) bus.tell({ kind: "session_ended", session })
  }

  return {
    open,
    end,
    get: (token: string): Session | undefined => byToken.get(token),
    alive: (session: Session): boolean => byToken.has(session.token),
    /** Ends every session of a user, personal tokens too: what a deactivation does. */
    endAll: (userId: string) => {
      for (const session of byToken.values()) if (session.userId === userId) end(session)
    },
    createToken: (user: User, description: string): PersonalToken => {
      const session = open(user, "personal")
      return { id: session.id, token: session.token, user_id: user.id, description, is_active: true }
    }
  }
}
