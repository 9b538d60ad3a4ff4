import * as Schema from "effect/Schema"

/** Whether somebody is there. Not in 3.0. */
export interface Status {
  readonly user_id: string
  /** `online`, `away`, `offline`. */
  readonly status: string
  /** Set by the person: activity does not change it. */
  readonly manual: boolean
  readonly last_activity_at: number
}

export const Status: Schema.Codec<Status> = Schema.Struct({
  user_id: Schema.String,
  status: Schema.String,
  manual: Schema.Boolean,
  last_activity_at: Schema.Number
})
