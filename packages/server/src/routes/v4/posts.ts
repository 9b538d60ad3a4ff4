import * as Posts from "@matterwire/core/v4/Posts"
import * as Effect from "effect/Effect"
import { found, problem } from "../../Errors.ts"
import { sorted } from "../../Json.ts"
import { type Caller, created, handle, ok, type Route, type Scene } from "../../Route.ts"
import { fileOf } from "../../shapes/file.ts"
import { newPostOf, pageOf, postOf, threadChange, threadOf } from "../../shapes/post.ts"
import { isId } from "../../world/Ids.ts"
import { around, latest, type Page, since, thread, withoutThreads } from "../../world/Pages.ts"
import type { Post } from "../../world/Posts.ts"
import { isAdmin } from "../../world/Users.ts"
import { isAuthor, readable, readablePost, urlId, writable } from "../permit.ts"
import { pageNumber, perPage } from "../paging.ts"
import { repeated } from "../repeated.ts"

const MOST_PER_THREAD_PAGE = 200

const shown = ({ world, generation }: Scene, post: Post) => postOf(world, generation, post)

/** One's own post, not a deleted one: any other is 403, whether there is one or not. */
const own = (call: Scene & Caller, postId: string) => {
  const post = call.world.posts.alive(postId)
  return post === undefined || !isAuthor(call, post) ? problem("permissions") : Effect.succeed(post)
}

/** Whether an application writes: 11.6 notes it. */
const byApp = ({ generation, session }: Scene & Caller): boolean => !generation.old && session.kind === "oauth"

