import * as Schema from "effect/Schema"

/** A hook that calls URLs when somebody posts. Never for private channels. */
export interface OutgoingWebhook {
  readonly id: string
  /** What the server proves itself with to the integration. */
  readonly token: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly creator_id: string
  /** Empty for all channels of the team. */
  readonly channel_id: string
  readonly team_id: string
  /** Empty for every post of the channel. */
  readonly trigger_words: ReadonlyArray<string>
  /** 0: the first word is one of them, 1: the first word begins with one. Missing in 3.0. */
  readonly trigger_when?: number | undefined
  readonly callback_urls: ReadonlyArray<string>
  readonly display_name: string
  readonly description: string
  /** `application/json`; `application/x-www-form-urlencoded` or empty for a form. Missing in 3.0. */
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
