import * as Schema from "effect/Schema"

/**
 * What somebody has not read in a team. `…_root` counts posts that open threads, for clients with collapsed threads;
 * threads are 0 unless asked for.
 */
export interface TeamUnread {
  readonly team_id: string
  readonly msg_count: number
  readonly mention_count: number
  readonly mention_count_root: number
  readonly msg_count_root: number
  readonly thread_count: number
  readonly thread_mention_count: number
  readonly thread_urgent_mention_count: number
}

export const TeamUnread: Schema.Codec<TeamUnread> = Schema.Struct({
  team_id: Schema.String,
  msg_count: Schema.Number,
  mention_count: Schema.Number,
  mention_count_root: Schema.Number,
  msg_count_root: Schema.Number,
  thread_count: Schema.Number,
  thread_mention_count: Schema.Number,
  thread_urgent_mention_count: Schema.Number
})
