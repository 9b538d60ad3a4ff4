import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Problem } from "./Errors.ts"
import { checkApp } from "./routes/oauth/apps.ts"
import { endSession, setActive } from "./routes/sessions.ts"
import type { Channel } from "./world/Channels.ts"
import type { Team } from "./world/Teams.ts"
import { codeAt, isSecret, SECRET_RULE, stepAt } from "./world/Totp.ts"
import type { User } from "./world/Users.ts"
import type { OAuthSettings, World } from "./world/World.ts"

/** An account, and a token to act as it. */
export interface Account {
  readonly user: { readonly id: string; readonly username: string; readonly email: string }
  readonly token: string
}

export interface UserSeed {
  readonly username: string
  /** `Passw0rd-<username>`, if left out. */
  readonly password?: string
  /** `<username>@example.com`, if left out. */
  readonly email?: string
  /** The name of a team to be in. */
  readonly team?: string
  /** Makes a system admin. */
  readonly admin?: boolean
  /** The secret of multi-factor login, in base 32: from then on a login takes a code. */
  readonly mfa?: string
}

/** An application that people can let in. */
export interface OAuthAppSeed {
  readonly name: string
  /** Where it may lead back to, character by character. */
  readonly callbacks: ReadonlyArray<string>
  /** Has no secret, proves itself by PKCE, and gets no refresh token: from 11.6 on. */
  readonly public?: boolean
  /** People are not asked. */
  readonly trusted?: boolean
}

export interface ChannelSeed {
  readonly team: string
  readonly name: string
  /** A private one; public, if left out. */
  readonly private?: boolean
  /** User names. The first is its creator. */
  readonly members?: ReadonlyArray<string>
}

export interface PostSeed {
  /** The name of its author, who is in the channel. */
  readonly username: string
  readonly channel_id: string
  readonly message: string
  /** Of a reply. */
  readonly root_id?: string
}

/** Puts things into a server before a test or a demo begins. Throws when something cannot be. */
export interface Seed {
  readonly addTeam: (name: string) => Team
  /** An account with a session. */
  readonly addUser: (seed: UserSeed) => Account & { readonly password: string }
  /** A bot account with a personal token. */
  readonly addBot: (seed: { readonly username: string; readonly team?: string }) => Account
  readonly addChannel: (seed: ChannelSeed) => Channel
  /** A post, as its author would write it: whoever listens is told. Answers its id. */
  readonly addPost: (seed: PostSeed) => { readonly id: string; readonly create_at: number }
  /** An application for OAuth 2, which belongs to nobody. A public one's secret is empty. */
  readonly createOAuthApp: (seed: OAuthAppSeed) => { readonly id: string; readonly secret: string }
  /** Changes settings of the OAuth 2 provider, as an admin of a real server may; those left out stay. */
  readonly configureOAuth: (settings: OAuthSettings) => void
  /** The code of a user with multi-factor login; of another time step by so many steps of 30 s. */
  readonly mfaCode: (username: string, steps?: number) => Promise<string>
  /** Ends all sessions of a user, personal tokens too, and lets them in no more. */
  readonly deactivate: (username: string) => void
  /** Ends all logins of a user at once, as an admin does, without a word: sockets stay open and fall silent. */
  readonly endSessions: (username: string) => void
  /**
   * Ends a token for good, of whatever kind; an application's refresh token with it. Sockets that stand on it fall silent.
   */
  readonly revoke: (token: string) => void
  /** Ends a session as its time does: an application may still refresh. Personal tokens have no end of time. */
  readonly expire: (token: string) => void
}

const LONGEST_MESSAGE = 16_383

const run = <A>(effect: Effect.Effect<A, Problem>): A => {
  const result = Effect.runSync(Effect.result(effect))
  if (Result.isSuccess(result)) return result.success
  throw new Error(`cannot seed: ${result.failure.error} ${result.failure.name}`.trim())
}

