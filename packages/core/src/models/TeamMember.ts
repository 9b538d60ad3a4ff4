import * as Schema from "effect/Schema"

/** Somebody's membership of a team. */
export interface TeamMember {
  readonly team_id: string
  readonly user_id: string
  /** All of them, separated by blanks: `team_user team_admin`. */
  readonly roles: string
  /** When they left; 0 for who is still there. */
  readonly delete_at: number
  readonly scheme_guest?: boolean | undefined
  readonly scheme_user?: boolean | undefined
  readonly scheme_admin?: boolean | undefined
  /** Those of the roles that come from no scheme. */
  readonly explicit_roles?: string | undefined
}

export const TeamMember: Schema.Codec<TeamMember> = Schema.Struct({
  team_id: Schema.String,
  user_id: Schema.String,
  roles: Schema.String,
  delete_at: Schema.Number,
  scheme_guest: Schema.optional(Schema.Boolean),
  scheme_user: Schema.optional(Schema.Boolean),
  scheme_admin: Schema.optional(Schema.Boolean),
  explicit_roles: Schema.optional(Schema.String)
})
