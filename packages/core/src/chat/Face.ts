import type * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type * as Stream from "effect/Stream"
import { type MattermostError, Undecodable } from "../Errors.ts"
import type { Post } from "../models/Post.ts"
import type { User } from "../models/User.ts"

/** A post that appeared, with what the server says of where and by whom. */
export interface Message {
  readonly post: Post
  readonly channel_name: string
  /** `O` open, `P` private, `D` direct, `G` group. */
  readonly channel_type: string
  /** Empty in direct and group channels. */
  readonly team_id: string
  /** With its `@`; a webhook's own name, and `System`, as they are. */
  readonly sender_name: string
}

/** Where something can be written: a channel, found by what people call it. */
export interface Place {
  readonly channel_id: string
  /** Where v3 needs a team in the path. `undefined` for what belongs to no team. */
  readonly team_id: string | undefined
  /** As a person would write it: `town/town-square`, `@ann`. */
  readonly name: string
}

/** What to write, and where. */
export interface Saying {
  readonly channel_id: string
  readonly message: string
  /** The first post of the thread to reply in. */
  readonly root_id?: string | undefined
  /** Where v3 needs a team in the path: that of the channel, or any of one's own for a direct channel. */
  readonly team_id?: string | undefined
}

/** What a conversation needs, the same over both versions. */
export interface ChatFace {
  readonly api: "v3" | "v4"
  readonly me: Effect.Effect<User, MattermostError>
  /**
   * Finds a channel by `team/channel`, `@ann` (the direct channel with her, made if there is none) or its id. Text that is
   * none of these is `InvalidInput`. Over v3 only channels that one is in are found, and `@ann` below 3.6 among the people
   * of one's teams.
   */
  readonly find: (place: string) => Effect.Effect<Place, MattermostError>
  readonly say: (saying: Saying) => Effect.Effect<Post, MattermostError>
  readonly react: (reaction: {
    readonly post: Post
    readonly emoji_name: string
    readonly team_id?: string | undefined
  }) => Effect.Effect<void, MattermostError>
  /** Every post in a channel that we are in, our own too. One that cannot be read is a failure in its place, not the end. */
  readonly messages: Stream.Stream<Result.Result<Message, Undecodable>, MattermostError>
}

/** Reads a message out of an event, whose nested post is decoded at that moment. */
export const readMessage = (read: () => Message): Result.Result<Message, Undecodable> => {
  try {
    return Result.succeed(read())
  } catch (error) {
    if (error instanceof Undecodable) return Result.fail(error)
    throw error
  }
}
