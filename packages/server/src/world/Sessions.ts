import type { Bus } from "./Happening.ts"
import type { MakeId } from "./Ids.ts"
import { makeTokens, type PersonalToken } from "./Tokens.ts"
import type { User } from "./Users.ts"

/** A login, a personal access token in use, or what an OAuth application was given. */
export interface Session {
  readonly id: string
  readonly token: string
  readonly userId: string
  readonly csrf: string
  /** Those of personal tokens, of bots among them, survive a logout. */
  readonly kind: "login" | "personal" | "oauth"
  readonly createAt: number
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
  /** Of an OAuth session: the application. */
  readonly appId?: string
  /** Of a personal token's session. */
  readonly tokenId?: string
}

const DAY = 24 * 60 * 60 * 1000
const BOT_YEARS = 100 * 365 * DAY

interface Needs {
  readonly now: () => number
  readonly makeId: MakeId
  readonly bus: Bus
  readonly userOf: (id: string) => User | undefined
  /** In milliseconds; as long as the release that opens it has it, if left out. */
  readonly length: number | undefined
}

/** How a session begins. */
export interface Opening {
  readonly kind: Session["kind"]
  readonly days?: number
  readonly appId?: string
}

export const makeSessions = ({ now, bus, makeId, userOf, length }: Needs) => {
  const byToken = new Map<string, Session>()
  const devices = new WeakMap<Session, string>()
  const tokens = makeTokens(makeId)

  const begin = (session: Session): Session => {
    byToken.set(session.token, session)
    return session
  }

  const open = (user: User, { kind, days = 180, appId }: Opening): Session => {
    const at = now()
    return begin({
      id: makeId(),
      token: makeId(),
      userId: user.id,
      csrf: makeId(),
      kind,
      createAt: at,
      expiresAt: at + (kind === "login" ? (length ?? days * DAY) : days * DAY),
      ...(appId === undefined ? {} : { appId })
    })
  }

  /** A personal token opens its session when it is first used. */
  const byPersonal = (shown: string): Session | undefined => {
    const token = tokens.byValue(shown)
    const user = token?.is_active === true ? userOf(token.user_id) : undefined
    if (token === undefined || user === undefined || user.delete_at > 0) return undefined
    const at = now()
    return begin({
      id: makeId(),
      token: token.token,
      userId: user.id,
      csrf: makeId(),
      kind: "personal",
      createAt: at,
      expiresAt: at + (user.bot === undefined ? 180 * DAY : BOT_YEARS),
      tokenId: token.id
    })
  }

  /** Ends a session: its token is dead at once, and sockets that stand on it fall silent. A personal one may begin again. */
  const end = (session: Session) => {
    if (byToken.get(session.token) !== session) return
    byToken.delete(session.token)
    bus.tell({ kind: "session_ended", session })
  }

  /** Ends what has had its time. */
  const fresh = (session: Session | undefined): Session | undefined => {
    if (session === undefined || now() < session.expiresAt) return session
    end(session)
    return undefined
  }

  const of = (userId: string): ReadonlyArray<Session> =>
    [...byToken.values()].filter((session) => session.userId === userId && fresh(session) !== undefined)

  const endOfToken = (token: PersonalToken) => {
    const session = byToken.get(token.token)
    if (session !== undefined) end(session)
  }

  return {
    open,
    end,
    of,
    get: (token: string): Session | undefined => fresh(byToken.get(token)) ?? byPersonal(token),
    byId: (id: string): Session | undefined => [...byToken.values()].find((session) => session.id === id),
    all: (): ReadonlyArray<Session> => [...byToken.values()],
    alive: (session: Session): boolean => byToken.get(session.token) === session && fresh(session) !== undefined,
    /** Ends every session of a user: what a deactivation does. Those of personal tokens could begin again. */
    endAll: (userId: string) => {
      for (const session of byToken.values()) if (session.userId === userId) end(session)
    },
    /** The same, but for OAuth applications and personal tokens. */
    endLogins: (userId: string) => {
      for (const session of byToken.values()) if (session.userId === userId && session.kind === "login") end(session)
    },
    /** The device that a session is tied to. */
    deviceOf: (session: Session): string => devices.get(session) ?? "",
    setDevice: (session: Session, deviceId: string) => void devices.set(session, deviceId),
    tokens: {
      ...tokens,
      /** Makes a token useless, or useful again. A session that it had does not come back. */
      setActive: (token: PersonalToken, active: boolean) => {
        tokens.setActive(token, active)
        if (!active) endOfToken(token)
      },
      /** Deletes a token. */
      revoke: (token: PersonalToken) => {
        tokens.remove(token)
        endOfToken(token)
      }
    }
  }
}
