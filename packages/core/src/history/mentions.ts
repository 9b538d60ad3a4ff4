import type { Post } from "../models/Post.ts"
import type { Me, Room } from "./Source.ts"

/** What stands in code is no mention. */
const withoutCode = (text: string) => text.replace(/```[\s\S]*?(```|$)|`[^`\n]*`/g, " ")

const wordsOf = (text: string): ReadonlyArray<string> =>
  withoutCode(text)
    .match(/[\p{L}\p{N}@._-]+/gu)
    ?.map((word) => word.replace(/[._-]+$/, "")) ?? []

const EVERYBODY = ["@channel", "@all", "@here"]
/** Their text is somebody's own, and calls nobody. */
const QUIET = ["system_header_change", "system_purpose_change"]

/** What comes of a webhook or a command may mention its own author. */
const isOwn = ({ props, user_id }: Post, me: Me) => user_id === me.id && props["from_webhook"] !== "true"

/** Does a post mention one? By one's name, by the words that one has chosen, as one of everybody, or by where it was written. */
export const mentionsMe = (post: Post, room: Room, me: Me, toAll: boolean): boolean => {
  if (isOwn(post, me)) return false
  if (toAll || post.props["addedUserId"] === me.id) return true
  const words = wordsOf(post.message)
  const lower = new Set(words.map((word) => word.toLowerCase()))
  const { channel, first_name, mention_keys = "" } = me.notify_props ?? {}
  const keys = mention_keys.split(",").map((key) => key.trim().toLowerCase())
  if (me.username !== "" && lower.has(`@${me.username}`)) return true
  if (keys.some((key) => key !== "" && lower.has(key))) return true
  if (first_name === "true" && me.first_name !== "" && words.includes(me.first_name)) return true
  return channel !== "false" && !QUIET.includes(post.type) && EVERYBODY.some((word) => lower.has(word))
}
