import * as Schema from "effect/Schema"
import { Channel } from "./Channel.ts"
import { ChannelMember } from "./ChannelMember.ts"

/** A channel, and one's own membership of it. */
export interface ChannelData {
  readonly channel: Channel | null
  readonly member: ChannelMember | null
}

export const ChannelData: Schema.Codec<ChannelData> = Schema.Struct({
  channel: Schema.NullOr(Channel),
  member: Schema.NullOr(ChannelMember)
})
