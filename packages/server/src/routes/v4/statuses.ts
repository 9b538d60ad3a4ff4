import type { Status as WireStatus } from "@matterwire/core/models/Status"
import * as Status from "@matterwire/core/v4/Status"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import { problem } from "../../Errors.ts"
import { handle, ok, type Route } from "../../Route.ts"
import { isId } from "../../world/Ids.ts"
import type { World } from "../../world/World.ts"
import { asUser, userId, writable } from "../permit.ts"

const statusOf = (world: World, id: string): WireStatus => {
  const { status, manual, at } = world.statuses.get(id)
  return { user_id: id, status, manual, last_activity_at: at, dnd_end_time: 0 }
}

export const statuses: ReadonlyArray<Route> = [
  handle(
    Status.getUserStatus,
    Effect.fnUntraced(function* (call) {
      return ok(statusOf(call.world, yield* userId(call, call.input.user_id)))
    })
  ),

  handle(
    Status.getUsersStatusesByIds,
    Effect.fnUntraced(function* (call) {
      const ids = call.input.body ?? []
      if (ids.length === 0 || !ids.every(isId)) return yield* problem("invalidBodyParam", "user_ids")
      return ok<ReadonlyArray<WireStatus>>(ids.map((id) => statusOf(call.world, id)))
    }),
    { struct: "user_ids" }
  ),

  handle(
    Status.updateUserStatus,
    Effect.fnUntraced(function* (call) {
      const user = yield* asUser(call, yield* userId(call, call.input.user_id))
      const { status = "" } = call.input
      if (call.body["user_id"] !== user.id) return yield* problem("invalidBodyParam", "user_id")
      if (!["online", "away", "dnd", "offline"].includes(status)) return yield* problem("invalidBodyParam", "status")
      call.world.statuses.setByHand(user.id, status)
      return ok(statusOf(call.world, user.id))
    }),
    { struct: "status" }
  ),

  handle(
    Users.publishTyping,
    Effect.fnUntraced(function* (call) {
      const user = yield* asUser(call, call.input.user_id)
      const channel = yield* writable(call, call.input.channel_id)
      const parentId = call.input.parent_id ?? ""
      call.world.bus.tell({ kind: "typing", userId: user.id, channelId: channel.id, parentId })
      return ok({ status: "OK" })
    }),
    { struct: "typing_request" }
  )
]
