import * as Schema from "effect/Schema"

/** An expression of an access control policy, to be taken apart into its conditions. */
export interface CELExpression {
  /** In the Common Expression Language: `user.attributes.team == "red"`. */
  readonly expression: string
  /** For whom administers a channel, but not the server. */
  readonly channelId?: string | undefined
  /** For whom administers a team. Newer than 11.6. */
  readonly teamId?: string | undefined
}

export const CELExpression: Schema.Codec<CELExpression> = Schema.Struct({
  expression: Schema.String,
  channelId: Schema.optional(Schema.String),
  teamId: Schema.optional(Schema.String)
})
