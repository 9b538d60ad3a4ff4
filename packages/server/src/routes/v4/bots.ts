import * as Bots from "@matterwire/core/v4/Bots"
import * as Effect from "effect/Effect"
import { found, problem } from "../../Errors.ts"
import { type Caller, created, handle, ok, type Route, type Scene } from "../../Route.ts"
import { botOf } from "../../shapes/user.ts"
import { isAdmin } from "../../world/Users.ts"
import { paged } from "../paging.ts"
import { urlId } from "../permit.ts"
import { setActive } from "../sessions.ts"

/** A bot that one may change. */
const managed = Effect.fnUntraced(function* (call: Scene & Caller, botId: string) {
  const id = yield* urlId(botId, "bot_user_id")
  const user = call.world.users.get(id)
  if (user?.bot === undefined || !isAdmin(call.me)) return yield* problem("unknownBot")
  return { user, bot: user.bot }
})

/** Switches a bot off, which ends its sessions, or on; what it is already is no change. */
const switched = (on: boolean) =>
  Effect.fnUntraced(function* (call: Scene & Caller & { readonly input: { readonly bot_user_id: string } }) {
    const { user } = yield* managed(call, call.input.bot_user_id)
    return ok(botOf((user.delete_at === 0) === on ? user : setActive(call.world, user, on)))
  })

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
  ),

  handle(
    Bots.patch,
    Effect.fnUntraced(function* (call) {
      const { user, bot } = yield* managed(call, call.input.bot_user_id)
      const { username, display_name, description } = call.input
      const names = username === undefined ? {} : { username, email: `${username}@localhost` }
      const shown = { display_name: display_name ?? bot.display_name, description: description ?? bot.description }
      if (username === undefined && display_name === undefined && description === undefined) return ok(botOf(user))
      const first_name = shown.display_name
      return ok(botOf(call.world.users.update(user, { ...names, first_name, bot: { ...bot, ...shown } })))
    }),
    { struct: "bot" }
  ),

  handle(Bots.disable, switched(false)),
  handle(Bots.enable, switched(true)),

  handle(
    Bots.assign,
    Effect.fnUntraced(function* (call) {
      const { user, bot } = yield* managed(call, call.input.bot_user_id)
      const owner = yield* found(call.world.users.get(yield* urlId(call.input.user_id, "user_id")), "unknownUser")
      return ok(botOf(call.world.users.change(user, { bot: { ...bot, owner_id: owner.id } })))
    })
  )
]
