import * as Schema from "effect/Schema"

/** Channel Notify Props. */
export interface ChannelNotifyProps {
  readonly email: string
  readonly push: string
  readonly desktop: string
  readonly mark_unread: string
  readonly channel_auto_follow_threads: string
  readonly ignore_channel_mentions: string
  readonly desktop_threads?: string | undefined
  readonly desktop_sound?: string | undefined
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
