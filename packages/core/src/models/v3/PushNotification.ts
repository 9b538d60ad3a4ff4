import * as Schema from "effect/Schema"

/** Push Notification. */
export interface PushNotification {
  readonly platform: string
  readonly server_id: string
  readonly device_id: string
  readonly category: string
  readonly sound: string
  readonly message: string
  readonly badge: number
  readonly cont_ava: number
  readonly team_id?: string | undefined
  readonly channel_id: string
  readonly channel_name: string
  readonly type?: string | undefined
  readonly sender_id?: string | undefined
  readonly override_username?: string | undefined
  readonly override_icon_url?: string | undefined
  readonly from_webhook?: string | undefined
}

export const PushNotification: Schema.Codec<PushNotification> = Schema.Struct({
  platform: Schema.String,
  server_id: Schema.String,
  device_id: Schema.String,
  category: Schema.String,
  sound: Schema.String,
  message: Schema.String,
  badge: Schema.Number,
  cont_ava: Schema.Number,
  team_id: Schema.optional(Schema.String),
  channel_id: Schema.String,
  channel_name: Schema.String,
  type: Schema.optional(Schema.String),
  sender_id: Schema.optional(Schema.String),
  override_username: Schema.optional(Schema.String),
  override_icon_url: Schema.optional(Schema.String),
  from_webhook: Schema.optional(Schema.String)
})
