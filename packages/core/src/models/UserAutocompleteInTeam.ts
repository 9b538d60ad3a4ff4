import * as Schema from "effect/Schema"
import { User } from "./User.ts"

/** User Autocomplete In Team. */
export interface UserAutocompleteInTeam {
  readonly in_team: ReadonlyArray<User> | null
}

export const UserAutocompleteInTeam: Schema.Codec<UserAutocompleteInTeam> = Schema.Struct({
  in_team: Schema.NullOr(Schema.Array(User))
})
