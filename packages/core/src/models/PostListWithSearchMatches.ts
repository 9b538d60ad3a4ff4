import * as Schema from "effect/Schema"
import { Post } from "./Post.ts"

/** Post List With Search Matches. */
export interface PostListWithSearchMatches {
  readonly order: ReadonlyArray<string>
  readonly posts: Readonly<Record<string, Post>>
  readonly matches: Readonly<Record<string, ReadonlyArray<string>>> | null
  readonly next_post_id: string
  readonly prev_post_id: string
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