const shown = ({ id, username, email }: User): Account["user"] => ({ id, username, email })

export const makeSeed = (world: World): Seed => {
  const teamNamed = (name: string): Team => {
    const team = world.teams.byName(name)
    if (team === undefined) throw new Error(`there is no team ${name}: addTeam("${name}") first`)
    return team
  }
  const userNamed = (username: string): User => {
    const user = world.users.byUsername(username)
    if (user === undefined) throw new Error(`there is no user ${username}: addUser({ username: "${username}" }) first`)
    return user
  }
  const join = (user: User, team: string | undefined) => {
    if (team !== undefined) world.joinTeam(teamNamed(team), user)
  }

  return {
    addTeam: (name) => run(world.createTeam({ name, display_name: name, type: "O" }, undefined)),

    addUser: ({ username, team, admin = false, mfa: secret, ...given }) => {
      const { password = `Passw0rd-${username}`, email = `${username}@example.com` } = given
      const roles = admin ? "system_admin system_user" : "system_user"
      const user = run(world.users.create({ username, password, roles, email }))
      if (secret !== undefined) {
        if (!isSecret(secret)) throw new Error(`mfa: ${SECRET_RULE}`)
        world.users.set(user, { mfa: { secret, active: true, used: [] } })
      }
      join(user, team)
      return { user: shown(user), password, token: world.sessions.open(user, { kind: "login" }).token }
    },

    addBot: ({ username, team }) => {
      const bot = { display_name: "", description: "", owner_id: "" }
      const user = run(world.users.create({ username, password: "", email: `${username}@localhost`, bot }))
      join(user, team)
      return { user: shown(user), token: world.sessions.tokens.create(user, "seeded").token }
    },

    addChannel: ({ team, name, private: secret = false, members = [] }) => {
      const [creator, ...others] = members.map(userNamed)
      const draft = { team_id: teamNamed(team).id, name, display_name: name, type: secret ? "P" : "O" }
      const channel = run(world.channels.create(draft, creator, 1))
      for (const user of others) world.channels.add(channel, user, "added")
      return channel
    },

    addPost: ({ username, channel_id, message, root_id }) => {
      const author = userNamed(username)
      if (world.channels.member(channel_id, author.id) === undefined)
        throw new Error(`${username} is in no channel ${channel_id}: addChannel({ …, members: ["${username}"] }) first`)
      const { create_at, id } = run(world.posts.create(author, { channel_id, message, root_id }, LONGEST_MESSAGE, true))
      return { create_at, id }
    },

    deactivate: (username) => {
      setActive(world, userNamed(username), false)
    },

    createOAuthApp: ({ name, callbacks, public: isPublic = false, trusted = false }) => {
      const draft = {
        creator_id: "",
        name,
        description: "",
        icon_url: "",
        callback_urls: callbacks,
        homepage: "http://127.0.0.1",
        is_trusted: trusted,
        is_public: isPublic,
        is_dynamically_registered: false
      }
      run(checkApp(draft))
      const { id, client_secret: secret } = world.oauth.apps.create(draft)
      return { id, secret }
    },

    configureOAuth: world.configureOAuth,

    mfaCode: async (username, steps = 0) => {
      const { mfa } = userNamed(username)
      if (mfa === undefined)
        throw new Error(`${username} has no secret: addUser({ username: "${username}", mfa: "…" })`)
      return codeAt(mfa.secret, stepAt(world.now()) + steps)
    },

    endSessions: (username) => {
      world.sessions.endLogins(userNamed(username).id)
    },

    revoke: (token) => {
      const personal = world.sessions.tokens.byValue(token)
      if (personal !== undefined) return world.sessions.tokens.revoke(personal)
      const session = world.sessions.get(token)
      if (session !== undefined) endSession(world, session)
    },

    expire: (token) => {
      const session = world.sessions.get(token)
      if (session !== undefined) world.sessions.end(session)
    }
  }
}
