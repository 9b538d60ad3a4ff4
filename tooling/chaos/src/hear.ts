import type { EventOf } from "@matterwire/core/Event"
import { gap } from "@matterwire/core/Gap"
import { post_deleted, post_edited, posted, reaction_added, typing } from "@matterwire/core/v4/events/index"
import { socket } from "@matterwire/core/v4/Socket"
import type { Heard } from "./Happened.ts"

/** What the listener listens to. */
export const listened = [posted, post_edited, post_deleted, reaction_added, typing, gap(socket)] as const

const versionOf = ({ is_pinned, message }: { readonly is_pinned?: boolean | undefined; readonly message: string }) =>
  `${message} ${is_pinned === true ? "+" : "-"}`

/** An event, as the judge gets it. */
export const heardIn = (event: EventOf<(typeof listened)[number]>): Heard => {
  switch (event.event) {
    case "posted":
    case "post_edited":
    case "post_deleted": {
      const { channel_id, create_at, id, update_at } = event.post
      return {
        what: event.event,
        post: id,
        channel: channel_id,
        createAt: create_at,
        updateAt: update_at,
        version: versionOf(event.post),
        isLive: event.seq >= 0
      }
    }
    case "reaction_added": {
      const { emoji_name, post_id, user_id } = event.reaction
      return { what: "reaction_added", post: post_id, version: `${emoji_name} ${user_id}` }
    }
    case "typing":
      return { what: "typing" }
    case "gap": {
      const { channels, detail, events, reason, since, until } = event
      return { what: "gap", events, channels, since, until, reason, detail }
    }
  }
}
