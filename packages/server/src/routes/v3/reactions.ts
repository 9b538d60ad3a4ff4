import * as Reactions from "@matterwire/core/v3/Reactions"
import * as Effect from "effect/Effect"
import { found, problem } from "../../Errors.ts"
import { type Caller, handle, ok, type Route, type Scene } from "../../Route.ts"
import { reactionOf } from "../../shapes/post.ts"
import { isId } from "../../world/Ids.ts"
import { writable } from "../permit.ts"

const reacted = Effect.fnUntraced(function* (call: Scene & Caller, postId: string) {
  if (!isId(postId)) return yield* problem("invalidParam", "postId")
  const post = yield* found(call.world.posts.alive(postId), "unknownPost")
  yield* writable(call, post.channel_id)
  return post
})

export const reactions: ReadonlyArray<Route> = [
  handle(
    Reactions.save,
    Effect.fnUntraced(function* (call) {
      const {
        world,
        me,
        generation,
        input: { post_id, user_id, emoji_name = "" }
      } = call
      if (user_id !== me.id) return yield* problem("reactionOfOther")
      const post = yield* reacted(call, post_id)
      if (!/^[a-zA-Z0-9_+-]{1,64}$/.test(emoji_name)) return yield* problem("invalidReaction")
      return ok(reactionOf(generation, world.reactions.save(post, me.id, emoji_name, undefined)))
    }),
    { struct: "reaction" }
  ),

  handle(
    Reactions.delete,
    Effect.fnUntraced(function* (call) {
      const {
        world,
        me,
        input: { post_id, user_id, emoji_name = "" }
      } = call
      if (user_id !== me.id) return yield* problem("reactionOfOther")
      world.reactions.remove(yield* reacted(call, post_id), me.id, emoji_name)
      return ok({ status: "OK" })
    }),
    { struct: "reaction" }
  ),

  handle(
    Reactions.list,
    Effect.fnUntraced(function* (call) {
      const post = yield* reacted(call, call.input.post_id)
      return ok(call.world.reactions.list(post.id).map((reaction) => reactionOf(call.generation, reaction)))
    })
  )
]
