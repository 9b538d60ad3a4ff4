import * as Schema from "effect/Schema"

/** A call that the server wrote down. */
export interface Audit {
  readonly id: string
  readonly create_at: number
  readonly user_id: string
  /** The path. */
  readonly action: string
  /** `attempt`, `attempted`, `completed`, `failed`, with more or less behind it. */
  readonly extra_info: string
  readonly ip_address: string
  /** Empty for calls without a session. */
  readonly session_id: string
}

export const Audit: Schema.Codec<Audit> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.Number,
  user_id: Schema.String,
  action: Schema.String,
  extra_info: Schema.String,
  ip_address: Schema.String,
  session_id: Schema.String
})
