import * as Schema from "effect/Schema"

/** Whether somebody is there. Who never was online comes as `offline`, with all times 0. */
export interface Status {
  readonly user_id: string
  /** `online`, `away`, `dnd`, `offline`; `ooo` while an automatic reply is on. */
  readonly status: string
  /** Set by the person: activity does not change it. */
  readonly manual: boolean
  readonly last_activity_at: number
  /** When `dnd` ends, in seconds since the epoch, unlike other times; 0 for never. */
  readonly dnd_end_time: number
  /** Only right after one's own change, if at all. */
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
