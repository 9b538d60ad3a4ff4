import * as Schema from "effect/Schema"
import { Post } from "./Post.ts"

/** Post Action Integration Response. */
export interface PostActionIntegrationResponse {
  readonly update: Post | null
  readonly ephemeral_text: string
  readonly skip_slack_parsing: boolean
}

export const PostActionIntegrationResponse: Schema.Codec<PostActionIntegrationResponse> = Schema.Struct({
  update: Schema.NullOr(Post),
  ephemeral_text: Schema.String,
  skip_slack_parsing: Schema.Boolean
})
