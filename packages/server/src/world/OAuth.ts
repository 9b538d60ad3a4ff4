import { makeApps, type OAuthApp } from "./Apps.ts"
import type { MakeId } from "./Ids.ts"
import type { makeSessions, Session } from "./Sessions.ts"
import type { User } from "./Users.ts"

/** What somebody consented to. */
export interface Consent {
  readonly redirectUri: string
  readonly challenge: string
  readonly resource: string
}

/** A code to be exchanged, once. */
export interface Code extends Consent {
  readonly code: string
  readonly appId: string
  readonly userId: string
  readonly expiresAt: number
}

/** The one pair of tokens that an application has for a user. */
export interface Grant {
  readonly appId: string
  readonly userId: string
  readonly session: Session
  /** Empty for public applications, after the implicit grant, and in 3.0. */
  readonly refreshToken: string
  readonly audience: string
}

const CODE_MS = 600_000
const DAYS = 30

interface Needs {
  readonly now: () => number
  readonly makeId: MakeId
  readonly sessions: ReturnType<typeof makeSessions>
}

const keyOf = (userId: string, appId: string) => `${userId} ${appId}`

/** Applications, who let them in, and the tokens that they were given. */
export const makeOAuth = ({ now, makeId, sessions }: Needs) => {
  const apps = makeApps({ now, makeId })
  const consents = new Set<string>()
  const codes = new Map<string, Code>()
  const grants = new Map<string, Grant>()

  const keep = (grant: Grant): Grant => {
    grants.set(keyOf(grant.userId, grant.appId), grant)
    return grant
  }

  const begin = (user: User, app: OAuthApp): Session =>
    sessions.open(user, { kind: "oauth", days: DAYS, appId: app.id })

  /** Ends all that an application has of a user, tokens that were refreshed away too. */
  const revoke = (userId: string, appId: string) => {
    consents.delete(keyOf(userId, appId))
    grants.delete(keyOf(userId, appId))
    for (const code of codes.values()) {
      if (code.userId === userId && code.appId === appId) codes.delete(code.code)
    }
    for (const session of sessions.of(userId)) if (session.appId === appId) sessions.end(session)
  }

  return {
    apps,

    /** Remembers that a user lets an application in, and makes a code for it. `write` is how its release writes one. */
    consent: (user: User, app: OAuthApp, consent: Consent, write: () => string): string => {
      consents.add(keyOf(user.id, app.id))
      const code = { ...consent, code: write(), appId: app.id, userId: user.id, expiresAt: now() + CODE_MS }
      codes.set(code.code, code)
      return code.code
    },
    hasConsent: (userId: string, appId: string): boolean => consents.has(keyOf(userId, appId)),
    /** Those that a user let in. */
    authorizedBy: (userId: string): ReadonlyArray<OAuthApp> =>
      apps.all().filter((app) => consents.has(keyOf(userId, app.id))),

    codeOf: (text: string): Code | undefined => {
      const code = codes.get(text)
      return code === undefined || now() < code.expiresAt ? code : undefined
    },
    spend: (code: Code) => void codes.delete(code.code),

    /** The pair that an application has for a user; its access token may have had its time. */
    grantOf: (userId: string, appId: string): Grant | undefined => grants.get(keyOf(userId, appId)),
    /** Makes the pair of a user and an application. */
    grant: (
      user: User,
      app: OAuthApp,
      { refreshable, audience }: { refreshable: boolean; audience: string }
    ): Grant => {
      consents.add(keyOf(user.id, app.id))
      return keep({
        appId: app.id,
        userId: user.id,
        session: begin(user, app),
        refreshToken: refreshable ? makeId() : "",
        audience
      })
    },
    byRefreshToken: (token: string): Grant | undefined =>
      token === "" ? undefined : [...grants.values()].find((grant) => grant.refreshToken === token),
    /** A new access token, and a new refresh token if they rotate. The old access token goes on working. */
    refresh: (grant: Grant, user: User, app: OAuthApp, rotates: boolean): Grant =>
      keep({ ...grant, session: begin(user, app), refreshToken: rotates ? makeId() : grant.refreshToken }),

    /** Ends one access token, and the pair that it is half of. Consent stays. */
    logOut: (session: Session) => {
      for (const [key, grant] of grants) if (grant.session === session) grants.delete(key)
      sessions.end(session)
    },
    /** Ends all pairs of a user. Consent stays. */
    endAll: (userId: string) => {
      for (const [key, grant] of grants) if (grant.userId === userId) grants.delete(key)
    },
    revoke,
    removeApp: (app: OAuthApp) => {
      apps.remove(app)
      const users = new Set(sessions.all().map(({ userId }) => userId))
      for (const key of [...consents, ...grants.keys()]) users.add(key.split(" ")[0] ?? "")
      for (const userId of users) revoke(userId, app.id)
    }
  }
}
