import * as Schema from "effect/Schema"
import { ChannelBookmarkWithFileInfo } from "./ChannelBookmark.ts"

/**
 * A changed bookmark. When somebody else made it, `deleted` is the old one and `updated` a new one in its place. Since
 * 9.5.
 */
export interface UpdateChannelBookmarkResponse {
  readonly updated?: ChannelBookmarkWithFileInfo | null | undefined
  readonly deleted?: ChannelBookmarkWithFileInfo | null | undefined
}

export const UpdateChannelBookmarkResponse: Schema.Codec<UpdateChannelBookmarkResponse> = Schema.Struct({
  updated: Schema.optional(Schema.NullOr(ChannelBookmarkWithFileInfo)),
  deleted: Schema.optional(Schema.NullOr(ChannelBookmarkWithFileInfo))
})
