import type { IncomingWebhook } from "@matterwire/core/models/IncomingWebhook"
import * as Webhooks from "@matterwire/core/v4/Webhooks"
import * as Effect from "effect/Effect"
import { found, problem } from "../../Errors.ts"
import { type Caller, created, handle, ok, type Route, type Scene } from "../../Route.ts"
import { hookOf } from "../../shapes/hook.ts"
import { isAdmin } from "../../world/Users.ts"
import { paged } from "../paging.ts"
import { canRead, urlId } from "../permit.ts"

/** A webhook, for who may manage it: system admins, and admins of its team. */
const managed = Effect.fnUntraced(function* (call: Scene & Caller, hookId: string) {
  const hook = yield* found(call.world.hooks.get(yield* urlId(hookId, "hook_id")), "unknownHook")
  return mayManage(call, hook.team_id) ? hook : yield* problem("permissions")
})

const mayManage = ({ world, me }: Scene & Caller, teamId: string): boolean =>
  isAdmin(me) || world.teams.member(teamId, me.id)?.admin === true

const checkName = (username: string) =>
  /^([a-z0-9._-]{1,64}|)$/.test(username) ? Effect.void : problem("hookUsername")

export const hooks: ReadonlyArray<Route> = [
  handle(
    Webhooks.createIncoming,
    Effect.fnUntraced(function* (call) {
      const { world, me, input } = call
      const { channel_id = "", user_id = "", display_name = "", description = "", username = "", icon_url = "" } = input
      const channel = yield* found(world.channels.get(channel_id), "unknownChannel", channel_id)
      if (!mayManage(call, channel.team_id) || !canRead(call, channel)) return yield* problem("permissions")
      yield* checkName(username)
      const owner = user_id === "" ? me : yield* found(world.users.get(user_id), "unknownUser")
      const hook = world.hooks.create({
        user_id: owner.id,
        channel_id: channel.id,
        team_id: channel.team_id,
        display_name,
        description,
        username,
        icon_url,
        channel_locked: input.channel_locked ?? false
      })
      return created(hookOf(hook))
    }),
    { struct: "incoming_webhook" }
  ),

  handle(
    Webhooks.listIncoming,
    Effect.fnUntraced(function* (call) {
      const { world, me, input } = call
      const { team_id = "" } = input
      if (team_id === "" ? !isAdmin(me) : !mayManage(call, team_id)) return yield* problem("permissions")
      const all = world.hooks.all().filter((hook) => team_id === "" || hook.team_id === team_id)
      const incoming_webhooks: ReadonlyArray<IncomingWebhook> = paged(all, input).map(hookOf)
      return ok(input.include_total_count === true ? { incoming_webhooks, total_count: all.length } : incoming_webhooks)
    })
  ),

  handle(Webhooks.getIncoming, (call) => Effect.map(managed(call, call.input.hook_id), (hook) => ok(hookOf(hook)))),

  handle(
    Webhooks.updateIncoming,
    Effect.fnUntraced(function* (call) {
      const { world, input } = call
      const hook = yield* managed(call, input.hook_id)
      if (input.id !== hook.id) return yield* problem("invalidBodyParam", "hook_id")
      const { channel_id = hook.channel_id, display_name = "", description = "", username = "", icon_url = "" } = input
      const channel = yield* found(world.channels.get(channel_id), "unknownChannel", channel_id)
      yield* checkName(username)
      const { channel_locked = false } = input
      const fields = { channel_id: channel.id, display_name, description, username, icon_url, channel_locked }
      return created(hookOf(world.hooks.change(hook, fields)))
    }),
    { struct: "incoming_webhook" }
  ),

  handle(
    Webhooks.deleteIncoming,
    Effect.fnUntraced(function* (call) {
      call.world.hooks.remove(yield* managed(call, call.input.hook_id))
      return ok({ status: "OK" })
    })
  )
]
