import * as Schema from "effect/Schema"

/** What somebody says of themselves beside their name. One of emoji and text is needed. */
export interface CustomStatus {
  /** Its name, without colons. */
  readonly emoji?: string | undefined
  /** Cut after 100 characters. */
  readonly text?: string | undefined
  /** `thirty_minutes`, `one_hour`, `four_hours`, `today`, `this_week`, `date_and_time`; empty: until it is cleared. */
  readonly duration?: string | undefined
  /** When it ends, in RFC 3339, needed with a duration. */
  readonly expires_at?: string | undefined
}

export const CustomStatus: Schema.Codec<CustomStatus> = Schema.Struct({
  emoji: Schema.optional(Schema.String),
  text: Schema.optional(Schema.String),
  duration: Schema.optional(Schema.String),
  expires_at: Schema.optional(Schema.String)
})
