import * as Bots from "@matterwire/core/v4/Bots"
import * as Effect from "effect/Effect"
import { problem } from "../../Errors.ts"
import { created, handle, ok, type Route } from "../../Route.ts"
import { botOf } from "../../shapes/user.ts"
import { isAdmin } from "../../world/Users.ts"
import { paged } from "../paging.ts"
import { urlId } from "../permit.ts"

export const bots: ReadonlyArray<Route> = [
  // Who may not see a bot is told that there is none; so is the bot itself.
  handle(
    Bots.get,
    Effect.fnUntraced(function* (call) {
      const id = yield* urlId(call.input.bot_user_id, "bot_user_id")
      const user = call.world.users.get(id)
      if (user?.bot === undefined || !isAdmin(call.me)) return yield* problem("unknownBot")
      if (user.delete_at > 0 && call.input.include_deleted !== true) return yield* problem("unknownBot")
      return ok(botOf(user))
    })
  ),

  handle(
    Bots.list,
    Effect.fnUntraced(function* (call) {
      if (!isAdmin(call.me)) return yield* problem("permissions")
      const all = call.world.users.all().filter((user) => user.bot !== undefined)
      const shown = all.filter((user) => call.input.include_deleted === true || user.delete_at === 0)
      return ok(paged(shown, call.input).map(botOf))
    })
  ),

  handle(
    Bots.create,
    Effect.fnUntraced(function* ({ input, me, world }) {
      const { username = "", display_name = "", description = "" } = input
      if (!isAdmin(me)) return yield* problem("permissions")
      if (!/^[a-z][a-z0-9._-]{2,63}$/.test(username)) return yield* problem("invalidBotName")
      const user = yield* world.users.create({
        username,
        email: `${username}@localhost`,
        password: "",
        first_name: display_name,
        bot: { display_name, description, owner_id: me.id }
      })
      return created(botOf(user))
    }),
    { struct: "bot" }
  )
]
