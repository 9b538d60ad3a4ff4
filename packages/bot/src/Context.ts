import type { Message } from "@matterwire/core/Chat"
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
