import * as Effect from "effect/Effect"
import { type Problem, problem } from "../Errors.ts"
import type { Bus } from "./Happening.ts"
import type { MakeId } from "./Ids.ts"
import type { User } from "./Users.ts"

export interface Team {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly display_name: string
  readonly name: string
  readonly description: string
  readonly email: string
  readonly type: string
  readonly invite_id: string
  readonly allow_open_invite: boolean
}

export interface TeamMember {
  readonly team_id: string
  readonly user_id: string
  readonly admin: boolean
}

export interface TeamDraft {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly display_name?: string | undefined
  readonly type?: string | undefined
  readonly description?: string | undefined
  readonly email?: string | undefined
  readonly allow_open_invite?: boolean | undefined
}

const RESERVED = [
  "admin",
  "api",
  "channel",
  "claim",
  "error",
  "files",
  "help",
  "landing",
  "login",
  "mfa",
  "oauth",
  "plug",
  "plugins",
  "post",
  "signup"
]

const faultOf = (draft: TeamDraft): Effect.Effect<never, Problem> | undefined => {
  const { name = "", display_name = "", type } = draft
  if (display_name === "") return problem("invalidTeamDisplayName")
  if (RESERVED.some((word) => name.startsWith(word))) return problem("reservedTeamName")
  if (!/^[a-z0-9][a-z0-9-]*[a-z0-9]$/.test(name) || name.length > 64) return problem("invalidTeamName")
  return type === "O" || type === "I" ? undefined : problem("invalidTeamType")
}

interface Needs {
  readonly now: () => number
  readonly bus: Bus
  readonly makeId: MakeId
}

export const makeTeams = ({ now, bus, makeId }: Needs) => {
  const byId = new Map<string, Team>()
  const members = new Map<string, Map<string, TeamMember>>()

  const byName = (name: string): Team | undefined => [...byId.values()].find((team) => team.name === name)

  const create = (draft: TeamDraft, creator: User | undefined): Effect.Effect<Team, Problem> =>
    Effect.suspend(() => {
      const fault = faultOf(draft)
      if (fault !== undefined) return fault
      if (byName(draft.name ?? "") !== undefined || (draft.id ?? "") !== "") return problem("teamNameTaken")
      const at = now()
      const team: Team = {
        id: makeId(),
        create_at: at,
        update_at: at,
        delete_at: 0,
        display_name: draft.display_name ?? "",
        name: draft.name ?? "",
        description: draft.description ?? "",
        email: creator?.email ?? draft.email ?? "",
        type: draft.type ?? "O",
        invite_id: makeId(),
        allow_open_invite: draft.allow_open_invite ?? false
      }
      byId.set(team.id, team)
      members.set(team.id, new Map())
      return Effect.succeed(team)
    })

  /** Answers whether the user is new in the team. */
  const add = (team: Team, user: User, admin: boolean): boolean => {
    const list = members.get(team.id)
    if (list === undefined || list.has(user.id)) return false
    list.set(user.id, { team_id: team.id, user_id: user.id, admin })
    bus.tell({ kind: "added_to_team", userId: user.id, teamId: team.id, isDone: false })
    return true
  }

  return {
    create,
    add,
    remove: (team: Team, userId: string): boolean => {
      if (members.get(team.id)?.delete(userId) !== true) return false
      bus.tell({ kind: "leave_team", userId, teamId: team.id })
      return true
    },
    update: (team: Team, fields: Partial<Team>): Team => {
      const changed = { ...team, ...fields, update_at: now() }
      byId.set(team.id, changed)
      bus.tell({ kind: "update_team", team: changed })
      return changed
    },
    byName,
    get: (id: string | undefined): Team | undefined => (id === undefined ? undefined : byId.get(id)),
    member: (teamId: string, userId: string): TeamMember | undefined => members.get(teamId)?.get(userId),
    membersOf: (teamId: string): ReadonlyArray<TeamMember> => [...(members.get(teamId)?.values() ?? [])],
    all: (): ReadonlyArray<Team> => [...byId.values()],
    of: (userId: string): ReadonlyArray<Team> =>
      [...byId.values()].filter((team) => members.get(team.id)?.has(userId) === true)
  }
}
