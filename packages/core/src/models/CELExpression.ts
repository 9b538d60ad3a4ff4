import * as Schema from "effect/Schema"

/** CEL Expression. */
export interface CELExpression {
  readonly expression?: string | undefined
  readonly channelId?: string | undefined
  /** Newer than 11.6. */
  readonly teamId?: string | undefined
}

export const CELExpression: Schema.Codec<CELExpression> = Schema.Struct({
  expression: Schema.optional(Schema.String),
  channelId: Schema.optional(Schema.String),
  teamId: Schema.optional(Schema.String)
})
