import * as Schema from "effect/Schema"

/** Asks whom an access expression would let in. Needs an Enterprise Advanced licence. */
export interface QueryExpressionParams {
  /** In CEL: `user.attributes.team == "red"`. */
  readonly expression: string
  /** Narrows the users by name. */
  readonly term?: string | undefined
  readonly limit?: number | undefined
  /** The id of the last user of the page before. */
  readonly after?: string | undefined
  /** For people who manage a channel and not the system. */
  readonly channelId?: string | undefined
  /** Newer than 11.6. */
  readonly teamId?: string | undefined
}

export const QueryExpressionParams: Schema.Codec<QueryExpressionParams> = Schema.Struct({
  expression: Schema.String,
  term: Schema.optional(Schema.String),
  limit: Schema.optional(Schema.Number),
  after: Schema.optional(Schema.String),
  channelId: Schema.optional(Schema.String),
  teamId: Schema.optional(Schema.String)
})
