import * as Schema from "effect/Schema"

/** Channel Notify Props Draft. */
export interface ChannelNotifyPropsDraft {
  readonly email?: string | undefined
  readonly push?: string | undefined
  readonly desktop?: string | undefined
  readonly mark_unread?: string | undefined
  readonly channel_auto_follow_threads?: string | undefined
  readonly ignore_channel_mentions?: string | undefined
  readonly desktop_threads?: string | undefined
  readonly desktop_sound?: string | undefined
  readonly desktop_notification_sound?: string | undefined
  readonly push_threads?: string | undefined
}

export const ChannelNotifyPropsDraft: Schema.Codec<ChannelNotifyPropsDraft> = Schema.Struct({
  email: Schema.optional(Schema.String),
  push: Schema.optional(Schema.String),
  desktop: Schema.optional(Schema.String),
  mark_unread: Schema.optional(Schema.String),
  channel_auto_follow_threads: Schema.optional(Schema.String),
  ignore_channel_mentions: Schema.optional(Schema.String),
  desktop_threads: Schema.optional(Schema.String),
  desktop_sound: Schema.optional(Schema.String),
  desktop_notification_sound: Schema.optional(Schema.String),
  push_threads: Schema.optional(Schema.String)
})
