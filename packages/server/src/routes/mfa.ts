import * as Effect from "effect/Effect"
import { type Problem, problem } from "../Errors.ts"
import { makeSecret, stepOf } from "../world/Totp.ts"
import type { User } from "../world/Users.ts"
import type { World } from "../world/World.ts"

/** How many used time steps are remembered: those before are too old to be taken. */
const REMEMBERED = 8

const isCode = (code: string): boolean => /^\d{6}$/.test(code)

/** Takes a code, once. `undefined` when it is wrong, or was used; an older one that was not is fine. */
const take = Effect.fnUntraced(function* (world: World, user: User, code: string) {
  const { mfa } = user
  if (mfa === undefined) return undefined
  const step = yield* Effect.promise(() => stepOf(mfa.secret, code, world.now()))
  if (step === undefined || mfa.used.includes(step)) return undefined
  return { ...mfa, used: [...mfa.used, step].slice(-REMEMBERED) }
})

/** Checks the code of a login, where the user needs one. */
export const checkCode = Effect.fnUntraced(function* (
  world: World,
  user: User,
  code: string
): Effect.fn.Return<void, Problem> {
  if (user.mfa?.active !== true) return
  if (!isCode(code)) return yield* problem("noMfaCode")
  const mfa = yield* take(world, user, code)
  if (mfa === undefined) return yield* problem("badMfaCode")
  world.users.set(user, { mfa })
})

/** Offers a new secret, which counts when a code made with it comes back. */
export const offer = (world: World, user: User): string => {
  const secret = makeSecret()
  world.users.change(user, { mfa: { secret, active: false, used: [] } })
  return secret
}

export const activate = Effect.fnUntraced(function* (
  world: World,
  user: User,
  code: string
): Effect.fn.Return<void, Problem> {
  if (user.mfa === undefined) return yield* problem("badMfaToken")
  if (!isCode(code)) return yield* problem("unreadableMfaToken")
  const mfa = yield* take(world, user, code)
  if (mfa === undefined) return yield* problem("badMfaToken")
  world.users.update(user, { mfa: { ...mfa, active: true } })
})

export const deactivate = (world: World, { id }: User) => {
  const user = world.users.get(id)
  if (user !== undefined) world.users.update(user, { mfa: undefined })
}
