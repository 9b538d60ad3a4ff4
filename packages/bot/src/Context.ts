import type * as Effect from "effect/Effect"
import type { ChatFace, Message } from "@matterwire/core/Chat"
import type { MattermostError } from "@matterwire/core/Errors"
import type { Post } from "@matterwire/core/models/Post"
import type { Match } from "./triggers.ts"

/** What a handler knows of the message that called it, and what it can do about it. */
export interface Context extends Match, Message {
  /** Who wrote, without the `@`. */
  readonly sender: string
  /** Answers where the message is: in its thread, or plainly in a direct message. */
  readonly reply: (message: string) => Promise<Post>
  /** Writes into the same channel, outside any thread. */
  readonly say: (message: string) => Promise<Post>
  /** Adds an emoji, by its name without colons. */
  readonly react: (emoji_name: string) => Promise<void>
}

export type Handler = (context: Context) => unknown

/** The context of one message, whose verbs speak through the face that it came from. */
export const contextOf = (
  face: ChatFace,
  message: Message,
  match: Match,
  runPromise: <A>(effect: Effect.Effect<A, MattermostError>) => Promise<A>
): Context => {
  const { channel_type, post, sender_name, team_id } = message
  const where = { channel_id: post.channel_id, ...(team_id === "" ? {} : { team_id }) }
  /** Where v3 needs the team in the path. */
  const here = { ...where, id: post.id, root_id: post.root_id }
  return {
    ...message,
    ...match,
    sender: sender_name.replace(/^@/, ""),
    reply: (text) =>
      runPromise(channel_type === "D" && post.root_id === "" ? face.say(where, text) : face.reply(here, text)),
    say: (text) => runPromise(face.say(where, text)),
    react: (emoji_name) => runPromise(face.react(here, emoji_name))
  }
}
