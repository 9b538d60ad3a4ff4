import * as Schema from "effect/Schema"

/**
 * One setting of a user, by category and name, both up to 32 characters. To write or delete, `user_id` must be one's own
 * id: `me` is refused. A flagged post is one, too: category `flagged_post`, its id as the name.
 */
export interface Preference {
  readonly user_id: string
  readonly category: string
  readonly name: string
  /** Up to 20,000 characters. */
  readonly value: string
}

export const Preference: Schema.Codec<Preference> = Schema.Struct({
  user_id: Schema.String,
  category: Schema.String,
  name: Schema.String,
  value: Schema.String
})
