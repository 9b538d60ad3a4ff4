import * as Schema from "effect/Schema"

/** What a member of a channel wants to be told of. `default`: as in the user's own settings. */
export interface ChannelNotifyProps {
  /** `default`, `all`, `mention`, `none`; likewise `push`, `desktop` and both of threads. */
  readonly email: string
  readonly push: string
  readonly desktop: string
  /** `all`, or `mention`: the channel is muted. */
  readonly mark_unread: string
  /** `on`, `off`. */
  readonly channel_auto_follow_threads: string
  /** `default`, `on`, `off`. */
  readonly ignore_channel_mentions: string
  readonly desktop_threads?: string | undefined
  /** `default`, `on`, `off`. */
  readonly desktop_sound?: string | undefined
  /** `default`, or the name of a sound: `Bing`. */
  readonly desktop_notification_sound?: string | undefined
  readonly push_threads?: string | undefined
}

export const ChannelNotifyProps: Schema.Codec<ChannelNotifyProps> = Schema.Struct({
  email: Schema.String,
  push: Schema.String,
  desktop: Schema.String,
  mark_unread: Schema.String,
  channel_auto_follow_threads: Schema.String,
  ignore_channel_mentions: Schema.String,
  desktop_threads: Schema.optional(Schema.String),
  desktop_sound: Schema.optional(Schema.String),
  desktop_notification_sound: Schema.optional(Schema.String),
  push_threads: Schema.optional(Schema.String)
})

/** A change of what a member wants to be told of: what is left out stays. The server takes any text without a word. */
export interface ChannelNotifyPropsDraft {
  readonly email?: "default" | "all" | "mention" | "none" | undefined
  readonly push?: "default" | "all" | "mention" | "none" | undefined
  readonly desktop?: "default" | "all" | "mention" | "none" | undefined
  /** `mention` mutes the channel. */
  readonly mark_unread?: "all" | "mention" | undefined
  readonly channel_auto_follow_threads?: "on" | "off" | undefined
  readonly ignore_channel_mentions?: "default" | "on" | "off" | undefined
  readonly desktop_threads?: "default" | "all" | "mention" | "none" | undefined
  readonly desktop_sound?: "default" | "on" | "off" | undefined
  /** `default`, or the name of a sound: `Bing`. */
  readonly desktop_notification_sound?: string | undefined
  readonly push_threads?: "default" | "all" | "mention" | "none" | undefined
}

export const ChannelNotifyPropsDraft: Schema.Codec<ChannelNotifyPropsDraft> = Schema.Struct({
  email: Schema.optional(Schema.Literals(["default", "all", "mention", "none"])),
  push: Schema.optional(Schema.Literals(["default", "all", "mention", "none"])),
  desktop: Schema.optional(Schema.Literals(["default", "all", "mention", "none"])),
  mark_unread: Schema.optional(Schema.Literals(["all", "mention"])),
  channel_auto_follow_threads: Schema.optional(Schema.Literals(["on", "off"])),
  ignore_channel_mentions: Schema.optional(Schema.Literals(["default", "on", "off"])),
  desktop_threads: Schema.optional(Schema.Literals(["default", "all", "mention", "none"])),
  desktop_sound: Schema.optional(Schema.Literals(["default", "on", "off"])),
  desktop_notification_sound: Schema.optional(Schema.String),
  push_threads: Schema.optional(Schema.Literals(["default", "all", "mention", "none"]))
})
