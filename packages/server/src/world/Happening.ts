import type { Shout } from "../sockets/oldest.ts"
import type { Channel } from "./Channels.ts"
import type { Post } from "./Posts.ts"
import type { Reaction } from "./Reactions.ts"
import type { Session } from "./Sessions.ts"
import type { Team } from "./Teams.ts"
import type { User } from "./Users.ts"

/** Something that happened in the world, before a socket puts it into the words of its version. */
export type Happening =
  | { readonly kind: "posted"; readonly post: Post; readonly setOnline: boolean }
  | { readonly kind: "post_edited"; readonly post: Post }
  | { readonly kind: "post_deleted"; readonly post: Post; readonly by: string }
  | { readonly kind: "reaction_added"; readonly reaction: Reaction; readonly post: Post }
  | { readonly kind: "reaction_removed"; readonly reaction: Reaction; readonly post: Post }
  | { readonly kind: "typing"; readonly userId: string; readonly channelId: string; readonly parentId: string }
  | { readonly kind: "channels_viewed"; readonly userId: string; readonly channelId: string; readonly at: number }
  | { readonly kind: "status_change"; readonly userId: string; readonly status: string }
  /** `withTeam`: as one of the channels that everybody of a team is in. */
  | { readonly kind: "user_added"; readonly userId: string; readonly channel: Channel; readonly withTeam: boolean }
  | { readonly kind: "user_removed"; readonly userId: string; readonly channel: Channel; readonly removerId: string }
  /** 3.10 tells it before the channels that come with the team, 11.6 twice when all is done. */
  | { readonly kind: "added_to_team"; readonly userId: string; readonly teamId: string; readonly isDone: boolean }
  | { readonly kind: "leave_team"; readonly userId: string; readonly teamId: string }
  | { readonly kind: "update_team"; readonly team: Team }
  | { readonly kind: "channel_created"; readonly channel: Channel }
  | { readonly kind: "channel_updated"; readonly channel: Channel }
  | { readonly kind: "channel_converted"; readonly channel: Channel }
  | { readonly kind: "channel_deleted"; readonly channel: Channel }
  | { readonly kind: "channel_restored"; readonly channel: Channel }
  | { readonly kind: "user_updated"; readonly user: User }
  | { readonly kind: "user_role_updated"; readonly user: User }
  | { readonly kind: "user_activation_status_change" }
  | { readonly kind: "ephemeral_message"; readonly post: Post; readonly userId: string }
  | {
      readonly kind: "direct_added"
      readonly channel: Channel
      readonly creatorId: string
      readonly teammateId: string
    }
  | { readonly kind: "new_user"; readonly userId: string }
  /** A client of 3.0 said something to everybody. */
  | { readonly kind: "shout"; readonly shout: Shout }
  | { readonly kind: "session_ended"; readonly session: Session }
  /** Somebody wrote, or looked at a channel: what keeps a connection from being forgotten. */
  | { readonly kind: "session_used"; readonly session: Session }

/** Who wants to know what happens. Told at once and in order. */
type Listener = (happening: Happening) => void

/** Tells every listener, in the order in which they came. */
export interface Bus {
  readonly tell: Listener
  /** Answers how to stop listening. */
  readonly listen: (listener: Listener) => () => void
}

export const makeBus = (): Bus => {
  const listeners = new Set<Listener>()
  return {
    tell: (happening) => {
      for (const listener of listeners) listener(happening)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    }
  }
}
