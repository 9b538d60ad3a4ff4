import * as Schema from "effect/Schema"

/** A team: people and channels under one name. */
export interface Team {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly display_name: string
  /** As it stands in URLs. */
  readonly name: string
  /** Missing in 3.0. */
  readonly description?: string | undefined
  readonly email: string
  /** `O`: open, `I`: by invitation. */
  readonly type: string
  readonly company_name: string
  readonly allowed_domains: string
  /** A secret that lets people in; empty for who may not invite. */
  readonly invite_id: string
  readonly allow_open_invite: boolean
  /** Missing without a picture. */
  readonly last_team_icon_update?: number | undefined
  /** The scheme that hands out roles here; `null` for the system's. */
  readonly scheme_id?: string | null | undefined
  /** Members come from groups only. */
  readonly group_constrained?: boolean | null | undefined
  /** A retention rule of its own. */
  readonly policy_id?: string | null | undefined
  readonly cloud_limits_archived?: boolean | undefined
  /** Newer than 11.6, like all below: access rules by attributes. */
  readonly policy_enforced?: boolean | undefined
  readonly policy_is_active?: boolean | undefined
  readonly policy_actions?: Readonly<Record<string, boolean>> | null | undefined
}

export const Team: Schema.Codec<Team> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  display_name: Schema.String,
  name: Schema.String,
  description: Schema.optional(Schema.String),
  email: Schema.String,
  type: Schema.String,
  company_name: Schema.String,
  allowed_domains: Schema.String,
  invite_id: Schema.String,
  allow_open_invite: Schema.Boolean,
  last_team_icon_update: Schema.optional(Schema.Number),
  scheme_id: Schema.optional(Schema.NullOr(Schema.String)),
  group_constrained: Schema.optional(Schema.NullOr(Schema.Boolean)),
  policy_id: Schema.optional(Schema.NullOr(Schema.String)),
  cloud_limits_archived: Schema.optional(Schema.Boolean),
  policy_enforced: Schema.optional(Schema.Boolean),
  policy_is_active: Schema.optional(Schema.Boolean),
  policy_actions: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Boolean)))
})
