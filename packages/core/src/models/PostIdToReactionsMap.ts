import * as Schema from "effect/Schema"
import { Reaction } from "./Reaction.ts"

/** Post Id To Reactions Map. */
export type PostIdToReactionsMap = Readonly<Record<string, ReadonlyArray<Reaction>>>

export const PostIdToReactionsMap: Schema.Codec<PostIdToReactionsMap> = Schema.Record(
  Schema.String,
  Schema.Array(Reaction)
)
