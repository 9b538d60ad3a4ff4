import * as Stream from "effect/Stream"
import type { Mattermost } from "../Call.ts"
import type { MattermostError } from "../Errors.ts"
import type { Durable } from "../History.ts"
import type { Post } from "../models/Post.ts"
import { sinceIn } from "./gaps.ts"
import { byWholeTimes } from "./order.ts"
import type { Round } from "./plan.ts"
import { oldestFirst } from "./posts.ts"
import type { Room } from "./Source.ts"

/** A post that was edited, pinned or deleted, and where. */
export interface Change {
  readonly name: Durable
  readonly post: Post
  readonly room: Room
}

/** By the time of the change; edits stand before deletions of the same millisecond. */
export const firstChanged = (a: Change, b: Change) =>
  a.post.update_at - b.post.update_at ||
  (a.name === b.name ? oldestFirst(a.post, b.post) : a.name === "post_edited" ? -1 : 1)

const isCopy = ({ original_id }: Post) => original_id !== ""

/** A copy stands before its original, which it tells of, and a root before its thread. */
const copiesFirst = (a: Post, b: Post) =>
  a.update_at - b.update_at || Number(isCopy(b)) - Number(isCopy(a)) || oldestFirst(a, b)

/** So many changes are a full answer. Which ones of more the server picks is not promised. */
const FULL = 1000

/**
 * What was edited, pinned or deleted in a channel after a time, in the order of the changes. A reply moves its root's
 * `update_at`, and so does a reaction: an edit is one only by `edit_at`, or by a copy that was made since then. The thread of a
 * deleted root is deleted with it, and not told of, as the socket tells of the root alone.
 */
export const changesSince = (
  { absence, gap, source }: Round,
  room: Room
): Stream.Stream<Change, MattermostError, Mattermost> =>
  Stream.suspend(() => {
    const { wanted } = absence
    const since = sinceIn(absence, room.id)
    let isFull = false
    const edited = new Set<string>()
    const deletedAt = new Map<string, number>()

    const nameOf = (post: Post): Durable | undefined => {
      const { delete_at, edit_at = 0, id, original_id, root_id } = post
      if (isCopy(post)) {
        if (delete_at > since) edited.add(original_id)
        return undefined
      }
      if (delete_at > 0) {
        if (delete_at <= since || deletedAt.get(root_id) === delete_at) return undefined
        if (root_id === "") deletedAt.set(id, delete_at)
        return "post_deleted"
      }
      return edit_at > since || edited.has(id) ? "post_edited" : undefined
    }

    return source.changes(room, since).pipe(
      Stream.mapArray((page) => {
        isFull ||= page.length >= FULL
        return page
      }),
      byWholeTimes(({ update_at }) => update_at, copiesFirst),
      Stream.mapAccumArray(
        () => undefined,
        (_, posts) => [
          undefined,
          posts.flatMap((post): ReadonlyArray<Change> => {
            const name = nameOf(post)
            return name !== undefined && wanted.has(name) ? [{ name, post, room }] : []
          })
        ]
      ),
      // The listing goes on by windows all the same: what comes then is told.
      Stream.concat(Stream.suspend(() => (isFull ? Stream.drain(Stream.fromEffect(gap.full(room.id))) : Stream.empty)))
    )
  })
