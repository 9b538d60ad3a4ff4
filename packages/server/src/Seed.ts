import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Problem } from "./Errors.ts"
import type { Channel } from "./world/Channels.ts"
import type { Team } from "./world/Teams.ts"
import type { User } from "./world/Users.ts"
import type { World } from "./world/World.ts"

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
}

export interface ChannelSeed {
  readonly team: string
  readonly name: string
  /** A private one; public, if left out. */
  readonly private?: boolean
  /** User names. The first is its creator. */
  readonly members?: ReadonlyArray<string>
}

/** Puts things into a server before a test or a demo begins. Throws when something cannot be. */
export interface Seed {
  readonly addTeam: (name: string) => Team
  /** An account with a session. */
  readonly addUser: (seed: UserSeed) => Account & { readonly password: string }
  /** A bot account with a personal token. */
  readonly addBot: (seed: { readonly username: string; readonly team?: string }) => Account
  readonly addChannel: (seed: ChannelSeed) => Channel
  /** Ends all sessions of a user, personal tokens too, and lets them in no more. */
  readonly deactivate: (username: string) => void
  /** Ends the session of a token at once, a personal token's too. Sockets that stand on it fall silent. */
  readonly revoke: (token: string) => void
}

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

    addUser: ({ username, team, admin = false, ...given }) => {
      const { password = `Passw0rd-${username}`, email = `${username}@example.com` } = given
      const roles = admin ? "system_admin system_user" : "system_user"
      const user = run(world.users.create({ username, password, roles, email }))
      join(user, team)
      return { user: shown(user), password, token: world.sessions.open(user, "login").token }
    },

    addBot: ({ username, team }) => {
      const bot = { display_name: "", description: "", owner_id: "" }
      const user = run(world.users.create({ username, password: "", email: `${username}@localhost`, bot }))
      join(user, team)
      return { user: shown(user), token: world.sessions.createToken(user, "seeded").token }
    },

    addChannel: ({ team, name, private: secret = false, members = [] }) => {
      const [creator, ...others] = members.map(userNamed)
      const draft = { team_id: teamNamed(team).id, name, display_name: name, type: secret ? "P" : "O" }
      const channel = run(world.channels.create(draft, creator, 1))
      for (const user of others) world.channels.add(channel, user, "added")
      return channel
    },

    deactivate: (username) => {
      const user = userNamed(username)
      world.users.change(user, { delete_at: world.now() })
      world.sessions.endAll(user.id)
    },

    revoke: (token) => {
      const session = world.sessions.get(token)
      if (session !== undefined) world.sessions.end(session)
    }
  }
}
