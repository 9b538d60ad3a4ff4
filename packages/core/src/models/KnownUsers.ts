import * as Schema from "effect/Schema"

/** Ids of the people whom one shares a channel with. */
export type KnownUsers = ReadonlyArray<string>

export const KnownUsers: Schema.Codec<KnownUsers> = Schema.Array(Schema.String)
