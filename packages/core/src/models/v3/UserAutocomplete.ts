import * as Schema from "effect/Schema"
import { User } from "../User.ts"

/** Who may be meant by some letters. Not in 3.0. */
export interface UserAutocomplete {
  readonly users: ReadonlyArray<User> | null
  readonly out_of_channel?: ReadonlyArray<User> | null | undefined
}

export const UserAutocomplete: Schema.Codec<UserAutocomplete> = Schema.Struct({
  users: Schema.NullOr(Schema.Array(User)),
  out_of_channel: Schema.optional(Schema.NullOr(Schema.Array(User)))
})

/** Who may be meant by some letters: members of the channel, then others of the team. Not in 3.0. */
export interface UserAutocompleteInChannel {
  readonly in_channel: ReadonlyArray<User> | null
  readonly out_of_channel: ReadonlyArray<User> | null
}

export const UserAutocompleteInChannel: Schema.Codec<UserAutocompleteInChannel> = Schema.Struct({
  in_channel: Schema.NullOr(Schema.Array(User)),
  out_of_channel: Schema.NullOr(Schema.Array(User))
})

/** Who of a team may be meant by some letters. Not in 3.0. */
export interface UserAutocompleteInTeam {
  readonly in_team: ReadonlyArray<User> | null
}

export const UserAutocompleteInTeam: Schema.Codec<UserAutocompleteInTeam> = Schema.Struct({
  in_team: Schema.NullOr(Schema.Array(User))
})
