import * as Schema from "effect/Schema"
import { ChannelBannerInfo } from "./Channel.ts"
import { ChannelHeader, ChannelPurpose, DisplayName, Name } from "./limits.ts"

/**
 * A change of a channel: what is left out stays. Nothing to change is a 400; direct and group messages take a header
 * only.
 */
export interface ChannelPatch {
  /** As it stands in URLs: lower case letters, digits, `-` and `_`, at most 64. */
  readonly name?: string | undefined
  /** Up to 64 characters. */
  readonly display_name?: string | undefined
  /** Up to 1,024 characters. */
  readonly header?: string | undefined
  /** Up to 250 characters. */
  readonly purpose?: string | undefined
  /** Only members of linked groups may be in it. */
  readonly group_constrained?: boolean | undefined
  /** Needs a licence. */
  readonly banner_info?: ChannelBannerInfo | undefined
  readonly autotranslation?: boolean | undefined
}

export const ChannelPatch: Schema.Codec<ChannelPatch> = Schema.Struct({
  name: Schema.optional(Name),
  display_name: Schema.optional(DisplayName),
  header: Schema.optional(ChannelHeader),
  purpose: Schema.optional(ChannelPurpose),
  group_constrained: Schema.optional(Schema.Boolean),
  banner_info: Schema.optional(ChannelBannerInfo),
  autotranslation: Schema.optional(Schema.Boolean)
})
