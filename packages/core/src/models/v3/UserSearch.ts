import * as Schema from "effect/Schema"

/** User Search. */
export interface UserSearch {
  readonly term?: string | undefined
  readonly team_id?: string | undefined
  readonly not_in_team_id?: string | undefined
  readonly in_channel_id?: string | undefined
  readonly not_in_channel_id?: string | undefined
  readonly allow_inactive?: boolean | undefined
  readonly without_team?: boolean | undefined
}

export const UserSearch: Schema.Codec<UserSearch> = Schema.Struct({
  term: Schema.optional(Schema.String),
  team_id: Schema.optional(Schema.String),
  not_in_team_id: Schema.optional(Schema.String),
  in_channel_id: Schema.optional(Schema.String),
  not_in_channel_id: Schema.optional(Schema.String),
  allow_inactive: Schema.optional(Schema.Boolean),
  without_team: Schema.optional(Schema.Boolean)
})
