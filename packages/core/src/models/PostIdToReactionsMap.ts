import * as Schema from "effect/Schema"
import { Reaction } from "./Reaction.ts"

/** The reactions of several posts, by the post's id. A post that has none has an empty list. */
export type PostIdToReactionsMap = Readonly<Record<string, ReadonlyArray<Reaction>>>

export const PostIdToReactionsMap: Schema.Codec<PostIdToReactionsMap> = Schema.Record(
  Schema.String,
  Schema.Array(Reaction)
)
