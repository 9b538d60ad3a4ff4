import * as Schema from "effect/Schema"

/** Compliance. */
export interface Compliance {
  readonly id: string
  readonly create_at: number
  readonly user_id: string
  readonly status: string
  readonly count: number
  readonly desc: string
  readonly type: string
  readonly start_at: number
  readonly end_at: number
  readonly keywords: string
  readonly emails: string
}

export const Compliance: Schema.Codec<Compliance> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.Number,
  user_id: Schema.String,
  status: Schema.String,
  count: Schema.Number,
  desc: Schema.String,
  type: Schema.String,
  start_at: Schema.Number,
  end_at: Schema.Number,
  keywords: Schema.String,
  emails: Schema.String
})
