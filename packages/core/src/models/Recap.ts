import * as Schema from "effect/Schema"

/** What the agent made of one channel. */
export interface RecapChannel {
  readonly id: string
  readonly recap_id: string
  readonly channel_id: string
  readonly channel_name: string
  readonly highlights: ReadonlyArray<string> | null
  readonly action_items: ReadonlyArray<string> | null
  /** The posts that it is made of. */
  readonly source_post_ids: ReadonlyArray<string> | null
  readonly create_at: number
}

export const RecapChannel: Schema.Codec<RecapChannel> = Schema.Struct({
  id: Schema.String,
  recap_id: Schema.String,
  channel_id: Schema.String,
  channel_name: Schema.String,
  highlights: Schema.NullOr(Schema.Array(Schema.String)),
  action_items: Schema.NullOr(Schema.Array(Schema.String)),
  source_post_ids: Schema.NullOr(Schema.Array(Schema.String)),
  create_at: Schema.Number
})

/**
 * A summary of channels that an agent writes in the background: ask again until `status` says so. Since 11.2, by a
 * feature flag.
 */
export interface Recap {
  readonly id: string
  readonly user_id: string
  readonly title: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  /** When its owner marked it read; 0 for not yet. */
  readonly read_at: number
  readonly total_message_count: number
  /** `pending`, `processing`, `completed`, `failed`. */
  readonly status: string
  /** The agent. */
  readonly bot_id: string
  /** Missing in lists, and until it is completed. */
  readonly channels?: ReadonlyArray<RecapChannel> | null | undefined
  readonly viewed_at?: number | undefined
}

export const Recap: Schema.Codec<Recap> = Schema.Struct({
  id: Schema.String,
  user_id: Schema.String,
  title: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  read_at: Schema.Number,
  total_message_count: Schema.Number,
  status: Schema.String,
  bot_id: Schema.String,
  channels: Schema.optional(Schema.NullOr(Schema.Array(RecapChannel))),
  viewed_at: Schema.optional(Schema.Number)
})
