import * as Schema from "effect/Schema"

/** Push Notification Ack. */
export interface PushNotificationAck {
  readonly id: string
  readonly received_at: number
  readonly platform: string
  readonly type: string
  readonly post_id?: string | undefined
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
