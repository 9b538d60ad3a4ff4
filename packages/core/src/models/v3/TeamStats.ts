import * as Schema from "effect/Schema"

/** How many people a team has. Not in 3.0. */
export interface TeamStats {
  readonly team_id: string
  /** Deactivated accounts included, unlike in `active_member_count`. */
  readonly total_member_count: number
  readonly active_member_count: number
}

export const TeamStats: Schema.Codec<TeamStats> = Schema.Struct({
  team_id: Schema.String,
  total_member_count: Schema.Number,
  active_member_count: Schema.Number
})
