import * as Schema from "effect/Schema"
import { maxBytes, DisplayName, Email, Name, TeamDescription } from "../limits.ts"

/** Team Update. */
export interface TeamUpdate {
  readonly id?: string | undefined
  /** Up to 64 characters. */
  readonly display_name?: string | undefined
  /** Up to 64 bytes. */
  readonly name?: string | undefined
  /** Up to 255 bytes. */
  readonly description?: string | undefined
  /** Up to 128 bytes. */
  readonly email?: string | undefined
  /** `O`, `I`. */
  readonly type?: string | undefined
  /** Up to 64 bytes. */
  readonly company_name?: string | undefined
  /** Up to 500 bytes. */
  readonly allowed_domains?: string | undefined
  readonly invite_id?: string | undefined
  readonly allow_open_invite?: boolean | undefined
}

export const TeamUpdate: Schema.Codec<TeamUpdate> = Schema.Struct({
  id: Schema.optional(Schema.String),
  display_name: Schema.optional(DisplayName),
  name: Schema.optional(Name),
  description: Schema.optional(TeamDescription),
  email: Schema.optional(Email),
  type: Schema.optional(Schema.String),
  company_name: Schema.optional(Name),
  allowed_domains: Schema.optional(maxBytes(500)),
  invite_id: Schema.optional(Schema.String),
  allow_open_invite: Schema.optional(Schema.Boolean)
})
