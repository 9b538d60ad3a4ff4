import * as Schema from "effect/Schema"

/** A team to be made. */
export interface TeamDraft {
  /** As it stands in URLs: lower case letters, digits and `-`. */
  readonly name: string
  readonly display_name: string
  /** `O`: open, `I`: by invitation. */
  readonly type: string
  readonly description?: string | undefined
  readonly email?: string | undefined
  readonly allow_open_invite?: boolean | undefined
}

export const TeamDraft: Schema.Codec<TeamDraft> = Schema.Struct({
  name: Schema.String,
  display_name: Schema.String,
  type: Schema.String,
  description: Schema.optional(Schema.String),
  email: Schema.optional(Schema.String),
  allow_open_invite: Schema.optional(Schema.Boolean)
})
