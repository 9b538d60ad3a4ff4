import * as Schema from "effect/Schema"
import { Post } from "./Post.ts"

/**
 * Posts that were found, newest first. Page and size are ignored by the database's own search: it answers all at once.
 */
export interface PostListWithSearchMatches {
  readonly order: ReadonlyArray<string>
  readonly posts: Readonly<Record<string, Post>>
  /** The words found, by the post's id; `null` with the database's own search. */
  readonly matches: Readonly<Record<string, ReadonlyArray<string>>> | null
  /** Empty, like `prev_post_id`: a search has no neighbours. */
  readonly next_post_id: string
  readonly prev_post_id: string
  /** Posts before this time are beyond the plan's limit; 0 for none. */
  readonly first_inaccessible_post_time: number
  readonly has_next?: boolean | null | undefined
}

export const PostListWithSearchMatches: Schema.Codec<PostListWithSearchMatches> = Schema.Struct({
  order: Schema.Array(Schema.String),
  posts: Schema.Record(Schema.String, Post),
  matches: Schema.NullOr(Schema.Record(Schema.String, Schema.Array(Schema.String))),
  next_post_id: Schema.String,
  prev_post_id: Schema.String,
  first_inaccessible_post_time: Schema.Number,
  has_next: Schema.optional(Schema.NullOr(Schema.Boolean))
})
