import * as Schema from "effect/Schema"

/** Team Patch. */
export interface TeamPatch {
  readonly display_name: string | null
  readonly description: string | null
  readonly company_name: string | null
  readonly allowed_domains: string | null
  readonly allow_open_invite: boolean | null
  readonly group_constrained: boolean | null
  readonly cloud_limits_archived: boolean | null
}

export const TeamPatch: Schema.Codec<TeamPatch> = Schema.Struct({
  display_name: Schema.NullOr(Schema.String),
  description: Schema.NullOr(Schema.String),
  company_name: Schema.NullOr(Schema.String),
  allowed_domains: Schema.NullOr(Schema.String),
  allow_open_invite: Schema.NullOr(Schema.Boolean),
  group_constrained: Schema.NullOr(Schema.Boolean),
  cloud_limits_archived: Schema.NullOr(Schema.Boolean)
})
