import * as Schema from "effect/Schema"
import { Name, maxBytes } from "../limits.ts"

/** A hook to be made, or as it shall be. It needs a channel, trigger words or both. */
export interface OutgoingWebhookDraft {
  /** Of the hook to be changed. */
  readonly id?: string | undefined
  /** A public one; left out for all channels of the team. */
  readonly channel_id?: string | undefined
  /** The one in the path counts. */
  readonly team_id?: string | undefined
  readonly trigger_words?: ReadonlyArray<string> | undefined
  /** 0: the first word is one of them, 1: the first word begins with one. Not in 3.0. */
  readonly trigger_when?: number | undefined
  /** At least one; none is a 500. */
  readonly callback_urls: ReadonlyArray<string>
  readonly display_name?: string | undefined
  readonly description?: string | undefined
  /** `application/json`; a form if left out. Not in 3.0. */
  readonly content_type?: string | undefined
}

export const OutgoingWebhookDraft: Schema.Codec<OutgoingWebhookDraft> = Schema.Struct({
  id: Schema.optional(Schema.String),
  channel_id: Schema.optional(Schema.String),
  team_id: Schema.optional(Schema.String),
  trigger_words: Schema.optional(Schema.Array(Schema.String)),
  trigger_when: Schema.optional(Schema.Number),
  callback_urls: Schema.Array(Schema.String),
  display_name: Schema.optional(Name),
  description: Schema.optional(maxBytes(128)),
  content_type: Schema.optional(Schema.String)
})
