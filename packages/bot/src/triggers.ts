import type { Message } from "@matterwire/core/Chat"

/** What a handler waits for: being addressed, any message, a direct message, a word at the start, or a pattern. */
export type Trigger = "mention" | "message" | "direct" | `!${string}` | RegExp

/** What a trigger found in a message. */
export interface Match {
  /** The message without the mention or command that called for the bot. */
  readonly text: string
  /** The groups of a pattern, from 1 on. */
  readonly groups: ReadonlyArray<string>
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** `@name` as the server reads it: not inside a longer name; a full stop behind it ends the sentence. */
const mentionOf = (username: string) => new RegExp(`(^|[^\\w@])@${escape(username)}(?![\\w-]|\\.\\w)`, "i")

/** Does the message call for this trigger? In a direct message everything is addressed to the bot. */
export const matcher = (trigger: Trigger, username: string): ((message: Message) => Match | undefined) => {
  const whole = (text: string): Match => ({ text: text.trim(), groups: [] })
  if (trigger === "message") return ({ post }) => whole(post.message)
  if (trigger === "direct") return ({ channel_type, post }) => (channel_type === "D" ? whole(post.message) : undefined)
  if (trigger === "mention") {
    const mention = mentionOf(username)
    return ({ channel_type, post }) =>
      mention.test(post.message)
        ? whole(post.message.replace(mention, "$1").replace(/^[\s:,]+/, ""))
        : channel_type === "D"
          ? whole(post.message)
          : undefined
  }
  if (typeof trigger === "string") {
    const command = new RegExp(`^${escape(trigger)}(?=\\s|$)`, "i")
    return ({ post }) =>
      command.test(post.message.trim()) ? whole(post.message.trim().replace(command, "")) : undefined
  }
  // A global or sticky pattern keeps its place between messages, and would miss every second one.
  const pattern = new RegExp(trigger.source, trigger.flags.replace(/[gy]/g, ""))
  return ({ post }) => {
    const found = pattern.exec(post.message)
    return found === null ? undefined : { text: post.message.trim(), groups: found.slice(1) }
  }
}
