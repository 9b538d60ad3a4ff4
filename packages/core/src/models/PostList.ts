import * as Schema from "effect/Schema"
import { Post } from "./Post.ts"

/**
 * Posts by id, and the ids in order, newest first. `posts` can hold more than `order`: a page brings the threads of its
 * posts along.
 */
export interface PostList {
  readonly order: ReadonlyArray<string>
  readonly posts: Readonly<Record<string, Post>>
  /** v4: the post after the newest one of this page, empty when there is none or it was not looked for. */
  readonly next_post_id?: string | undefined
  /** v4: the post before the oldest one of this page. */
  readonly prev_post_id?: string | undefined
  /** v4, threads only. */
  readonly has_next?: boolean | undefined
  /** v4: posts before this time are beyond the plan's limit; 0 for none. */
  readonly first_inaccessible_post_time?: number | undefined
}

export const PostList: Schema.Codec<PostList> = Schema.Struct({
  order: Schema.Array(Schema.String),
  posts: Schema.Record(Schema.String, Post),
  next_post_id: Schema.optional(Schema.String),
  prev_post_id: Schema.optional(Schema.String),
  has_next: Schema.optional(Schema.Boolean),
  first_inaccessible_post_time: Schema.optional(Schema.Number)
})
