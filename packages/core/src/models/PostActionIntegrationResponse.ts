import * as Schema from "effect/Schema"

/** What becomes of a post. */
export interface PostUpdate {
  readonly message?: string | undefined
  readonly props?: Readonly<Record<string, unknown>> | null | undefined
}

export const PostUpdate: Schema.Codec<PostUpdate> = Schema.Struct({
  message: Schema.optional(Schema.String),
  props: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))
})

/**
 * The answer to a pressed button or menu, with status 200: anything else is an error for who pressed. All may be left
 * out.
 */
export interface PostActionIntegrationResponse {
  /** Replaces the post. Without `message` it empties the message; with `props` it drops `from_bot`. */
  readonly update?: PostUpdate | null | undefined
  /** Shown to who pressed, for the moment. */
  readonly ephemeral_text?: string | undefined
  readonly skip_slack_parsing?: boolean | undefined
}

export const PostActionIntegrationResponse: Schema.Codec<PostActionIntegrationResponse> = Schema.Struct({
  update: Schema.optional(Schema.NullOr(PostUpdate)),
  ephemeral_text: Schema.optional(Schema.String),
  skip_slack_parsing: Schema.optional(Schema.Boolean)
})
