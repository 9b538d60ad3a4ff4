import * as Schema from "effect/Schema"

/** One choice of a menu in an attachment or a dialog. */
export interface PostActionOptions {
  readonly text: string
  /** What the integration is told. */
  readonly value: string
}

export const PostActionOptions: Schema.Codec<PostActionOptions> = Schema.Struct({
  text: Schema.String,
  value: Schema.String
})
