import * as Effect from "effect/Effect"
import type { Problem } from "../Errors.ts"
import { type Channel, makeChannels } from "./Channels.ts"
import { makeFiles } from "./Files.ts"
import { type Bus, makeBus } from "./Happening.ts"
import { makeHooks } from "./Hooks.ts"
import type { MakeId } from "./Ids.ts"
import { makeOAuth } from "./OAuth.ts"
import { makePosts } from "./Posts.ts"
import { makeReactions } from "./Reactions.ts"
import { makeSessions } from "./Sessions.ts"
import { makeStatuses } from "./Statuses.ts"
import { makeTeams, type Team, type TeamDraft } from "./Teams.ts"
import { makeUploads } from "./Uploads.ts"
import { makeUsers, type User } from "./Users.ts"

export interface WorldOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Milliseconds that pass, whatever the clock is set to. */
  readonly elapsed: () => number
  readonly makeId: MakeId
  /** Whether posts may share a millisecond, as on a real server. */
  readonly ties: boolean
  /** In bytes. */
  readonly maxFileSize: number
  readonly settings: Settings
}

/** Settings that an admin of a real server could change. */
interface Settings {
  /** How many wrong passwords lock an account. */
  readonly loginAttempts: number
  /** How long a login holds, in milliseconds; as long as in its release, if left out. */
  readonly sessionLength: number | undefined
  readonly oauth: OAuthSettings
}

/** `ServiceSettings` of the OAuth 2 provider. */
export interface OAuthSettings {
  /** `EnableOAuthServiceProvider`: on, if left out. */
  readonly provider?: boolean
  /** `EnableDynamicClientRegistration`: off, if left out. */
  readonly dynamicRegistration?: boolean
  /** `DCRRedirectURIAllowlist`: where applications that register themselves may lead. `*` stops at a slash, `**` does not. */
  readonly allowlist?: ReadonlyArray<string>
}

/** The rooms of a world that nothing has happened in. */
const makeRooms = ({ makeId, now, ties, settings }: WorldOptions, bus: Bus) => {
  const users = makeUsers({ now, bus, makeId })
  const statuses = makeStatuses({ now, bus })
  const sessions = makeSessions({ now, bus, makeId, userOf: users.get, length: settings.sessionLength })
  const oauth = makeOAuth({ now, makeId, sessions })
  const teams = makeTeams({ now, bus, makeId })
  const channels = makeChannels({ now, bus, makeId })
  const files = makeFiles({ now, makeId })
  const hooks = makeHooks({ now, makeId })
  const uploads = makeUploads({ now, makeId })
  const posts = makePosts({ now, bus, makeId, channels, files, ties })
  const reactions = makeReactions({ now, bus, posts })
  return { users, statuses, sessions, oauth, teams, channels, files, hooks, uploads, posts, reactions }
}

/** Everything the server knows: a room per resource, and the bus that tells what happens. */
export const makeWorld = (options: WorldOptions) => {
  const { elapsed, makeId, maxFileSize, now, settings } = options
  const bus = makeBus()
  let rooms = makeRooms(options, bus)
  let provider = settings.oauth

  /** Joins a team, and with it Town Square and Off-Topic. */
  const joinTeam = (team: Team, user: User, admin = false) => {
    const { channels, teams } = rooms
    if (!teams.add(team, user, admin)) return
    for (const name of ["town-square", "off-topic"]) {
      const channel = channels.byName(team.id, name)
      if (channel !== undefined) channels.add(channel, user, "joined", true)
    }
    for (let times = 0; times < 2; times += 1)
      bus.tell({ kind: "added_to_team", userId: user.id, teamId: team.id, isDone: true })
  }

  /** Leaves a team, and its channels with it. */
  const leaveTeam = (team: Team, userId: string): boolean => {
    const { channels, teams } = rooms
    if (teams.member(team.id, userId) === undefined) return false
    for (const channel of channels.all()) {
      if (channel.team_id === team.id) channels.leave(channel, userId)
    }
    return teams.remove(team, userId)
  }

  const createTeam = (draft: TeamDraft, creator: User | undefined): Effect.Effect<Team, Problem> =>
    Effect.map(rooms.teams.create(draft, creator), (team) => {
      rooms.channels.addDefaults(team)
      if (creator !== undefined) joinTeam(team, creator, true)
      return team
    })

  /** Whether somebody gets to see what is in a channel: as a member. */
  const isMember = (channel: Channel, user: User): boolean => rooms.channels.member(channel.id, user.id) !== undefined

  return {
    now,
    elapsed,
    makeId,
    bus,
    get users() {
      return rooms.users
    },
    get statuses() {
      return rooms.statuses
    },
    get sessions() {
      return rooms.sessions
    },
    get teams() {
      return rooms.teams
    },
    get channels() {
      return rooms.channels
    },
    get posts() {
      return rooms.posts
    },
    get reactions() {
      return rooms.reactions
    },
    get files() {
      return rooms.files
    },
    get uploads() {
      return rooms.uploads
    },
    get hooks() {
      return rooms.hooks
    },
    get oauth() {
      return rooms.oauth
    },
    maxFileSize,
    settings: {
      ...settings,
      get oauth() {
        return provider
      }
    },
    /** Changes settings of the provider; those left out stay. */
    configureOAuth: (changed: OAuthSettings) => {
      provider = { ...provider, ...changed }
    },
    joinTeam,
    leaveTeam,
    createTeam,
    isMember,
    /** Forgets what a server keeps in memory only. */
    forgetCaches: () => {
      rooms.statuses.clear()
      rooms.posts.forgetPending()
    },
    /** Forgets everything. */
    reset: () => {
      rooms = makeRooms(options, bus)
    }
  }
}

export type World = ReturnType<typeof makeWorld>
