import * as Schema from "effect/Schema"

/** Known Users. */
export type KnownUsers = ReadonlyArray<string>

export const KnownUsers: Schema.Codec<KnownUsers> = Schema.Array(Schema.String)
