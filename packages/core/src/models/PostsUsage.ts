import * as Schema from "effect/Schema"

/** Posts Usage. */
export interface PostsUsage {
  readonly count: number
}

export const PostsUsage: Schema.Codec<PostsUsage> = Schema.Struct({
  count: Schema.Number
})
