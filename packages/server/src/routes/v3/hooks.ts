import * as Hooks from "@matterwire/core/v3/Hooks"
import * as Effect from "effect/Effect"
import { found, problem } from "../../Errors.ts"
import { type Caller, handle, ok, type Route, type Scene } from "../../Route.ts"
import { oldHookOf } from "../../shapes/hook.ts"
import { isAdmin } from "../../world/Users.ts"
import { canRead } from "../permit.ts"

/** One's own webhook, or anybody's for a system admin. */
const ownHook = Effect.fnUntraced(function* ({ world, me }: Scene & Caller, id: string) {
  const hook = yield* found(world.hooks.get(id), "unknownHook")
  return hook.user_id === me.id || isAdmin(me) ? hook : yield* problem("permissions")
})

export const hooks: ReadonlyArray<Route> = [
  handle(
    Hooks.createIncoming,
    Effect.fnUntraced(function* (call) {
      const { world, me, input } = call
      const channel = yield* found(world.channels.get(input.channel_id), "unknownChannel")
      if (!canRead(call, channel)) return yield* problem("permissions")
      const { display_name = "", description = "" } = input
      const hook = world.hooks.create({
        user_id: me.id,
        channel_id: channel.id,
        team_id: input.team_id,
        display_name,
        description,
        username: "",
        icon_url: "",
        channel_locked: false
      })
      return ok(oldHookOf(hook))
    }),
    { struct: "webhook" }
  ),

  handle(Hooks.listIncoming, ({ world, input }) =>
    Effect.succeed(
      ok(
        world.hooks
          .all()
          .filter(({ team_id }) => team_id === input.team_id)
          .map(oldHookOf)
      )
    )
  ),

  // For admins alone: a member may not change a webhook of their own, as recorded.
  handle(
    Hooks.updateIncoming,
    Effect.fnUntraced(function* ({ world, me, input }) {
      if (!isAdmin(me)) return yield* problem("permissions")
      const hook = yield* found(world.hooks.get(input.id ?? ""), "unknownHook")
      const { channel_id = hook.channel_id, display_name = "", description = "" } = input
      return ok(oldHookOf(world.hooks.change(hook, { channel_id, display_name, description })))
    }),
    { struct: "hook" }
  ),

  handle(
    Hooks.deleteIncoming,
    Effect.fnUntraced(function* (call) {
      const { id = "" } = call.input
      if (id === "") return yield* problem("invalidParam", "id")
      const hook = yield* ownHook(call, id)
      call.world.hooks.remove(hook)
      return ok({ id: hook.id })
    }),
    "map"
  )
]
