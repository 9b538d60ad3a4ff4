import * as Schema from "effect/Schema"

/** How many posts people have written, rounded down to the first digits: 0 while there are few. Since 7.0. */
export interface PostsUsage {
  readonly count: number
}

export const PostsUsage: Schema.Codec<PostsUsage> = Schema.Struct({ count: Schema.Number })
