import * as Schema from "effect/Schema"
import { Channel } from "../Channel.ts"
import { ChannelMember } from "../ChannelMember.ts"

/** A channel, and one's own membership of it. */
export interface ChannelData {
  readonly channel: Channel
  readonly member: ChannelMember
}

export const ChannelData: Schema.Codec<ChannelData> = Schema.Struct({ channel: Channel, member: ChannelMember })
