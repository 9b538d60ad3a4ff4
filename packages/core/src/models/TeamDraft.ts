import * as Schema from "effect/Schema"
import { DisplayName, Email, Name, TeamDescription, maxBytes } from "./limits.ts"

/** A team to be made. */
export interface TeamDraft {
  /** As it stands in URLs: at least two lower case letters, digits or `-`; words like `admin` are taken. */
  readonly name: string
  readonly display_name: string
  /** `O`: open, `I`: by invitation. */
  readonly type: string
  readonly description?: string | undefined
  readonly email?: string | undefined
  readonly allow_open_invite?: boolean | undefined
  readonly company_name?: string | undefined
  /** Domains of e-mail addresses that may join, separated by commas or blanks. */
  readonly allowed_domains?: string | undefined
  /** Made by the server if left out. */
  readonly invite_id?: string | undefined
}

export const TeamDraft: Schema.Codec<TeamDraft> = Schema.Struct({
  name: Name,
  display_name: DisplayName,
  type: Schema.String,
  description: Schema.optional(TeamDescription),
  email: Schema.optional(Email),
  allow_open_invite: Schema.optional(Schema.Boolean),
  company_name: Schema.optional(Name),
  allowed_domains: Schema.optional(maxBytes(500)),
  invite_id: Schema.optional(Schema.String)
})
