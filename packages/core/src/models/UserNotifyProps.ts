import * as Schema from "effect/Schema"

/** User Notify Props. */
export interface UserNotifyProps {
  readonly email?: string | undefined
  readonly push?: string | undefined
  readonly desktop: string
  readonly desktop_sound?: string | undefined
  readonly mention_keys?: string | undefined
  readonly channel?: string | undefined
  readonly first_name?: string | undefined
  readonly auto_responder_message?: string | undefined
  readonly push_threads?: string | undefined
  readonly comments?: string | undefined
  readonly desktop_threads?: string | undefined
  readonly email_threads?: string | undefined
  readonly push_status?: string | undefined
  readonly calls_desktop_sound?: string | undefined
  readonly mark_unread?: string | undefined
  readonly highlight_keys?: string | undefined
  readonly desktop_notification_sound?: string | undefined
  readonly calls_notification_sound?: string | undefined
  readonly auto_responder_active?: string | undefined
  readonly calls_mobile_sound?: string | undefined
  readonly calls_mobile_notification_sound?: string | undefined
  readonly channel_mention_auto_follow_threads?: string | undefined
}

export const UserNotifyProps: Schema.Codec<UserNotifyProps> = Schema.Struct({
  email: Schema.optional(Schema.String),
  push: Schema.optional(Schema.String),
  desktop: Schema.String,
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
  channel_mention_auto_follow_threads: Schema.optional(Schema.String)
})
