import * as Schema from "effect/Schema"

/** Asks for people by the beginning of their names. Not in 3.0. */
export interface UserSearch {
  /** Empty is a 400. */
  readonly term: string
  readonly team_id?: string | undefined
  readonly not_in_team_id?: string | undefined
  readonly in_channel_id?: string | undefined
  /** Goes with `team_id`. */
  readonly not_in_channel_id?: string | undefined
  /** Deactivated accounts, too. */
  readonly allow_inactive?: boolean | undefined
  /** Only who is in no team. */
  readonly without_team?: boolean | undefined
}

export const UserSearch: Schema.Codec<UserSearch> = Schema.Struct({
  term: Schema.String,
  team_id: Schema.optional(Schema.String),
  not_in_team_id: Schema.optional(Schema.String),
  in_channel_id: Schema.optional(Schema.String),
  not_in_channel_id: Schema.optional(Schema.String),
  allow_inactive: Schema.optional(Schema.Boolean),
  without_team: Schema.optional(Schema.Boolean)
})