export const posts: ReadonlyArray<Route> = [
  handle(
    Posts.create,
    Effect.fnUntraced(function* (call) {
      const { world, me, generation, body, input } = call
      if (typeof body["id"] === "string" && body["id"] !== "") return yield* problem("chosenPostId")
      const channel = yield* writable(call, input.channel_id)
      if (channel.delete_at > 0) return yield* problem("deletedChannel")
      const before = yield* repeated(call, input.pending_post_id)
      if (before !== undefined) return created(postOf(world, generation, before, { bare: true }))
      const { create_at, ...rest } = input
      const draft = {
        ...rest,
        ...(byApp(call) ? { props: sorted(Object.entries({ ...input.props, from_oauth_app: "true" })) } : {}),
        channel_id: channel.id,
        is_pinned: body["is_pinned"] === true,
        create_at: isAdmin(me) && create_at !== 0 ? create_at : undefined
      }
      const post = yield* world.posts.create(me, draft, generation.longestMessage, input.set_online ?? true)
      world.bus.tell({ kind: "session_used", session: call.session })
      if (input.set_online ?? true) world.statuses.set(me.id, "online")
      return created(newPostOf(world, generation, post, { fresh: true }))
    }),
    { struct: "post" }
  ),

  handle(
    Posts.get,
    Effect.fnUntraced(function* (call) {
      const id = yield* urlId(call.input.post_id, "post_id")
      if (call.input.include_deleted === true && !isAdmin(call.me)) return yield* problem("permissions")
      const post =
        call.input.include_deleted === true
          ? yield* found(call.world.posts.get(id), "unknownPost")
          : yield* readablePost(call, id)
      return ok(shown(call, post), { etag: `${post.id}.${post.update_at}` })
    })
  ),

  handle(
    Posts.patch,
    Effect.fnUntraced(function* (call) {
      const id = yield* urlId(call.input.post_id, "post_id")
      const post = yield* own(call, id)
      return ok(shown(call, yield* call.world.posts.edit(post, call.input, call.generation.longestMessage)))
    }),
    { struct: "post" }
  ),

  handle(
    Posts.update,
    Effect.fnUntraced(function* (call) {
      const id = yield* urlId(call.input.post_id, "post_id")
      if (call.input.id !== id) return yield* problem("invalidBodyParam", "id")
      const post = yield* own(call, id)
      const { file_ids, is_pinned, message = "", props } = call.input
      const change = { message, props, is_pinned, file_ids }
      return ok(shown(call, yield* call.world.posts.edit(post, change, call.generation.longestMessage)))
    }),
    { struct: "post" }
  ),

  handle(
    Posts.delete,
    Effect.fnUntraced(function* (call) {
      const id = yield* urlId(call.input.post_id, "post_id")
      if (call.input.permanent === true) return yield* problem("permanentDelete")
      const post = yield* found(call.world.posts.alive(id), "unknownPost")
      if (!isAuthor(call, post)) return yield* problem("permissions")
      call.world.posts.remove(post, call.me)
      return ok({ status: "OK" })
    })
  ),

  handle(
    Posts.getForChannel,
    Effect.fnUntraced(function* (call) {
      const { world, generation, request, input } = call
      const id = yield* urlId(input.channel_id, "channel_id")
      for (const name of ["before", "after"] as const) {
        const anchor = input[name] ?? ""
        if (anchor !== "" && !isId(anchor)) return yield* problem("invalidBodyParam", name)
      }
      if (request.query.has("since") && input.since === undefined) return yield* problem("invalidBodyParam", "since")
      if (input.include_deleted === true && !isAdmin(call.me)) return yield* problem("permissions")
      const channel = yield* readable(call, id)

      const collapsed = input.collapsedThreads === true
      const everything = world.posts.inChannel(channel.id)
      const all = collapsed ? everything.filter((post) => post.root_id === "") : everything
      if ((input.since ?? 0) > 0) {
        return ok(pageOf(world, generation, since(all, input.since ?? 0), { collapsed }))
      }
      const count = perPage(input.per_page)
      const offset = pageNumber(input.page) * count
      const page: Page =
        input.after !== undefined && input.after !== ""
          ? around(all, "after", input.after, offset, count)
          : input.before !== undefined && input.before !== ""
            ? around(all, "before", input.before, offset, count)
            : latest(all, offset, count, input.include_deleted)
      const changed = everything.reduce((last, post) => Math.max(last, post.update_at), 0)
      const shaped = input.skipFetchThreads === true ? withoutThreads(page) : page
      return ok(pageOf(world, generation, shaped, { collapsed }), { etag: String(changed) })
    })
  ),

  handle(
    Posts.getFileInfosForPost,
    Effect.fnUntraced(function* (call) {
      const { world, generation } = call
      const id = yield* urlId(call.input.post_id, "post_id")
      const post = yield* readablePost(call, id)
      const files = world.files.of(post.id).map((file) => fileOf(generation, file))
      const cached = ["Cache-Control", "max-age=2592000, private"] as const
      return files.length === 0
        ? ok(files, { headers: [cached, ["Etag", generation.version]] })
        : ok(files, { etag: `${post.id}.${world.files.changeOf(post.id)}`, headers: [cached] })
    })
  ),

  handle(
    Posts.getThread,
    Effect.fnUntraced(function* (call) {
      const { world, generation, input } = call
      const id = yield* urlId(input.post_id, "post_id")
      for (const name of ["perPage", "direction"] as const) {
        if (call.request.query.has(name) && input[name] === undefined) return yield* problem("invalidBodyParam", name)
      }
      if ((input.perPage ?? 0) > MOST_PER_THREAD_PAGE) return yield* problem("invalidBodyParam", "perPage")
      if ((input.fromPost ?? "") !== "" && (input.fromCreateAt ?? 0) === 0) {
        return yield* problem("invalidBodyParam", "if fromPost is set, then fromCreateAt must also be set")
      }
      const asked = yield* readablePost(call, id)
      const root = yield* found(asked.root_id === "" ? asked : world.posts.alive(asked.root_id), "unknownPost")
      const page = thread(root, world.posts.repliesOf(root.id), asked, { ...input, count: input.perPage })
      return ok(threadOf(world, generation, page, { collapsed: input.collapsedThreads === true }), {
        etag: `${asked.id}.${root.id}.${threadChange(world, root)}`
      })
    })
  )
]
