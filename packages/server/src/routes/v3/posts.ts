import * as Posts from "@matterwire/core/v3/Posts"
import * as Effect from "effect/Effect"
import { found, problem } from "../../Errors.ts"
import { type Caller, handle, ok, type Route, type Scene } from "../../Route.ts"
import { fileOf } from "../../shapes/file.ts"
import { newPostOf, pageOf, postOf, threadChange, wholeThread } from "../../shapes/post.ts"
import { isId } from "../../world/Ids.ts"
import { latest } from "../../world/Pages.ts"
import type { Post } from "../../world/Posts.ts"
import { isAdmin } from "../../world/Users.ts"
import { isAuthor, writable } from "../permit.ts"

const MOST_PER_PAGE = 1000
const MOST_FILES = 5

/** A post in a channel that one is in. v3 answers 500 where there is none. */
const visible = Effect.fnUntraced(function* (call: Scene & Caller, postId: string) {
  if (!isId(postId)) return yield* problem("invalidParam", "postId")
  const post = yield* found(call.world.posts.alive(postId), "unknownPost")
  yield* writable(call, post.channel_id)
  return post
})

/** The whole thread of a post, of which `order` names the post itself. */
const threadOf = Effect.fnUntraced(function* (call: Scene & Caller, postId: string) {
  const { world, generation } = call
  const asked = yield* visible(call, postId)
  const root = yield* found(asked.root_id === "" ? asked : world.posts.alive(asked.root_id), "unknownPost")
  return ok(wholeThread(world, generation, asked, root), {
    etag:
      generation.name === "3.0"
        ? `${asked.id}.${threadChange(world, root)}`
        : `${asked.id}.${root.id}.${threadChange(world, root)}`
  })
})

export const posts: ReadonlyArray<Route> = [
  // The channel in the path is ignored, as on a real server: the one in the body counts.
  handle(
    Posts.create,
    Effect.fnUntraced(function* (call) {
      const { world, me, generation, body, input } = call
      if (typeof body["id"] === "string" && body["id"] !== "") return yield* problem("chosenPostId")
      const named = body["channel_id"]
      const channel = yield* writable(call, typeof named === "string" ? named : undefined)
      if ((input.file_ids ?? []).length > MOST_FILES) return yield* problem("tooManyFiles")
      const { create_at, ...rest } = input
      const draft = {
        ...rest,
        channel_id: channel.id,
        keepsFileIds: true,
        create_at: isAdmin(me) && create_at !== 0 ? create_at : undefined
      }
      return ok(newPostOf(world, generation, yield* world.posts.create(me, draft, generation.longestMessage, true)))
    }),
    { struct: "post" }
  ),

  handle(
    Posts.update,
    Effect.fnUntraced(function* (call) {
      const {
        world,
        generation,
        body,
        input: { id = "", message = "" }
      } = call
      const named = body["channel_id"]
      yield* writable(call, typeof named === "string" ? named : undefined)
      const post = yield* found(world.posts.alive(id), "unknownPost")
      if (post.user_id !== call.me.id) return yield* problem("notYourPost")
      return ok(postOf(world, generation, yield* world.posts.edit(post, { message }, generation.longestMessage)))
    }),
    { struct: "post" }
  ),

  handle(
    Posts.delete,
    Effect.fnUntraced(function* (call) {
      const {
        world,
        me,
        input: { post_id }
      } = call
      if (!isId(post_id)) return yield* problem("invalidParam", "postId")
      const post = world.posts.alive(post_id)
      if (post === undefined || !isAuthor(call, post)) return yield* problem("permissions")
      world.posts.remove(post, me)
      return ok({ id: post.id })
    })
  ),

  handle(
    Posts.get,
    Effect.fnUntraced(function* (call) {
      return yield* threadOf(call, call.input.post_id)
    })
  ),

  handle(
    Posts.getById,
    Effect.fnUntraced(function* (call) {
      return yield* threadOf(call, call.input.post_id)
    })
  ),

  handle(
    Posts.getFileInfosForPost,
    Effect.fnUntraced(function* (call) {
      const { world, generation } = call
      const post = yield* visible(call, call.input.post_id)
      const files = world.files.of(post.id).map((file) => fileOf(generation, file))
      return files.length === 0
        ? ok(files, { headers: [["Etag", generation.version]] })
        : ok(files, {
            etag: `${post.id}.${world.files.changeOf(post.id)}`,
            headers: [["Cache-Control", "max-age=2592000, public"]]
          })
    })
  ),

  handle(
    Posts.getForChannel,
    Effect.fnUntraced(function* (call) {
      const { world, generation, input } = call
      const offset = Number(input.offset)
      const limit = Number(input.limit)
      if (!Number.isSafeInteger(offset)) return yield* problem("invalidParam", "offset")
      if (!Number.isSafeInteger(limit)) return yield* problem("invalidParam", "limit")
      const channel = yield* writable(call, input.channel_id)
      if (limit > MOST_PER_PAGE) return yield* problem("pageTooLarge")
      const all = world.posts.inChannel(channel.id)
      const changed = all.reduce((last, post) => Math.max(last, post.update_at), 0)
      const newest = all.reduce<Post | undefined>((last, post) => (post.update_at === changed ? post : last), undefined)
      const etag = generation.name === "3.0" ? `${newest?.id ?? ""}.${changed}` : String(changed)
      return ok(pageOf(world, generation, latest(all, offset, limit)), { etag })
    })
  )
]
