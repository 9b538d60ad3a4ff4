import type { Generation } from "../Generation.ts"
import type { Channel } from "../world/Channels.ts"
import type { Post } from "../world/Posts.ts"
import type { World } from "../world/World.ts"

/**
 * The ids of whom a post mentions, its author left out: by `@name` (in 3.10 also by the bare name), by `@channel`, `@all`
 * and `@here`, and whoever else is in a direct channel.
 */
export const mentioned = (
  world: World,
  generation: Generation,
  post: Post,
  channel: Channel
): ReadonlyArray<string> => {
  const members = world.channels.membersOf(channel.id).filter((id) => id !== post.user_id)
  if (channel.type === "D") return members
  const words = new Set(
    post.message.match(/@?[\p{L}\p{N}._-]+/gu)?.map((word) => word.replace(/[._-]+$/, "").toLowerCase())
  )
  if (["@channel", "@all", "@here"].some((word) => words.has(word))) return members
  return members.filter((id) => {
    const name = world.users.get(id)?.username ?? ""
    return words.has(`@${name}`) || (generation.old && words.has(name))
  })
}
