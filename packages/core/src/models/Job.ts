import * as Schema from "effect/Schema"

/** Job. */
export interface Job {
  readonly id: string
  readonly type: string
  readonly create_at: number
  readonly start_at: number
  readonly last_activity_at: number
  readonly status: string
  readonly progress: number
  readonly data: Readonly<Record<string, unknown>>
  readonly priority: number
}

export const Job: Schema.Codec<Job> = Schema.Struct({
  id: Schema.String,
  type: Schema.String,
  create_at: Schema.Number,
  start_at: Schema.Number,
  last_activity_at: Schema.Number,
  status: Schema.String,
  progress: Schema.Number,
  data: Schema.Record(Schema.String, Schema.Unknown),
  priority: Schema.Number
})
