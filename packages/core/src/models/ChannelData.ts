import * as Schema from "effect/Schema"
import { Channel } from "./Channel.ts"
import { ChannelMember } from "./ChannelMember.ts"

/** Channel Data. */
export interface ChannelData {
  readonly channel: Channel | null
  readonly member: ChannelMember | null
}

export const ChannelData: Schema.Codec<ChannelData> = Schema.Struct({
  channel: Schema.NullOr(Channel),
  member: Schema.NullOr(ChannelMember)
})
