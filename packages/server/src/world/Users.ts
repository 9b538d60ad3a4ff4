import * as Effect from "effect/Effect"
import { type Problem, problem } from "../Errors.ts"
import type { Bus } from "./Happening.ts"
import type { MakeId } from "./Ids.ts"

/** What only bot accounts have. */
interface BotPart {
  readonly display_name: string
  readonly description: string
  readonly owner_id: string
}

/** Multi-factor login. */
interface Mfa {
  /** In base 32. */
  readonly secret: string
  /** Without it the secret is only offered. */
  readonly active: boolean
  /** The time steps whose codes were taken: each is good once. */
  readonly used: ReadonlyArray<number>
}

export interface User {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly username: string
  readonly email: string
  readonly nickname: string
  readonly first_name: string
  readonly last_name: string
  readonly position: string
  readonly roles: string
  readonly locale: string
  readonly last_password_update: number
  /** In the clear: this is a server for tests. It goes into no answer, error or log. */
  readonly password: string
  readonly failedAttempts: number
  readonly mfa?: Mfa | undefined
  readonly bot?: BotPart
}

/** What a new account may bring. */
export interface UserDraft {
  readonly username: string
  readonly email: string
  readonly password: string
  readonly nickname?: string | undefined
  readonly first_name?: string | undefined
  readonly last_name?: string | undefined
  readonly position?: string | undefined
  readonly locale?: string | undefined
  readonly roles?: string | undefined
  readonly bot?: BotPart | undefined
}

export const isAdmin = (user: User): boolean => user.roles.split(" ").includes("system_admin")

interface Needs {
  readonly now: () => number
  readonly bus: Bus
  readonly makeId: MakeId
}

export const makeUsers = ({ now, bus, makeId }: Needs) => {
  const byId = new Map<string, User>()

  const byUsername = (username: string): User | undefined =>
    [...byId.values()].find((user) => user.username === username)

  const byLogin = (login: string, ignoreCase: boolean): User | undefined => {
    const wanted = ignoreCase ? login.toLowerCase() : login
    return [...byId.values()].find(
      (user) => user.username === wanted || (ignoreCase ? user.email.toLowerCase() : user.email) === wanted
    )
  }

  /** Makes an account. The first one on a server becomes its system admin. */
  const create = (draft: UserDraft): Effect.Effect<User, Problem> =>
    Effect.suspend(() => {
      if (byUsername(draft.username) !== undefined) return problem("usernameTaken")
      if ([...byId.values()].some((user) => user.email === draft.email)) return problem("emailTaken")
      const at = now()
      const people = [...byId.values()].filter((user) => user.bot === undefined)
      const user: User = {
        id: makeId(),
        create_at: at,
        update_at: at,
        delete_at: 0,
        username: draft.username,
        email: draft.email,
        nickname: draft.nickname ?? "",
        first_name: draft.first_name ?? "",
        last_name: draft.last_name ?? "",
        position: draft.position ?? "",
        roles:
          draft.roles ?? (people.length === 0 && draft.bot === undefined ? "system_admin system_user" : "system_user"),
        locale: draft.locale ?? "en",
        last_password_update: at,
        password: draft.password,
        failedAttempts: 0,
        ...(draft.bot === undefined ? {} : { bot: draft.bot })
      }
      byId.set(user.id, user)
      bus.tell({ kind: "new_user", userId: user.id })
      return Effect.succeed(user)
    })

  /** Changes fields, and `update_at` with them. */
  const change = (user: User, fields: Partial<User>): User => {
    const changed = { ...user, ...fields, update_at: now() }
    byId.set(user.id, changed)
    return changed
  }

  /** Changes what others see, and tells them. */
  const update = (user: User, fields: Partial<User>): User => {
    const changed = change(user, fields)
    bus.tell({ kind: "user_updated", user: changed })
    return changed
  }

  /** Changes fields that nobody sees. */
  const set = ({ id }: User, fields: Partial<Pick<User, "mfa" | "failedAttempts">>) => {
    const known = byId.get(id)
    if (known !== undefined) byId.set(id, { ...known, ...fields })
  }

  return {
    create,
    change,
    update,
    set,
    byUsername,
    byLogin,
    get: (id: string | undefined): User | undefined => (id === undefined ? undefined : byId.get(id)),
    all: (): ReadonlyArray<User> => [...byId.values()]
  }
}
