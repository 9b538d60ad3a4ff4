import * as Schema from "effect/Schema"

/** A device's word that a push notification has arrived. */
export interface PushNotificationAck {
  /** The notification's `ack_id`. */
  readonly id: string
  /** By the device's clock. */
  readonly received_at: number
  /** `ios` or `android`. */
  readonly platform: string
  /** The notification's. */
  readonly type: string
  readonly post_id?: string | undefined
  /** True asks for the notification's text in the answer. */
  readonly is_id_loaded: boolean
}

export const PushNotificationAck: Schema.Codec<PushNotificationAck> = Schema.Struct({
  id: Schema.String,
  received_at: Schema.Number,
  platform: Schema.String,
  type: Schema.String,
  post_id: Schema.optional(Schema.String),
  is_id_loaded: Schema.Boolean
})
