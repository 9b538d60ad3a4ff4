import * as Schema from "effect/Schema"

/** Team Unread. */
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
