import * as Schema from "effect/Schema"
import { ChannelWithTeamData } from "./ChannelWithTeamData.ts"

/** Channel List With Team Data. */
export type ChannelListWithTeamData = ReadonlyArray<ChannelWithTeamData>

export const ChannelListWithTeamData: Schema.Codec<ChannelListWithTeamData> = Schema.Array(ChannelWithTeamData)
