import * as Bots from "@matterwire/core/v4/Bots"
import * as Effect from "effect/Effect"
import { problem } from "../../Errors.ts"
import { created, handle, type Route } from "../../Route.ts"
import { botOf } from "../../shapes/user.ts"
import { isAdmin } from "../../world/Users.ts"

export const bots: ReadonlyArray<Route> = [
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
