import * as Schema from "effect/Schema"
import { DisplayName, Name, TeamDescription, maxBytes } from "./limits.ts"

/** What changes in a team; what is left out stays. The name in its URL cannot be changed: it is ignored. */
export interface TeamPatch {
  readonly display_name?: string | undefined
  readonly description?: string | undefined
  readonly company_name?: string | undefined
  /** Domains of e-mail addresses that may join, separated by commas or blanks. */
  readonly allowed_domains?: string | undefined
  /** Anybody on the server may join. */
  readonly allow_open_invite?: boolean | undefined
  /** Members come from groups only. */
  readonly group_constrained?: boolean | undefined
  readonly cloud_limits_archived?: boolean | undefined
}

export const TeamPatch: Schema.Codec<TeamPatch> = Schema.Struct({
  display_name: Schema.optional(DisplayName),
  description: Schema.optional(TeamDescription),
  company_name: Schema.optional(Name),
  allowed_domains: Schema.optional(maxBytes(500)),
  allow_open_invite: Schema.optional(Schema.Boolean),
  group_constrained: Schema.optional(Schema.Boolean),
  cloud_limits_archived: Schema.optional(Schema.Boolean)
})
