import * as Schema from "effect/Schema"

/** Outgoing O Auth Connection Get Item. */
export interface OutgoingOAuthConnectionGetItem {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly create_at?: number | undefined
  readonly update_at?: number | undefined
  readonly grant_type?: string | undefined
  readonly audiences?: ReadonlyArray<string> | null | undefined
}

export const OutgoingOAuthConnectionGetItem: Schema.Codec<OutgoingOAuthConnectionGetItem> = Schema.Struct({
  id: Schema.optional(Schema.String),
  name: Schema.optional(Schema.String),
  create_at: Schema.optional(Schema.Number),
  update_at: Schema.optional(Schema.Number),
  grant_type: Schema.optional(Schema.String),
  audiences: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
})
