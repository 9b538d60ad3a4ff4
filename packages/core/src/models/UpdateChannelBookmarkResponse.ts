import * as Schema from "effect/Schema"
import { ChannelBookmarkWithFileInfo } from "./ChannelBookmark.ts"

/** Update Channel Bookmark Response. */
export interface UpdateChannelBookmarkResponse {
  readonly updated?: ChannelBookmarkWithFileInfo | undefined
  readonly deleted?: ChannelBookmarkWithFileInfo | undefined
}

export const UpdateChannelBookmarkResponse: Schema.Codec<UpdateChannelBookmarkResponse> = Schema.Struct({
  updated: Schema.optional(ChannelBookmarkWithFileInfo),
  deleted: Schema.optional(ChannelBookmarkWithFileInfo)
})
