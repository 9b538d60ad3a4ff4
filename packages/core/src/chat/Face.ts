import type * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type * as Stream from "effect/Stream"
import type { CallOptions } from "../Call.ts"
import { type MattermostError, Undecodable } from "../Errors.ts"
import type { DownloadOptions } from "../files/download.ts"
import { GAP } from "../Gap.ts"
import type { Missing } from "../History.ts"
import type { Source } from "../Source.ts"
import type { FileInfo } from "../models/FileInfo.ts"
import type { Post } from "../models/Post.ts"
import type { Reaction } from "../models/Reaction.ts"
import type { Team } from "../models/Team.ts"
import type { User } from "../models/User.ts"

/** A post that appeared, with what the server says of where and by whom. */
export interface Message {
  readonly post: Post
  readonly channel_name: string
  /** `O` open, `P` private, `D` direct, `G` group. */
  readonly channel_type: string
  /** Empty in direct and group channels. */
  readonly team_id: string
  /** With its `@`; a webhook's own name, and `System`, as they are. Empty over 3.0, which does not tell it. */
  readonly sender_name: string
}

/** Something that happened in a channel that we are in. */
export type ChatEvent =
  | ({ readonly kind: "posted" } & Message)
  /** The text was changed, or the post was pinned or unpinned; over v3 a reaction says this too. */
  | { readonly kind: "edited"; readonly post: Post }
  | { readonly kind: "deleted"; readonly post: Post }
  | { readonly kind: "reacted" | "unreacted"; readonly reaction: Reaction; readonly channel_id: string }
  /** Something may be missing here: what, since when, and why. */
  | ({ readonly kind: "gap" } & Missing)
  /** Something happened that cannot be read. */
  | { readonly kind: "undecodable"; readonly error: Undecodable }

/** Where something can be written: a channel, found by what people call it. */
export interface Place {
  readonly channel_id: string
  /** Where v3 needs a team in the path. `undefined` for what belongs to no team. */
  readonly team_id: string | undefined
  /** As a person would write it: `town/town-square`, `@ann`. */
  readonly name: string
}

/** A channel: what `find` takes, or what it gave. Text is looked up anew with each call, in two or three requests. */
export type Where = string | { readonly channel_id: string; readonly team_id?: string | undefined }

/** A post that is there. Over v3 its team is looked up unless it is given. */
export interface Written extends Pick<Post, "id" | "channel_id"> {
  readonly team_id?: string | undefined
}

/** What goes with a message. */
export interface SayOptions extends CallOptions {
  /** The first post of the thread to write in. */
  readonly root_id?: string | undefined
  /** Files that were uploaded to the same channel. */
  readonly file_ids?: ReadonlyArray<string> | undefined
}

/** Which posts of a channel to read; without any of these, all of them. `since` wins over `after`, and `after` over `before`. */
export interface HistoryOptions extends CallOptions {
  /** What is older than this post, newest first. Posts of its own millisecond are not among them. */
  readonly before?: string | undefined
  /** What is newer than this post, oldest first. Posts of its own millisecond are not among them. */
  readonly after?: string | undefined
  /** What was written, changed or deleted (`delete_at`) after this time in ms, oldest change first. */
  readonly since?: number | undefined
}

/**
 * What a conversation needs, the same over both versions.
 *
 * A place is written as `team/channel`, `@ann` (the direct channel with her, made if there is none), a channel's id, or the
 * link to a channel or a post as the web app shows it. What is written otherwise is `InvalidInput`, and so is a link to
 * another server. Over v3 only channels that one is in are found, and people below 3.6 among those of one's teams.
 */
