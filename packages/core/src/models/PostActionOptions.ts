import * as Schema from "effect/Schema"

/** Post Action Options. */
export interface PostActionOptions {
  readonly text: string
  readonly value: string
}

export const PostActionOptions: Schema.Codec<PostActionOptions> = Schema.Struct({
  text: Schema.String,
  value: Schema.String
})
