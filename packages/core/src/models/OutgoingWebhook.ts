import * as Schema from "effect/Schema"

/** Makes the server tell a URL of messages in a public channel. */
export interface OutgoingWebhook {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly creator_id: string
  readonly team_id: string
  /** Empty: all public channels of the team, by trigger words. */
  readonly channel_id: string
  readonly description: string
  readonly display_name: string
  /** `null`, or empty: every message of the channel. */
  readonly trigger_words: ReadonlyArray<string> | null
  /** 0: the first word is one of them, 1: it begins with one of them. */
  readonly trigger_when: number
  readonly callback_urls: ReadonlyArray<string>
  /** `application/json`, or a form: what is empty or anything else. */
  readonly content_type: string
  /** With which the server proves itself to the URLs: a secret. */
  readonly token: string
  /** Whom the answers seem to come from, where the server allows to override names; empty for the creator. */
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
