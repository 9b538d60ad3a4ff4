import * as Schema from "effect/Schema"

/** CEL Expression. */
export interface CELExpression {
  readonly expression?: string | undefined
  readonly channelId?: string | undefined
}

export const CELExpression: Schema.Codec<CELExpression> = Schema.Struct({
  expression: Schema.optional(Schema.String),
  channelId: Schema.optional(Schema.String)
})
