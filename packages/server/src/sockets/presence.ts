import type { Frame } from "./frames.ts"

/** What the action `presence` makes the server leave out. */
const NARROWED: ReadonlySet<string> = new Set(["typing", "reaction_added", "reaction_removed"])

/**
 * What a client said that it looks at. Once it has named a channel, a thread beside it and a thread view, all else is
 * narrowed away: typing and reactions, not posts.
 */
export const makePresence = () => {
  let channel: string | undefined
  let beside: string | undefined
  let view: string | undefined

  return {
    look: ({ channel_id, thread_channel_id, is_thread_view }: Readonly<Record<string, unknown>>) => {
      if (typeof channel_id === "string") channel = channel_id
      if (typeof thread_channel_id !== "string") return
      if (is_thread_view === true) view = thread_channel_id
      else beside = thread_channel_id
    },
    sees: ({ event, broadcast }: Frame): boolean => {
      if (!NARROWED.has(event) || broadcast.channel_id === "") return true
      return [channel, beside, view].some((looked) => looked === undefined || looked === broadcast.channel_id)
    }
  }
}
