import * as Schema from "effect/Schema"
import { maxBytes, Name } from "../limits.ts"

/** Incoming Webhook Draft. */
export interface IncomingWebhookDraft {
  readonly id?: string | undefined
  readonly user_id?: string | undefined
  readonly channel_id?: string | undefined
  readonly team_id?: string | undefined
  /** Up to 64 bytes. */
  readonly display_name?: string | undefined
  /** Up to 128 bytes. */
  readonly description?: string | undefined
}

export const IncomingWebhookDraft: Schema.Codec<IncomingWebhookDraft> = Schema.Struct({
  id: Schema.optional(Schema.String),
  user_id: Schema.optional(Schema.String),
  channel_id: Schema.optional(Schema.String),
  team_id: Schema.optional(Schema.String),
  display_name: Schema.optional(Name),
  description: Schema.optional(maxBytes(128))
})
