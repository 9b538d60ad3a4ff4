import * as Reactions from "@matterwire/core/v4/Reactions"
import * as Effect from "effect/Effect"
import { problem } from "../../Errors.ts"
import { handle, ok, type Route } from "../../Route.ts"
import { reactionOf } from "../../shapes/post.ts"
import { isId } from "../../world/Ids.ts"
import { isAdmin } from "../../world/Users.ts"
import { readablePost, urlId, userId, writable } from "../permit.ts"

export const reactions: ReadonlyArray<Route> = [
  handle(
    Reactions.save,
    Effect.fnUntraced(function* (call) {
      const {
        world,
        me,
        generation,
        body,
        input: { emoji_name = "", post_id = "", user_id = "" }
      } = call
      if (!isId(user_id) || !isId(post_id) || emoji_name === "" || emoji_name.length > 64) {
        return yield* problem("invalidReaction")
      }
      if (user_id !== me.id) return yield* problem("reactionOfOther")
      const post = world.posts.alive(post_id)
      yield* writable(call, post?.channel_id)
      if (post === undefined) return yield* problem("permissions")
      if (!/^[a-z0-9_+-]+$/.test(emoji_name)) return yield* problem("unknownEmoji")
      const at = body["create_at"]
      const reaction = world.reactions.save(post, me.id, emoji_name, typeof at === "number" && at > 0 ? at : undefined)
      return ok(reactionOf(generation, reaction))
    }),
    { struct: "reaction" }
  ),

  handle(
    Reactions.delete,
    Effect.fnUntraced(function* (call) {
      const user = yield* userId(call, call.input.user_id)
      const id = yield* urlId(call.input.post_id, "post_id")
      if (user !== call.me.id && !isAdmin(call.me)) return yield* problem("permissions")
      const post = call.world.posts.alive(id)
      yield* writable(call, post?.channel_id)
      if (post === undefined) return yield* problem("permissions")
      call.world.reactions.remove(post, user, call.input.emoji_name)
      return ok({ status: "OK" })
    })
  ),

  handle(
    Reactions.list,
    Effect.fnUntraced(function* (call) {
      const id = yield* urlId(call.input.post_id, "post_id")
      const post = yield* readablePost(call, id)
      const list = call.world.reactions.list(post.id).map((reaction) => reactionOf(call.generation, reaction))
      return ok(list.length === 0 ? null : list)
    })
  )
]
