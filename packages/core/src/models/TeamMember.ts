import * as Schema from "effect/Schema"

/** Somebody's membership of a team. */
export interface TeamMember {
  readonly team_id: string
  readonly user_id: string
  /** All of them, separated by blanks: `team_user team_admin`. */
  readonly roles: string
  /** When they left; 0 for who is still there. */
  readonly delete_at: number
  readonly scheme_guest: boolean
  readonly scheme_user: boolean
  readonly scheme_admin: boolean
  /** Those of the roles that come from no scheme. */
  readonly explicit_roles: string
}

export const TeamMember: Schema.Codec<TeamMember> = Schema.Struct({
  team_id: Schema.String,
  user_id: Schema.String,
  roles: Schema.String,
  delete_at: Schema.Number,
  scheme_guest: Schema.Boolean,
  scheme_user: Schema.Boolean,
  scheme_admin: Schema.Boolean,
  explicit_roles: Schema.String
})

/** A member to be added. */
export interface TeamMemberDraft {
  readonly team_id: string
  readonly user_id: string
}

export const TeamMemberDraft: Schema.Codec<TeamMemberDraft> = Schema.Struct({
  team_id: Schema.String,
  user_id: Schema.String
})
