import * as Schema from "effect/Schema"

/** What the server sends to the URLs of an outgoing hook. */
export interface OutgoingWebhookPayload {
  /** The hook's: whoever has it may be believed. */
  readonly token: string
  readonly team_id: string
  readonly team_domain: string
  readonly channel_id: string
  readonly channel_name: string
  /** Milliseconds since the epoch in JSON, seconds in a form. */
  readonly timestamp: number
  readonly user_id: string
  readonly user_name: string
  readonly post_id: string
  readonly text: string
  /** The whole first word as it was typed. */
  readonly trigger_word: string
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
  trigger_word: Schema.String
})
