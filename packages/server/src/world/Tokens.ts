import type { MakeId } from "./Ids.ts"
import type { User } from "./Users.ts"

/** A token made by hand. Never expires. */
export interface PersonalToken {
  readonly id: string
  readonly token: string
  readonly user_id: string
  readonly description: string
  readonly is_active: boolean
}

export const makeTokens = (makeId: MakeId) => {
  const byId = new Map<string, PersonalToken>()

  return {
    create: (user: User, description: string): PersonalToken => {
      const token = { id: makeId(), token: makeId(), user_id: user.id, description, is_active: true }
      byId.set(token.id, token)
      return token
    },
    get: (id: string): PersonalToken | undefined => byId.get(id),
    byValue: (value: string): PersonalToken | undefined => [...byId.values()].find(({ token }) => token === value),
    all: (): ReadonlyArray<PersonalToken> => [...byId.values()],
    of: (userId: string): ReadonlyArray<PersonalToken> =>
      [...byId.values()].filter(({ user_id }) => user_id === userId),
    setActive: (token: PersonalToken, active: boolean) => void byId.set(token.id, { ...token, is_active: active }),
    remove: (token: PersonalToken) => void byId.delete(token.id)
  }
}
