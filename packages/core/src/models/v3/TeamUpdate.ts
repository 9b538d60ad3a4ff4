import * as Schema from "effect/Schema"
import { DisplayName, Name, TeamDescription, maxBytes } from "../limits.ts"

/**
 * A team as it shall be. It replaces the old one: what is left out is emptied, but for the name in its URL and the
 * type.
 */
export interface TeamUpdate {
  readonly display_name: string
  readonly description?: string | undefined
  readonly company_name?: string | undefined
  /** Domains of e-mail addresses that may join, separated by commas or blanks. */
  readonly allowed_domains?: string | undefined
  /** Left out, it becomes the id of the team, which is no secret: send the old one again. */
  readonly invite_id?: string | undefined
  /** Anybody on the server may join. */
  readonly allow_open_invite?: boolean | undefined
}

export const TeamUpdate: Schema.Codec<TeamUpdate> = Schema.Struct({
  display_name: DisplayName,
  description: Schema.optional(TeamDescription),
  company_name: Schema.optional(Name),
  allowed_domains: Schema.optional(maxBytes(500)),
  invite_id: Schema.optional(Schema.String),
  allow_open_invite: Schema.optional(Schema.Boolean)
})
