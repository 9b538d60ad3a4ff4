import type { Bus } from "./Happening.ts"
import type { makePosts, Post } from "./Posts.ts"

export interface Reaction {
  readonly user_id: string
  readonly post_id: string
  readonly emoji_name: string
  readonly create_at: number
  readonly update_at: number
  readonly channel_id: string
}

interface Needs {
  readonly now: () => number
  readonly bus: Bus
  readonly posts: ReturnType<typeof makePosts>
}

export const makeReactions = ({ now, bus, posts }: Needs) => {
  const byPost = new Map<string, Map<string, Reaction>>()
  const keyOf = (userId: string, emoji: string) => `${emoji} ${userId}`

  const list = (postId: string): ReadonlyArray<Reaction> =>
    [...(byPost.get(postId)?.values() ?? [])].sort((a, b) => a.create_at - b.create_at)

  return {
    list,
    /** The same reaction twice is announced twice, and kept once, with its first time. */
    save: (post: Post, userId: string, emoji: string, createAt: number | undefined): Reaction => {
      const at = now()
      const made: Reaction = {
        user_id: userId,
        post_id: post.id,
        emoji_name: emoji,
        create_at: createAt ?? at,
        update_at: at,
        channel_id: post.channel_id
      }
      const known = byPost.get(post.id) ?? new Map<string, Reaction>()
      byPost.set(post.id, known)
      const first = known.get(keyOf(userId, emoji))
      known.set(keyOf(userId, emoji), first === undefined ? made : { ...first, update_at: at })
      bus.tell({ kind: "reaction_added", reaction: made, post: posts.reacted(post, true) })
      return made
    },
    remove: (post: Post, userId: string, emoji: string) => {
      const known = byPost.get(post.id)
      known?.delete(keyOf(userId, emoji))
      const reaction: Reaction = {
        user_id: userId,
        post_id: post.id,
        emoji_name: emoji,
        create_at: 0,
        update_at: now(),
        channel_id: ""
      }
      bus.tell({ kind: "reaction_removed", reaction, post: posts.reacted(post, (known?.size ?? 0) > 0) })
    }
  }
}
