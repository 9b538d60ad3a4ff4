import * as Schema from "effect/Schema"
import { ChannelHeader, ChannelPurpose, DisplayName, Name } from "./limits.ts"

/** A channel to be made in a team. */
export interface ChannelDraft {
  readonly team_id: string
  /** As it stands in URLs: lower case letters, digits, `-` and `_`, at most 64. */
  readonly name: string
  readonly display_name: string
  /** `O`: public, `P`: private. */
  readonly type: string
  readonly purpose?: string | undefined
  readonly header?: string | undefined
}

export const ChannelDraft: Schema.Codec<ChannelDraft> = Schema.Struct({
  team_id: Schema.String,
  name: Name,
  display_name: DisplayName,
  type: Schema.String,
  purpose: Schema.optional(ChannelPurpose),
  header: Schema.optional(ChannelHeader)
})
