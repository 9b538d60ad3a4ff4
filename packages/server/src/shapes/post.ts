import type { Post as WirePost } from "@matterwire/core/models/Post"
import type { PostList } from "@matterwire/core/models/PostList"
import type { PostListWithSearchMatches } from "@matterwire/core/models/PostListWithSearchMatches"
import type { Reaction as WireReaction } from "@matterwire/core/models/Reaction"
import type { Generation } from "../Generation.ts"
import { sorted } from "../Json.ts"
import { fileOf } from "./file.ts"
import type { Page, ThreadPage } from "../world/Pages.ts"
import type { Post } from "../world/Posts.ts"
import type { Reaction } from "../world/Reactions.ts"
import type { World } from "../world/World.ts"

/** 3.10 knows neither the change nor the channel of a reaction. */
export const reactionOf = (generation: Generation, reaction: Reaction): WireReaction => ({
  user_id: reaction.user_id,
  post_id: reaction.post_id,
  emoji_name: reaction.emoji_name,
  create_at: reaction.create_at,
  ...(generation.old
    ? {}
    : {
        update_at: reaction.update_at,
        delete_at: 0,
        remote_id: "",
        channel_id: reaction.channel_id
      })
})

/** What 11.6 leaves out of a post here and there. */
interface Less {
  /** Plain pages do not count its replies. */
  readonly uncounted?: boolean
  /** The answer to a repeated draft has no metadata. */
  readonly bare?: boolean
  /** Links are looked at after the answer to who wrote them. */
  readonly fresh?: boolean
  /** Threads are read apart: a root counts its replies, and a reply none. */
  readonly collapsed?: boolean
  /** An old version shows its text in the history of its post alone. */
  readonly history?: boolean
}

/** What a post is to 11.6 beyond what 3.10 knows. */
const recent = (
  world: World,
  generation: Generation,
  post: Post,
  { uncounted = false, bare = false, fresh = false, collapsed = false }: Less
) => {
  const replies = world.posts.repliesOf(post.root_id === "" ? post.id : post.root_id)
  const counted = collapsed ? post.root_id === "" : !uncounted
  const files = world.files.of(post.id).map((file) => fileOf(generation, file))
  const reactions = world.reactions.list(post.id).map((one) => reactionOf(generation, one))
  const { attachments } = post.props
  const text = fresh || post.delete_at > 0 ? "" : post.message
  const url = /(?<![("\w])https?:\/\/[^\s<>()"]+/.exec(text)?.[0]
  const embeds =
    Array.isArray(attachments) && attachments.length > 0
      ? [{ type: "message_attachment" }]
      : url === undefined || url.includes("/pl/")
        ? []
        : [{ type: "link", url }]
  const embedded = embeds.length === 0 ? {} : { embeds }
  return {
    ...(post.props["from_webhook"] === "true" ? {} : { remote_id: "" }),
    reply_count: counted ? replies.length : 0,
    last_reply_at: collapsed && counted ? (replies.at(-1)?.create_at ?? 0) : 0,
    participants: null,
    ...(bare
      ? {}
      : {
          metadata: {
            ...embedded,
            ...(files.length === 0 ? {} : { files }),
            ...(reactions.length === 0 ? {} : { reactions })
          }
        })
  }
}

/** 3.10 does not tell who deleted a post. */
const withoutDeleter = (props: Post["props"]): Post["props"] =>
  Object.fromEntries(Object.entries(props).filter(([name]) => name !== "deleteBy"))

/** A post as its author gets it when it is written: with the `pending_post_id` that it came with. */
export const newPostOf = (world: World, generation: Generation, post: Post, less: Less = {}): WirePost => {
  const { old } = generation
  const oldest = generation.name === "3.0"
  const blank = !old && post.delete_at > 0 && less.history !== true
  return {
    id: post.id,
    create_at: post.create_at,
    update_at: post.update_at,
    ...(oldest ? {} : { edit_at: post.edit_at }),
    delete_at: post.delete_at,
    ...(oldest ? { filenames: [] } : { is_pinned: post.is_pinned }),
    user_id: post.user_id,
    channel_id: post.channel_id,
    root_id: post.root_id,
    ...(old ? { parent_id: post.root_id } : {}),
    original_id: post.original_id,
    message: blank ? "" : post.message,
    type: post.type,
    props: old ? withoutDeleter(post.props) : post.props,
    hashtags: post.hashtags,
    ...(oldest || (old && (post.file_ids ?? []).length === 0) ? {} : { file_ids: post.file_ids }),
    pending_post_id: post.pending_post_id,
    ...(post.has_reactions ? { has_reactions: true } : {}),
    ...(old ? {} : recent(world, generation, post, less))
  }
}

/** A post as everybody gets it later. */
export const postOf = (world: World, generation: Generation, post: Post, less?: Less): WirePost =>
  newPostOf(world, generation, { ...post, pending_post_id: "" }, less)

/** A page; posts before and after a cursor come with the count of their replies, others without. */
export const pageOf = (
  world: World,
  generation: Generation,
  page: Page,
  { collapsed = false }: Pick<Less, "collapsed"> = {}
): PostList => ({
  order: page.order.map((post) => post.id),
  posts: sorted(
    [...page.order, ...page.beside].map((post) => [
      post.id,
      postOf(world, generation, post, { uncounted: !page.counted, collapsed })
    ])
  ),
  ...(generation.old
    ? {}
    : {
        next_post_id: page.next,
        prev_post_id: page.previous,
        first_inaccessible_post_time: 0
      })
})

/** What a search found. It does not tell where. */
export const searchedOf = (world: World, generation: Generation, page: Page): PostListWithSearchMatches => ({
  order: page.order.map((post) => post.id),
  posts: sorted(page.order.map((post) => [post.id, postOf(world, generation, post, { uncounted: true })])),
  next_post_id: "",
  prev_post_id: "",
  first_inaccessible_post_time: 0,
  matches: null
})

/** When a thread changed last. */
export const threadChange = (world: World, root: Post): number =>
  Math.max(root.update_at, ...world.posts.repliesOf(root.id).map((post) => post.update_at))

/** A thread in v3: `order` holds the post that was asked for, `posts` all of them. */
export const wholeThread = (world: World, generation: Generation, asked: Post, root: Post): PostList => ({
  order: [asked.id],
  posts: sorted([root, ...world.posts.repliesOf(root.id)].map((post) => [post.id, postOf(world, generation, post)]))
})

/** A thread in v4, or a page of it. */
export const threadOf = (
  world: World,
  generation: Generation,
  { order, more }: ThreadPage,
  less: Pick<Less, "collapsed"> = {}
): PostList => ({
  order: order.map((post) => post.id),
  posts: sorted(order.map((post) => [post.id, postOf(world, generation, post, less)])),
  ...(generation.old
    ? {}
    : {
        next_post_id: "",
        prev_post_id: "",
        has_next: more,
        first_inaccessible_post_time: 0
      })
})
