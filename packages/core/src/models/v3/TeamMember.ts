import * as Schema from "effect/Schema"

/** Team Member. */
export interface TeamMember {
  readonly team_id: string
  readonly user_id: string
  readonly roles: string
  readonly delete_at?: number | undefined
}

export const TeamMember: Schema.Codec<TeamMember> = Schema.Struct({
  team_id: Schema.String,
  user_id: Schema.String,
  roles: Schema.String,
  delete_at: Schema.optional(Schema.Number)
})
