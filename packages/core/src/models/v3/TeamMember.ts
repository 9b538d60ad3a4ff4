import * as Schema from "effect/Schema"

/** Somebody's membership of a team. */
export interface TeamMember {
  readonly team_id: string
  readonly user_id: string
  /** Separated by blanks, `team_user team_admin`; in 3.0 `admin` or empty. */
  readonly roles: string
  /** When they left; 0 for who is still there. Missing in 3.0. */
  readonly delete_at?: number | undefined
}

export const TeamMember: Schema.Codec<TeamMember> = Schema.Struct({
  team_id: Schema.String,
  user_id: Schema.String,
  roles: Schema.String,
  delete_at: Schema.optional(Schema.Number)
})
