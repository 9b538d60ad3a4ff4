import * as Schema from "effect/Schema"

/** Outgoing Webhook. */
export interface OutgoingWebhook {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly creator_id: string
  readonly team_id: string
  readonly channel_id: string
  readonly description: string
  readonly display_name: string
  readonly trigger_words: ReadonlyArray<string> | null
  readonly trigger_when: number
  readonly callback_urls: ReadonlyArray<string>
  readonly content_type: string
  readonly token: string
  readonly username: string
  readonly icon_url: string
}

export const OutgoingWebhook: Schema.Codec<OutgoingWebhook> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  creator_id: Schema.String,
  team_id: Schema.String,
  channel_id: Schema.String,
  description: Schema.String,
  display_name: Schema.String,
  trigger_words: Schema.NullOr(Schema.Array(Schema.String)),
  trigger_when: Schema.Number,
  callback_urls: Schema.Array(Schema.String),
  content_type: Schema.String,
  token: Schema.String,
  username: Schema.String,
  icon_url: Schema.String
})