export interface ChatFace {
  readonly api: "v3" | "v4"
  readonly me: Effect.Effect<User, MattermostError>
  /** Finds a channel. */
  readonly find: (place: string) => Effect.Effect<Place, MattermostError>
  /** Finds a team by its name, its id or any link into it. */
  readonly findTeam: (team: string) => Effect.Effect<Team, MattermostError>
  /** Finds a person by `@ann` or `ann`, an id (26 letters and digits are one), or the link to a direct channel. */
  readonly findUser: (user: string) => Effect.Effect<User, MattermostError>
  /** Finds a post by its id or its link. */
  readonly findPost: (post: string) => Effect.Effect<Post, MattermostError>
  readonly say: (where: Where, message: string, options?: SayOptions) => Effect.Effect<Post, MattermostError>
  /** Writes into the thread of a post. */
  readonly reply: (
    to: Written & Pick<Post, "root_id">,
    message: string,
    options?: Omit<SayOptions, "root_id">
  ) => Effect.Effect<Post, MattermostError>
  /** Changes the text of one's own post. */
  readonly edit: (post: Written, message: string, options?: CallOptions) => Effect.Effect<Post, MattermostError>
  /** Deletes a post, and the thread below it. */
  readonly delete: (post: Written, options?: CallOptions) => Effect.Effect<void, MattermostError>
  /** Adds one's own reaction, by the emoji's name, colons or not. A second time changes nothing. */
  readonly react: (post: Written, emoji_name: string, options?: CallOptions) => Effect.Effect<void, MattermostError>
  readonly unreact: (post: Written, emoji_name: string, options?: CallOptions) => Effect.Effect<void, MattermostError>
  /**
   * The posts of a channel, newest first, page after page, while they are read; each once, and none is hidden by what is
   * written or deleted meanwhile. `NotFound` also where the server knows nothing of the post to begin, or to go on, from.
   */
  readonly history: (where: Where, options?: HistoryOptions) => Stream.Stream<Post, MattermostError>
  /** Uploads a file for a message in the same channel that will carry its id. */
  readonly upload: (where: Where, source: Source, options?: CallOptions) => Effect.Effect<FileInfo, MattermostError>
  /** A file's bytes as they come; goes on after a cut. */
  readonly download: (file_id: string, options?: DownloadOptions) => Stream.Stream<Uint8Array, MattermostError>
  /**
   * Every post in a channel that we are in, our own too. One that cannot be read is a failure in its place, not the end. Of
   * gaps the log tells.
   */
  readonly messages: Stream.Stream<Result.Result<Message, Undecodable>, MattermostError>
  /** Posts, edits, deletions and reactions, in the order of the frames, and where some of them may be missing. */
  readonly events: Stream.Stream<ChatEvent, MattermostError>
}

/** Reads something out of an event, whose nested JSON is decoded at that moment. */
export const reading = <A>(read: () => A): Result.Result<A, Undecodable> => {
  try {
    return Result.succeed(read())
  } catch (error) {
    if (error instanceof Undecodable) return Result.fail(error)
    throw error
  }
}

/** What changes a post that is there, as both dialects say it. */
type Change =
  | ({ readonly event: typeof GAP } & Missing)
  | { readonly event: "post_edited" | "post_deleted"; readonly post: Post }
  | {
      readonly event: "reaction_added" | "reaction_removed"
      readonly reaction: Reaction
      readonly broadcast: { readonly channel_id: string }
    }

/** Reads an event of a conversation; what cannot be read is one, too. */
export const heard = (read: () => ChatEvent): ChatEvent =>
  Result.match(reading(read), {
    onSuccess: (event) => event,
    onFailure: (error) => ({ kind: "undecodable", error })
  })

export const changeOf = (change: Change): ChatEvent => {
  switch (change.event) {
    case GAP: {
      const { channels, detail, events, reason, since, until } = change
      return { kind: "gap", events, channels, since, until, reason, detail }
    }
    case "post_edited":
      return { kind: "edited", post: change.post }
    case "post_deleted":
      return { kind: "deleted", post: change.post }
    case "reaction_added":
      return { kind: "reacted", reaction: change.reaction, channel_id: change.broadcast.channel_id }
    case "reaction_removed":
      return { kind: "unreacted", reaction: change.reaction, channel_id: change.broadcast.channel_id }
  }
}

/** Where a reply goes: into the thread that the post is in, or the one it begins. */
export const rootOf = ({ id, root_id }: Pick<Post, "id" | "root_id">): string => (root_id === "" ? id : root_id)

/** An emoji's name as the API has it; people write it between colons. */
export const emojiName = (name: string): string => name.replace(/^:|:$/g, "")
