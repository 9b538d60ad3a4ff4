import * as Schema from "effect/Schema"

/** Incoming Webhook. */
export interface IncomingWebhook {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly channel_id: string
  readonly description: string
  readonly display_name: string
  readonly user_id: string
  readonly team_id: string
  readonly username: string
  readonly icon_url: string
  readonly channel_locked: boolean
  readonly last_used?: number | undefined
}

export const IncomingWebhook: Schema.Codec<IncomingWebhook> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  channel_id: Schema.String,
  description: Schema.String,
  display_name: Schema.String,
  user_id: Schema.String,
  team_id: Schema.String,
  username: Schema.String,
  icon_url: Schema.String,
  channel_locked: Schema.Boolean,
  last_used: Schema.optional(Schema.Number)
})
