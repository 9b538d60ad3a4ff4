import * as Schema from "effect/Schema"

/** What the server sends to a push proxy, and what a device that is sent ids only asks for afterwards. */
export interface PushNotification {
  /** To be sent back in the acknowledgement. */
  readonly ack_id: string
  /** `apple_rn`, `android_rn`, `apple_voip_rn`. */
  readonly platform: string
  readonly server_id: string
  readonly device_id: string
  readonly post_id: string
  /** `CAN_REPLY` where the device may offer a reply. */
  readonly category?: string | undefined
  readonly sound?: string | undefined
  readonly message?: string | undefined
  readonly badge?: number | undefined
  /** 1: wakes the app without showing anything. */
  readonly cont_ava?: number | undefined
  readonly team_id?: string | undefined
  readonly channel_id?: string | undefined
  readonly root_id?: string | undefined
  readonly channel_name?: string | undefined
  /** `message`, `clear`, `update_badge`, `session`, `test`. */
  readonly type?: string | undefined
  readonly sender_id?: string | undefined
  readonly sender_name?: string | undefined
  readonly override_username?: string | undefined
  readonly override_icon_url?: string | undefined
  /** `true`, as text. */
  readonly from_webhook?: string | undefined
  /** `v2` */
  readonly version?: string | undefined
  /** The text is left out: the device asks the server for it by `ack_id`. */
  readonly is_id_loaded: boolean
  /** `calls` from the Calls plugin. */
  readonly sub_type?: string | undefined
  readonly is_crt_enabled: boolean
  /** A token signed by the server; empty when it cannot sign. */
  readonly signature: string
}

export const PushNotification: Schema.Codec<PushNotification> = Schema.Struct({
  ack_id: Schema.String,
  platform: Schema.String,
  server_id: Schema.String,
  device_id: Schema.String,
  post_id: Schema.String,
  category: Schema.optional(Schema.String),
  sound: Schema.optional(Schema.String),
  message: Schema.optional(Schema.String),
  badge: Schema.optional(Schema.Number),
  cont_ava: Schema.optional(Schema.Number),
  team_id: Schema.optional(Schema.String),
  channel_id: Schema.optional(Schema.String),
  root_id: Schema.optional(Schema.String),
  channel_name: Schema.optional(Schema.String),
  type: Schema.optional(Schema.String),
  sender_id: Schema.optional(Schema.String),
  sender_name: Schema.optional(Schema.String),
  override_username: Schema.optional(Schema.String),
  override_icon_url: Schema.optional(Schema.String),
  from_webhook: Schema.optional(Schema.String),
  version: Schema.optional(Schema.String),
  is_id_loaded: Schema.Boolean,
  sub_type: Schema.optional(Schema.String),
  is_crt_enabled: Schema.Boolean,
  signature: Schema.String
})
