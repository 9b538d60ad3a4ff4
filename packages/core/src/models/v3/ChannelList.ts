import * as Schema from "effect/Schema"
import { Channel } from "../Channel.ts"
import { ChannelMember } from "../ChannelMember.ts"

/**
 * One's channels, as servers from 3.6 on list them, or with one's membership of each by the channel's id, as 3.0 does.
 */
export type ChannelList =
  | ReadonlyArray<Channel>
  | {
      readonly channels: ReadonlyArray<Channel>
      readonly members: Readonly<Record<string, ChannelMember>>
    }

export const ChannelList: Schema.Codec<ChannelList> = Schema.Union([
  Schema.Array(Channel),
  Schema.Struct({ channels: Schema.Array(Channel), members: Schema.Record(Schema.String, ChannelMember) })
])
