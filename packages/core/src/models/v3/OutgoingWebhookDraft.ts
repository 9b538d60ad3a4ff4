import * as Schema from "effect/Schema"
import { maxBytes, Name } from "../limits.ts"

/** Outgoing Webhook Draft. */
export interface OutgoingWebhookDraft {
  readonly id?: string | undefined
  readonly token?: string | undefined
  readonly creator_id?: string | undefined
  readonly channel_id?: string | undefined
  readonly team_id?: string | undefined
  readonly trigger_words?: ReadonlyArray<string> | undefined
  /** `0`, `1`. */
  readonly trigger_when?: number | undefined
  readonly callback_urls?: ReadonlyArray<string> | undefined
  /** Up to 64 bytes. */
  readonly display_name?: string | undefined
  /** Up to 128 bytes. */
  readonly description?: string | undefined
  /** empty, `application/x-www-form-urlencoded`, `application/json`. */
  readonly content_type?: string | undefined
}

export const OutgoingWebhookDraft: Schema.Codec<OutgoingWebhookDraft> = Schema.Struct({
  id: Schema.optional(Schema.String),
  token: Schema.optional(Schema.String),
  creator_id: Schema.optional(Schema.String),
  channel_id: Schema.optional(Schema.String),
  team_id: Schema.optional(Schema.String),
  trigger_words: Schema.optional(Schema.Array(Schema.String)),
  trigger_when: Schema.optional(Schema.Number),
  callback_urls: Schema.optional(Schema.Array(Schema.String)),
  display_name: Schema.optional(Name),
  description: Schema.optional(maxBytes(128)),
  content_type: Schema.optional(Schema.String)
})
