import * as Schema from "effect/Schema"

/** A bot account. Its user has the same id. */
export interface Bot {
  readonly user_id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly username: string
  /** Missing when empty. */
  readonly display_name?: string | undefined
  /** Missing when empty. */
  readonly description?: string | undefined
  readonly owner_id: string
  readonly last_icon_update?: number | undefined
}

export const Bot: Schema.Codec<Bot> = Schema.Struct({
  user_id: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  username: Schema.String,
  display_name: Schema.optional(Schema.String),
  description: Schema.optional(Schema.String),
  owner_id: Schema.String,
  last_icon_update: Schema.optional(Schema.Number)
})
