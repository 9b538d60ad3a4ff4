import * as Schema from "effect/Schema"

/** What one has not read in a team. Not in 3.0. */
export interface TeamUnread {
  readonly team_id: string
  readonly msg_count: number
  readonly mention_count: number
}

export const TeamUnread: Schema.Codec<TeamUnread> = Schema.Struct({
  team_id: Schema.String,
  msg_count: Schema.Number,
  mention_count: Schema.Number
})
