import * as Schema from "effect/Schema"
import { ChannelListWithTeamData } from "./ChannelListWithTeamData.ts"

/** Channels With Count. */
export interface ChannelsWithCount {
  readonly channels: ChannelListWithTeamData
  readonly total_count: number
}

export const ChannelsWithCount: Schema.Codec<ChannelsWithCount> = Schema.Struct({
  channels: ChannelListWithTeamData,
  total_count: Schema.Number
})
