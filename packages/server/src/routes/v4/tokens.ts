import type { UserAccessTokenSanitized } from "@matterwire/core/models/UserAccessToken"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import { found, type Problem, problem } from "../../Errors.ts"
import { type Caller, handle, ok, type Route, type Scene } from "../../Route.ts"
import type { PersonalToken } from "../../world/Tokens.ts"
import { isAdmin } from "../../world/Users.ts"
import { mayMakeToken } from "../accounts.ts"
import { holds, paged } from "../paging.ts"
import { asUser, urlId, userId } from "../permit.ts"

/** A token as lists show it: the secret is shown once, when it is made. */
const sanitized = ({ id, user_id, description, is_active }: PersonalToken): UserAccessTokenSanitized => ({
  id,
  user_id,
  description,
  is_active
})

/** A token by its id: one's own, or anybody's for a system admin. */
const tokenFor = Effect.fnUntraced(function* (
  { world, me, session }: Scene & Caller,
  id: string
): Effect.fn.Return<PersonalToken, Problem> {
  const token = yield* found(world.sessions.tokens.get(id), "unknownToken")
  const own = token.user_id === me.id || isAdmin(me)
  return own && session.kind !== "oauth" ? token : yield* problem("permissions")
})

export const tokens: ReadonlyArray<Route> = [
  handle(
    Users.createAccessToken,
    Effect.fnUntraced(function* (call) {
      const {
        input: { description = "" },
        world
      } = call
      const id = yield* userId(call, call.input.user_id)
      const user = world.users.get(id)
      if (user === undefined || !mayMakeToken(call, user)) return yield* problem("permissions")
      if (description === "") return yield* problem("invalidBodyParam", "description")
      if (description.length > 255) return yield* problem("longTokenDescription")
      return ok(world.sessions.tokens.create(user, description))
    }),
    { struct: "user_access_token" }
  ),

  handle(
    Users.getAccessTokensForUser,
    Effect.fnUntraced(function* (call) {
      const user = yield* asUser(call, call.input.user_id)
      return ok(paged(call.world.sessions.tokens.of(user.id), call.input).map(sanitized))
    })
  ),

  handle(
    Users.getAccessTokens,
    Effect.fnUntraced(function* ({ world, me, input }) {
      if (!isAdmin(me)) return yield* problem("permissions")
      return ok(paged(world.sessions.tokens.all(), input).map(sanitized))
    })
  ),

  handle(
    Users.searchAccessTokens,
    Effect.fnUntraced(function* ({ world, me, input: { term = "" } }) {
      if (!isAdmin(me)) return yield* problem("permissions")
      if (term === "") return yield* problem("invalidBodyParam", "term")
      const found = world.sessions.tokens
        .all()
        .filter(({ id, user_id }) => holds([id, user_id, world.users.get(user_id)?.username ?? ""], term))
      return ok(found.map(sanitized))
    }),
    { struct: "term" }
  ),

  handle(
    Users.getAccessToken,
    Effect.fnUntraced(function* (call) {
      const id = yield* urlId(call.input.token_id, "token_id")
      return ok(sanitized(yield* tokenFor(call, id)))
    })
  ),

  handle(
    Users.disableAccessToken,
    Effect.fnUntraced(function* (call) {
      call.world.sessions.tokens.setActive(yield* tokenFor(call, call.input.token_id ?? ""), false)
      return ok({ status: "OK" })
    }),
    "props"
  ),

  handle(
    Users.enableAccessToken,
    Effect.fnUntraced(function* (call) {
      call.world.sessions.tokens.setActive(yield* tokenFor(call, call.input.token_id ?? ""), true)
      return ok({ status: "OK" })
    }),
    "props"
  ),

  handle(
    Users.revokeAccessToken,
    Effect.fnUntraced(function* (call) {
      call.world.sessions.tokens.revoke(yield* tokenFor(call, call.input.token_id ?? ""))
      return ok({ status: "OK" })
    }),
    "props"
  )
]
