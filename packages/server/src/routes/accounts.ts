import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { remember, wantsCookies } from "../Credentials.ts"
import { found, problem } from "../Errors.ts"
import type { Generation } from "../Generation.ts"
import { type Caller, ok, type Scene } from "../Route.ts"
import { userFor } from "../shapes/user.ts"
import { checkCode } from "./mfa.ts"
import { isAdmin, type User } from "../world/Users.ts"
import type { World } from "../world/World.ts"

/** What a login says. */
export interface Credentials {
  readonly login_id?: string | undefined
  readonly id?: string | undefined
  readonly password?: string | undefined
  /** A code of multi-factor login. */
  readonly token?: string | undefined
  readonly device_id?: string | undefined
}

const find = (world: World, generation: Generation, { id = "", login_id = "" }: Credentials) =>
  id === ""
    ? found(world.users.byLogin(login_id, generation.loginIgnoresCase), "unknownLogin")
    : found(world.users.get(id), "unknownLoginId")

const blame = (world: World, user: User) => world.users.change(user, { failedAttempts: user.failedAttempts + 1 })

/** Answers the user as they were, with the mistakes that a success forgives. */
const check = Effect.fnUntraced(function* (world: World, generation: Generation, given: Credentials) {
  if ((given.password ?? "") === "") return yield* problem("blankPassword")
  const user = yield* find(world, generation, given)
  if (user.bot !== undefined) return yield* problem("botLogin")
  if (!generation.old && user.delete_at > 0) return yield* problem("inactive")
  if (user.failedAttempts >= world.settings.loginAttempts) return yield* problem("tooManyAttempts")
  if (user.password !== given.password) {
    blame(world, user)
    return yield* problem("wrongPassword", "", `user_id=${user.id}`)
  }
  if (user.delete_at > 0) return yield* problem("inactive")
  const { token = "" } = given
  const proven = yield* Effect.result(checkCode(world, user, token))
  if (Result.isFailure(proven)) {
    if (token !== "") blame(world, user) // without a code it was a question
    return yield* Effect.fail(proven.failure)
  }
  const known = world.users.get(user.id) ?? user
  if (known.failedAttempts > 0) world.users.change(known, { failedAttempts: 0 })
  return user
})

/** Opens a session for who proves who they are. Answers the user as they were before. */
export const authenticate = Effect.fnUntraced(function* ({ world, generation }: Scene, given: Credentials) {
  const user = yield* check(world, generation, given)
  const session = world.sessions.open(user, { kind: "login", days: generation.sessionDays })
  world.sessions.setDevice(session, given.device_id ?? "")
  return { user, session }
})

/** Opens a session: the same in every version but for the words of its errors and its cookies. */
export const logIn = Effect.fnUntraced(function* (scene: Scene, given: Credentials) {
  const { world, generation, request } = scene
  const { user, session } = yield* authenticate(scene, given)
  const cookies = wantsCookies(generation, request) ? remember(generation, request, session, world.now()) : []
  const headers = [...cookies, ["Token", session.token] as const]
  return ok(userFor(generation, user, user), { headers })
})

/** Ends a login, or what an application was given. Personal tokens survive it. Answers whose it was. */
export const logOut = (world: World, caller: Caller | undefined): string => {
  if (caller?.session.kind === "login") world.sessions.end(caller.session)
  if (caller?.session.kind === "oauth") world.oauth.logOut(caller.session)
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
  if (!generation.old && !email.includes("@")) return yield* problem("invalidEmail")
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
  generation.name === "11.6"
    ? `${user.id}.${user.update_at}..0.true.true.0`
    : `${user.id}.${user.update_at}${generation.name === "3.0" ? "" : ".true.true"}`

/** A user as the caller gets to see them. */
export const showUser = ({ generation, me }: Scene & Caller, user: User) =>
  ok(userFor(generation, me, user), { etag: userEtag(generation, user) })

/** Personal tokens: the admin makes them for anybody, others need the role. An application may not. */
export const mayMakeToken = ({ me, session }: Caller, user: User): boolean =>
  session.kind !== "oauth" &&
  (isAdmin(me) || (me.id === user.id && me.roles.split(" ").includes("system_user_access_token")))
