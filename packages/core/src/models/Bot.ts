import * as Schema from "effect/Schema"

/** A bot account. Its user has the same id. A bot that reads itself here is told 404: it may read its user. */
export interface Bot {
  readonly user_id: string
  readonly create_at: number
  /** Moves when it is disabled or enabled, too. */
  readonly update_at: number
  /** When it was disabled, 0 for never. */
  readonly delete_at: number
  readonly username: string
  /** Missing when empty. Up to 64 characters. */
  readonly display_name?: string | undefined
  /** Missing when empty. Up to 1,024 characters. */
  readonly description?: string | undefined
  /**
   * A user, or a plugin; the bot itself when it was a user once. Who is deactivated takes their bots along, for good.
   */
  readonly owner_id: string
  /** Missing unless it has an icon. */
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
