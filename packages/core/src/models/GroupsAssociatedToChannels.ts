import * as Schema from "effect/Schema"
import { Group } from "./Group.ts"

/** A group as it is listed for a team or a channel: whether its members are administrators there stands in it. */
export type GroupWithSchemeAdmin = Group

export const GroupWithSchemeAdmin: Schema.Codec<GroupWithSchemeAdmin> = Group

/** By channel, the groups whose members are put into it: all channels of one team that have such groups. */
export type GroupsAssociatedToChannels = Readonly<Record<string, ReadonlyArray<GroupWithSchemeAdmin> | null>>

export const GroupsAssociatedToChannels: Schema.Codec<GroupsAssociatedToChannels> = Schema.Record(
  Schema.String,
  Schema.NullOr(Schema.Array(GroupWithSchemeAdmin))
)
