import * as Schema from "effect/Schema"

/** A hook by whose URL anybody may post. The id is a secret: it is the URL's last part. */
export interface IncomingWebhook {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  /** In whose name it posts. */
  readonly user_id: string
  /** Where it posts unless the call says otherwise. */
  readonly channel_id: string
  readonly team_id: string
  readonly display_name: string
  readonly description: string
}

export const IncomingWebhook: Schema.Codec<IncomingWebhook> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  user_id: Schema.String,
  channel_id: Schema.String,
  team_id: Schema.String,
  display_name: Schema.String,
  description: Schema.String
})
