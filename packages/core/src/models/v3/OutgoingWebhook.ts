import * as Schema from "effect/Schema"

/** Outgoing Webhook. */
export interface OutgoingWebhook {
  readonly id: string
  readonly token: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly creator_id: string
  readonly channel_id: string
  readonly team_id: string
  readonly trigger_words: ReadonlyArray<string>
  /** `0`, `1`. */
  readonly trigger_when?: number | undefined
  readonly callback_urls: ReadonlyArray<string>
  /** Up to 64 bytes. */
  readonly display_name: string
  /** Up to 128 bytes. */
  readonly description: string
  /** empty, `application/x-www-form-urlencoded`, `application/json`. */
  readonly content_type?: string | undefined
}

export const OutgoingWebhook: Schema.Codec<OutgoingWebhook> = Schema.Struct({
  id: Schema.String,
  token: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  creator_id: Schema.String,
  channel_id: Schema.String,
  team_id: Schema.String,
  trigger_words: Schema.Array(Schema.String),
  trigger_when: Schema.optional(Schema.Number),
  callback_urls: Schema.Array(Schema.String),
  display_name: Schema.String,
  description: Schema.String,
  content_type: Schema.optional(Schema.String)
})
