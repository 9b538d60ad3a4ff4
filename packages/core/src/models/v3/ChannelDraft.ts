import * as Schema from "effect/Schema"
import { ChannelHeader, ChannelPurpose, DisplayName, Name } from "../limits.ts"

/** Channel Draft. */
export interface ChannelDraft {
  readonly id?: string | undefined
  readonly team_id?: string | undefined
  /** `O`, `P`, `D`, `G`. */
  readonly type?: string | undefined
  /** Up to 64 characters. */
  readonly display_name?: string | undefined
  /** Up to 64 bytes. */
  readonly name?: string | undefined
  /** Up to 1,024 characters. */
  readonly header?: string | undefined
  /** Up to 250 characters. */
  readonly purpose?: string | undefined
  readonly last_post_at?: number | undefined
  readonly total_msg_count?: number | undefined
  readonly extra_update_at?: number | undefined
  readonly creator_id?: string | undefined
}

export const ChannelDraft: Schema.Codec<ChannelDraft> = Schema.Struct({
  id: Schema.optional(Schema.String),
  team_id: Schema.optional(Schema.String),
  type: Schema.optional(Schema.String),
  display_name: Schema.optional(DisplayName),
  name: Schema.optional(Name),
  header: Schema.optional(ChannelHeader),
  purpose: Schema.optional(ChannelPurpose),
  last_post_at: Schema.optional(Schema.Number),
  total_msg_count: Schema.optional(Schema.Number),
  extra_update_at: Schema.optional(Schema.Number),
  creator_id: Schema.optional(Schema.String)
})
