import * as Schema from "effect/Schema"

/**
 * When somebody wants to be told. Every value is text. Writing replaces them all: what is left out is gone, not as it
 * was.
 */
export interface UserNotifyProps {
  /** `true` or `false`. */
  readonly email?: string | undefined
  /** `all`, `mention`, `none`. */
  readonly push?: string | undefined
  /** `all`, `mention`, `none`. */
  readonly desktop?: string | undefined
  /** `true` or `false`. */
  readonly desktop_sound?: string | undefined
  /** Words besides the username, separated by commas. */
  readonly mention_keys?: string | undefined
  /** `true`: `@channel`, `@all` and `@here` are mentions. */
  readonly channel?: string | undefined
  /** `true`: the first name is a mention. */
  readonly first_name?: string | undefined
  readonly auto_responder_message?: string | undefined
  /** `all`, `mention`, `none`. */
  readonly push_threads?: string | undefined
  /** Which replies are mentions, without collapsed threads: `never`, `root`, `any`. */
  readonly comments?: string | undefined
  /** `all`, `mention`, `none`. */
  readonly desktop_threads?: string | undefined
  /** `all`, `mention`, `none`. */
  readonly email_threads?: string | undefined
  /** From which status on pushes are sent: `online`, `away`, `offline`. */
  readonly push_status?: string | undefined
  /** `true` or `false`. */
  readonly calls_desktop_sound?: string | undefined
  /** `all`, `mention`. */
  readonly mark_unread?: string | undefined
  /** Words that are marked without being mentions, separated by commas. */
  readonly highlight_keys?: string | undefined
  /** `default` or a sound's name. */
  readonly desktop_notification_sound?: string | undefined
  readonly calls_notification_sound?: string | undefined
  /** `true` or `false`. */
  readonly auto_responder_active?: string | undefined
  /** `true` or `false`. */
  readonly calls_mobile_sound?: string | undefined
  readonly calls_mobile_notification_sound?: string | undefined
  /** `true` or `false`. */
  readonly channel_mention_auto_follow_threads?: string | undefined
  /** 3.0 only, `true` or `false`. */
  readonly all?: string | undefined
}

export const UserNotifyProps: Schema.Codec<UserNotifyProps> = Schema.Struct({
  email: Schema.optional(Schema.String),
  push: Schema.optional(Schema.String),
  desktop: Schema.optional(Schema.String),
  desktop_sound: Schema.optional(Schema.String),
  mention_keys: Schema.optional(Schema.String),
  channel: Schema.optional(Schema.String),
  first_name: Schema.optional(Schema.String),
  auto_responder_message: Schema.optional(Schema.String),
  push_threads: Schema.optional(Schema.String),
  comments: Schema.optional(Schema.String),
  desktop_threads: Schema.optional(Schema.String),
  email_threads: Schema.optional(Schema.String),
  push_status: Schema.optional(Schema.String),
  calls_desktop_sound: Schema.optional(Schema.String),
  mark_unread: Schema.optional(Schema.String),
  highlight_keys: Schema.optional(Schema.String),
  desktop_notification_sound: Schema.optional(Schema.String),
  calls_notification_sound: Schema.optional(Schema.String),
  auto_responder_active: Schema.optional(Schema.String),
  calls_mobile_sound: Schema.optional(Schema.String),
  calls_mobile_notification_sound: Schema.optional(Schema.String),
  channel_mention_auto_follow_threads: Schema.optional(Schema.String),
  all: Schema.optional(Schema.String)
})
