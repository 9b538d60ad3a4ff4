import * as Schema from "effect/Schema"

/** Audit. */
export interface Audit {
  readonly id: string
  readonly create_at: number
  readonly user_id: string
  readonly action: string
  readonly extra_info: string
  readonly ip_address: string
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
