import * as Schema from "effect/Schema"

/** Incoming Webhook. */
export interface IncomingWebhook {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly user_id: string
  readonly channel_id: string
  readonly team_id: string
  /** Up to 64 bytes. */
  readonly display_name: string
  /** Up to 128 bytes. */
  readonly description: string
}

export const IncomingWebhook: Schema.Codec<IncomingWebhook> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  user_id: Schema.String,
  channel_id: Schema.String,
  team_id: Schema.String,
  display_name: Schema.String,
  description: Schema.String
})
