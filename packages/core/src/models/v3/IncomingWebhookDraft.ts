import * as Schema from "effect/Schema"
import { Name, maxBytes } from "../limits.ts"

/** A hook to be made, or as it shall be. */
export interface IncomingWebhookDraft {
  /** Of the hook to be changed. */
  readonly id?: string | undefined
  /** Where it posts unless the call says otherwise. */
  readonly channel_id: string
  /** The one in the path counts. */
  readonly team_id?: string | undefined
  readonly display_name?: string | undefined
  readonly description?: string | undefined
}

export const IncomingWebhookDraft: Schema.Codec<IncomingWebhookDraft> = Schema.Struct({
  id: Schema.optional(Schema.String),
  channel_id: Schema.String,
  team_id: Schema.optional(Schema.String),
  display_name: Schema.optional(Name),
  description: Schema.optional(maxBytes(128))
})
