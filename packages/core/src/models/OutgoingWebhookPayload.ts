import * as Schema from "effect/Schema"

/** Outgoing Webhook Payload. */
export interface OutgoingWebhookPayload {
  readonly token: string
  readonly team_id: string
  readonly team_domain: string
  readonly channel_id: string
  readonly channel_name: string
  readonly timestamp: number
  readonly user_id: string
  readonly user_name: string
  readonly post_id: string
  readonly text: string
  readonly trigger_word: string
  readonly file_ids: string
}

export const OutgoingWebhookPayload: Schema.Codec<OutgoingWebhookPayload> = Schema.Struct({
  token: Schema.String,
  team_id: Schema.String,
  team_domain: Schema.String,
  channel_id: Schema.String,
  channel_name: Schema.String,
  timestamp: Schema.Number,
  user_id: Schema.String,
  user_name: Schema.String,
  post_id: Schema.String,
  text: Schema.String,
  trigger_word: Schema.String,
  file_ids: Schema.String
})
