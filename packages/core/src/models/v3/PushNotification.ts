import * as Schema from "effect/Schema"

/** What the server sends to a push proxy. What stands for nothing is empty. */
export interface PushNotification {
  /** `apple` or `android`. */
  readonly platform: string
  readonly server_id: string
  readonly device_id: string
  /** `CAN_REPLY` where the device may offer a reply. */
  readonly category: string
  readonly sound: string
  readonly message: string
  readonly badge: number
  /** 1: wakes the app without showing anything. */
  readonly cont_ava: number
  /** Missing in 3.0, like all that may be missing here. */
  readonly team_id?: string | undefined
  readonly channel_id: string
  readonly channel_name: string
  /** `message` or `clear`. */
  readonly type?: string | undefined
  readonly sender_id?: string | undefined
  readonly override_username?: string | undefined
  readonly override_icon_url?: string | undefined
  /** `true`, as text. */
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
