import * as Schema from "effect/Schema"

/** Query Expression Params. */
export interface QueryExpressionParams {
  readonly expression?: string | undefined
  readonly term?: string | undefined
  readonly limit?: number | undefined
  readonly after?: string | undefined
  readonly channelId?: string | undefined
  /** Newer than 11.6. */
  readonly teamId?: string | undefined
}

export const QueryExpressionParams: Schema.Codec<QueryExpressionParams> = Schema.Struct({
  expression: Schema.optional(Schema.String),
  term: Schema.optional(Schema.String),
  limit: Schema.optional(Schema.Number),
  after: Schema.optional(Schema.String),
  channelId: Schema.optional(Schema.String),
  teamId: Schema.optional(Schema.String)
})
