import * as Schema from "effect/Schema"

/** A URL that lets whoever knows it write to a channel: its id is the secret. */
export interface IncomingWebhook {
  /** The end of its URL: `/hooks/{id}`. */
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly channel_id: string
  readonly description: string
  readonly display_name: string
  /** In whose name it posts, even after they were deactivated. */
  readonly user_id: string
  readonly team_id: string
  /** Whom posts seem to come from, where the server allows to override names; empty for the user. */
  readonly username: string
  readonly icon_url: string
  /** May its posts name another channel? Not when this is true. */
  readonly channel_locked: boolean
  /** Newer than 11.6. */
  readonly last_used?: number | undefined
}

export const IncomingWebhook: Schema.Codec<IncomingWebhook> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  channel_id: Schema.String,
  description: Schema.String,
  display_name: Schema.String,
  user_id: Schema.String,
  team_id: Schema.String,
  username: Schema.String,
  icon_url: Schema.String,
  channel_locked: Schema.Boolean,
  last_used: Schema.optional(Schema.Number)
})
