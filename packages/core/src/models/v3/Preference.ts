import * as Schema from "effect/Schema"

/** One setting of a user, by category and name. To write or delete, `user_id` must be one's own id. */
export interface Preference {
  readonly user_id: string
  /** Up to 32 bytes. */
  readonly category: string
  /** Up to 32 bytes. */
  readonly name: string
  /** Up to 2,000 characters. */
  readonly value: string
}

export const Preference: Schema.Codec<Preference> = Schema.Struct({
  user_id: Schema.String,
  category: Schema.String,
  name: Schema.String,
  value: Schema.String
})
