import * as Effect from "effect/Effect"
import { problem } from "../Errors.ts"
import type { Caller, Scene } from "../Route.ts"
import { canRead } from "./permit.ts"

const REMEMBERED_MS = 30_000

/**
 * The post that was written with this `pending_post_id` within the last 30 s, across users, if the caller could read it;
 * `undefined` means: write one. 3.10 echoes the id and de-duplicates nothing.
 */
export const repeated = Effect.fnUntraced(function* (call: Scene & Caller, pending = "") {
  const { world, generation } = call
  if (pending === "" || generation.old) return undefined
  const first = world.posts.pending(pending, REMEMBERED_MS)
  if (first === undefined) return undefined
  const channel = world.channels.get(first.channel_id)
  if (channel === undefined || !canRead(call, channel)) return undefined
  return first.delete_at > 0 ? yield* problem("duplicateGone") : first
})
