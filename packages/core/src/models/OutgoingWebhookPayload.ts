import * as Schema from "effect/Schema"

/** What the server tells the URL of an outgoing webhook, as JSON; a form has the same names. */
export interface OutgoingWebhookPayload {
  /** The webhook's own: compare it. */
  readonly token: string
  readonly team_id: string
  /** The team's name, as it stands in URLs. */
  readonly team_domain: string
  readonly channel_id: string
  readonly channel_name: string
  /** Milliseconds since the epoch in JSON, seconds in a form. */
  readonly timestamp: number
  readonly user_id: string
  readonly user_name: string
  readonly post_id: string
  readonly text: string
  /** The configured word. Two webhooks that one post sets off both get the last one's. */
  readonly trigger_word: string
  /** Separated by commas. */
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
