import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import { type CallOptions, Mattermost } from "../Call.ts"
import { faceOf } from "../Chat.ts"
import type { ChatEvent, ChatFace, HistoryOptions, Place, SayOptions, Where, Written } from "../chat/Face.ts"
import type { DownloadOptions } from "../files/download.ts"
import type { Source } from "../Source.ts"
import type { FileInfo } from "../models/FileInfo.ts"
import type { Post } from "../models/Post.ts"
import type { Team } from "../models/Team.ts"
import type { User } from "../models/User.ts"
import type { Cancellable } from "./modules.ts"
import type { Running, Said } from "./Running.ts"

/**
 * `ChatFace` for promises: a conversation, the same over v3 and v4. The server is asked once which it speaks, by the first
 * call. Channels, people, teams and posts are found by name, id or link.
 */
export interface PromiseChat {
  /** Which API the server speaks. */
  readonly api: (options?: Cancellable) => Promise<"v3" | "v4">
  /** Oneself. */
  readonly me: (options?: Cancellable) => Promise<User>
  /** Finds a channel by `team/channel`, `@ann`, its id, or the link to it or to one of its posts. */
  readonly find: (place: string, options?: Cancellable) => Promise<Place>
  /** Finds a team by its name, its id or any link into it. */
  readonly findTeam: (team: string, options?: Cancellable) => Promise<Team>
  /** Finds a person by `@ann` or `ann`, an id, or the link to a direct channel. */
  readonly findUser: (user: string, options?: Cancellable) => Promise<User>
  /** Finds a post by its id or its link. */
  readonly findPost: (post: string, options?: Cancellable) => Promise<Post>
  /**
   * Writes a message: `say("town/town-square", "Hi")`, `say("@ann", "Hi")`. With `root_id` into a thread, with `file_ids` of
   * files that were uploaded to the same channel.
   */
  readonly say: (where: Where, message: string, options?: SayOptions & Cancellable) => Promise<Post>
  /** Writes into the thread of a post. */
  readonly reply: (
    to: Written & Pick<Post, "root_id">,
    message: string,
    options?: Omit<SayOptions, "root_id"> & Cancellable
  ) => Promise<Post>
  /** Changes the text of one's own post. */
  readonly edit: (post: Written, message: string, options?: CallOptions & Cancellable) => Promise<Post>
  /** Deletes a post, and the thread below it. */
  readonly delete: (post: Written, options?: CallOptions & Cancellable) => Promise<void>
  /** Adds one's own reaction, by the emoji's name, colons or not. */
  readonly react: (post: Written, emoji_name: string, options?: CallOptions & Cancellable) => Promise<void>
  /** Takes one's own reaction back. */
  readonly unreact: (post: Written, emoji_name: string, options?: CallOptions & Cancellable) => Promise<void>
  /** The posts of a channel, newest first, page after page. Leaving the loop ends the calls. */
  readonly history: (where: Where, options?: HistoryOptions & Cancellable) => AsyncIterable<Post>
  /** Uploads a file for a message in the same channel that will carry its id in `file_ids`. */
  readonly upload: (where: Where, source: Source, options?: CallOptions & Cancellable) => Promise<FileInfo>
  /** A file's bytes as they come; goes on after a cut. Leaving the loop ends it. */
  readonly download: (file_id: string, options?: DownloadOptions & Cancellable) => AsyncIterable<Uint8Array>
  /** Posts, edits, deletions and reactions, in order, and gaps; the socket closes when the loop is left. */
  readonly events: () => AsyncIterable<ChatEvent>
}

/** The face of a conversation for promises. */
export const chat = ({ list, loop, run }: Running): PromiseChat => {
  let known: ChatFace | undefined
  const made: Said<ChatFace> = Effect.suspend(() =>
    known === undefined
      ? Effect.flatMap(Mattermost, (client) => Effect.map(faceOf(client), (face) => (known = face)))
      : Effect.succeed(known)
  )
  /** Calls that begin together wait for the first one's answer; where that is an error, the next one asks. */
  const inLine = Semaphore.makeUnsafe(1).withPermits(1)(made)
  const face: Said<ChatFace> = Effect.suspend(() => (known === undefined ? inLine : Effect.succeed(known)))
  const asking = <A>(name: string, ask: (face: ChatFace) => Said<A>, signal: AbortSignal | undefined) =>
    run(Effect.flatMap(face, ask), signal, `chat.${name}`)
  return {
    api: ({ signal } = {}) => asking("api", ({ api }) => Effect.succeed(api), signal),
    me: ({ signal } = {}) => asking("me", ({ me }) => me, signal),
    find: (place, { signal } = {}) => asking("find", ({ find }) => find(place), signal),
    findTeam: (team, { signal } = {}) => asking("findTeam", ({ findTeam }) => findTeam(team), signal),
    findUser: (user, { signal } = {}) => asking("findUser", ({ findUser }) => findUser(user), signal),
    findPost: (post, { signal } = {}) => asking("findPost", ({ findPost }) => findPost(post), signal),
    say: (where, message, { signal, ...options } = {}) =>
      asking("say", ({ say }) => say(where, message, options), signal),
    reply: (to, message, { signal, ...options } = {}) =>
      asking("reply", ({ reply }) => reply(to, message, options), signal),
    edit: (post, message, { signal, ...options } = {}) =>
      asking("edit", ({ edit }) => edit(post, message, options), signal),
    delete: (post, { signal, ...options } = {}) => asking("delete", (chat) => chat.delete(post, options), signal),
    react: (post, emoji, { signal, ...options } = {}) =>
      asking("react", ({ react }) => react(post, emoji, options), signal),
    unreact: (post, emoji, { signal, ...options } = {}) =>
      asking("unreact", ({ unreact }) => unreact(post, emoji, options), signal),
    history: (where, { signal, ...options } = {}) =>
      list(Stream.unwrap(Effect.map(face, ({ history }) => history(where, options))), signal, "chat.history"),
    upload: (where, source, { signal, ...options } = {}) =>
      asking("upload", ({ upload }) => upload(where, source, options), signal),
    download: (file_id, { signal, ...options } = {}) =>
      list(Stream.unwrap(Effect.map(face, ({ download }) => download(file_id, options))), signal, "chat.download"),
    events: () => loop(Stream.unwrap(Effect.map(face, ({ events }) => events)))
  }
}
