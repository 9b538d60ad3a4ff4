import * as Schema from "effect/Schema"

/** Status. */
export interface Status {
  readonly user_id: string
  /** `online`, `away`, `dnd`, `offline`. */
  readonly status: string
  readonly manual: boolean
  readonly last_activity_at: number
  readonly dnd_end_time: number
  readonly active_channel?: string | undefined
}

export const Status: Schema.Codec<Status> = Schema.Struct({
  user_id: Schema.String,
  status: Schema.String,
  manual: Schema.Boolean,
  last_activity_at: Schema.Number,
  dnd_end_time: Schema.Number,
  active_channel: Schema.optional(Schema.String)
})
