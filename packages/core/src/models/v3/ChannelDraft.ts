import * as Schema from "effect/Schema"
import { ChannelHeader, ChannelPurpose, DisplayName, Name } from "../limits.ts"

/** A channel as it shall be. It replaces the old one: a header or purpose that is left out is emptied. */
export interface ChannelDraft {
  readonly id: string
  /** `O`: public, `P`: private. The old one, if left out; so are the names. */
  readonly type?: string | undefined
  readonly display_name?: string | undefined
  /** As it stands in URLs. */
  readonly name?: string | undefined
  readonly header?: string | undefined
  readonly purpose?: string | undefined
  /** The one in the path counts. */
  readonly team_id?: string | undefined
}

export const ChannelDraft: Schema.Codec<ChannelDraft> = Schema.Struct({
  id: Schema.String,
  type: Schema.optional(Schema.String),
  display_name: Schema.optional(DisplayName),
  name: Schema.optional(Name),
  header: Schema.optional(ChannelHeader),
  purpose: Schema.optional(ChannelPurpose),
  team_id: Schema.optional(Schema.String)
})
