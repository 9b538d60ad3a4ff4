import * as Effect from "effect/Effect"
import { remember } from "../Credentials.ts"
import { found, problem } from "../Errors.ts"
import type { Generation } from "../Generation.ts"
import { type Caller, ok, type Scene } from "../Route.ts"
import { userFor } from "../shapes/user.ts"
import { isAdmin, type User } from "../world/Users.ts"
import type { World } from "../world/World.ts"

const MOST_ATTEMPTS = 10

interface Credentials {
  readonly login_id?: string | undefined
  readonly id?: string | undefined
  readonly password?: string | undefined
}

const find = (world: World, generation: Generation, { id = "", login_id = "" }: Credentials) =>
  id === ""
    ? found(world.users.byLogin(login_id, generation.loginIgnoresCase), "unknownLogin")
    : found(world.users.get(id), "unknownLoginId")

/** Answers the user as they were, with the mistakes that a success forgives. */
const check = Effect.fnUntraced(function* (world: World, generation: Generation, given: Credentials) {
  if ((given.password ?? "") === "") return yield* problem("blankPassword")
  const user = yield* find(world, generation, given)
  if (user.bot !== undefined) return yield* problem("botLogin")
  if (generation.name === "11.6" && user.delete_at > 0) return yield* problem("inactive")
  if (user.failedAttempts >= MOST_ATTEMPTS) return yield* problem("tooManyAttempts")
  if (user.password !== given.password) {
    world.users.change(user, { failedAttempts: user.failedAttempts + 1 })
    return yield* problem("wrongPassword")
  }
  if (user.delete_at > 0) return yield* problem("inactive")
  if (user.failedAttempts > 0) world.users.change(user, { failedAttempts: 0 })
  return user
})

/** Opens a session: the same in every version but for the words of its errors and its cookies. */
export const logIn = Effect.fnUntraced(function* (scene: Scene, given: Credentials) {
  const { world, generation, request } = scene
  const user = yield* check(world, generation, given)
  const session = world.sessions.open(user, "login")
  const headers = [...remember(generation, request, session, world.now()), ["Token", session.token] as const]
  return ok(userFor(generation, user, user), { headers })
})

/** Ends a login. Personal tokens survive it. Answers whose it was. */
export const logOut = (world: World, caller: Caller | undefined): string => {
  if (caller?.session.kind === "login") world.sessions.end(caller.session)
  return caller?.me.id ?? ""
}

interface Draft {
  readonly username?: string | undefined
  readonly email?: string | undefined
  readonly password?: string | undefined
  readonly nickname?: string | undefined
  readonly first_name?: string | undefined
  readonly last_name?: string | undefined
  readonly position?: string | undefined
  readonly locale?: string | undefined
}

const RESERVED = ["all", "channel", "here", "system"]

/** Makes an account: anybody may, the server is open. */
export const signUp = Effect.fnUntraced(function* (scene: Scene, draft: Draft) {
  const { world, generation } = scene
  const { password = "", nickname, first_name, last_name, position, locale } = draft
  const username = (draft.username ?? "").toLowerCase()
  const email = (draft.email ?? "").toLowerCase()
  if (password.length < generation.shortestPassword) return yield* problem("shortPassword")
  if (!/^[a-z0-9._-]{1,64}$/.test(username) || RESERVED.includes(username)) return yield* problem("invalidUsername")
  if (generation.name === "11.6" && !email.includes("@")) return yield* problem("invalidEmail")
  // Field by field: a body may hold more, `roles` for one.
  const user = yield* world.users.create({
    username,
    email,
    password,
    nickname,
    first_name,
    last_name,
    position,
    locale
  })
  return userFor(generation, user, user)
})

/** The ETag of a user is the same for every viewer. */
const userEtag = (generation: Generation, user: User): string =>
  generation.name === "3.10" ? `${user.id}.${user.update_at}.true.true` : `${user.id}.${user.update_at}..0.true.true.0`

/** A user as the caller gets to see them. */
export const showUser = ({ generation, me }: Scene & Caller, user: User) =>
  ok(userFor(generation, me, user), { etag: userEtag(generation, user) })

/** Personal tokens: the admin makes them for anybody, others need the role. */
export const mayMakeToken = (me: User, user: User): boolean =>
  isAdmin(me) || (me.id === user.id && me.roles.split(" ").includes("system_user_access_token"))
