import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type { Mattermost } from "../Call.ts"
import type { MattermostError } from "../Errors.ts"
import type { Durable } from "../History.ts"
import type { Channel } from "../models/Channel.ts"
import type { Post } from "../models/Post.ts"
import type { User } from "../models/User.ts"

type Calls<A> = Effect.Effect<A, MattermostError, Mattermost>
type Posts = Stream.Stream<Post, MattermostError, Mattermost>

/** A channel, as the list of one's own channels has it. */
export interface Room extends Pick<
  Channel,
  "id" | "name" | "display_name" | "type" | "team_id" | "last_post_at" | "delete_at"
> {
  /** The team that its routes go through: v3 reaches direct channels by any team. Empty in v4. */
  readonly via: string
}

/** Who listens, as far as it is known: their posts are no mentions, and their name is one. */
export interface Me {
  readonly id: string
  readonly username: string
  readonly first_name: string
  readonly notify_props?: User["notify_props"]
}

/** What is known about a post besides the post. */
interface Beside {
  /** The author's user name; empty where it is not known. */
  readonly author: string
  /** Does it mention whom we listen for? Their id then. */
  readonly mentions: ReadonlyArray<string>
}

/** How a dialect is asked for what its server keeps, and what its socket would have said of it. */
export interface Source {
  /** One's own channels, archived ones among them where the server lists them, each once. */
  readonly rooms: Calls<ReadonlyArray<Room>>
  /** One of them, where that takes less than the list. */
  readonly room?: (id: string) => Calls<Room>
  /** The posts after one, oldest first. The server skips those of the same millisecond. */
  readonly after: (room: Room, postId: string, size: number) => Posts
  /** All posts, newest first. */
  readonly newest: (room: Room, size: number) => Posts
  /** What changed after a time, oldest change first, with the copies that the edit history keeps. */
  readonly changes: (room: Room, since: number) => Posts
  /** Oneself. */
  readonly me: Calls<Me>
  /** People by their ids, at most 200; left out where no event has a name. */
  readonly people?: (ids: ReadonlyArray<string>) => Calls<ReadonlyArray<Pick<User, "id" | "username">>>
  /** Does a post mention everybody in its channel, but for its author? */
  readonly toAll: (room: Room) => boolean
  /** The data of `posted`: the post, and what is said beside it. */
  readonly posted: (post: Post, room: Room, beside: Beside) => Readonly<Record<string, unknown>>
  /** A frame as the socket would have sent it, `seq` -1. */
  readonly frame: (name: Durable, post: Post, room: Room, data: Readonly<Record<string, unknown>>) => string
}
