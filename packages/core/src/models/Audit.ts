import * as Schema from "effect/Schema"

/** Something that somebody did, as the server noted it down. Newest first. */
export interface Audit {
  readonly id: string
  readonly create_at: number
  readonly user_id: string
  /** The path of the request: `/api/v4/users/login`. */
  readonly action: string
  /** Plain text, such as `success session_user=…`; mostly empty. */
  readonly extra_info: string
  readonly ip_address: string
  /** Empty where there was none yet, as when somebody logs in. */
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
