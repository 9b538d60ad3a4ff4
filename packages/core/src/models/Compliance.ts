import * as Schema from "effect/Schema"

/** A report of who wrote what. Enterprise; without a licence 501. */
export interface Compliance {
  readonly id: string
  readonly create_at: number
  /** Who asked for it. */
  readonly user_id: string
  /** `created`, `running`, `finished`, `failed`, `removed`. */
  readonly status: string
  /** Of posts. */
  readonly count: number
  readonly desc: string
  /** `adhoc`, `daily`. */
  readonly type: string
  /** Milliseconds since the epoch, like the end. */
  readonly start_at: number
  readonly end_at: number
  /** Separated by commas or blanks, like the addresses. Empty for all. */
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
