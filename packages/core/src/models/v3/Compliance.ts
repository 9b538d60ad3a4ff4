import * as Schema from "effect/Schema"

/** A report on what was written, for auditors. Needs an Enterprise licence. */
export interface Compliance {
  readonly id: string
  readonly create_at: number
  readonly user_id: string
  /** `created`, `running`, `finished`, `failed`, `removed`. */
  readonly status: string
  /** Posts found. */
  readonly count: number
  readonly desc: string
  /** `daily`, `adhoc`. */
  readonly type: string
  readonly start_at: number
  readonly end_at: number
  /** Separated by blanks or commas; empty for all. */
  readonly keywords: string
  /** Whose posts: addresses, separated by blanks or commas; empty for everybody's. */
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
