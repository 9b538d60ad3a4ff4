import * as Schema from "effect/Schema"
import { User } from "./User.ts"

/** User Autocomplete. */
export interface UserAutocomplete {
  readonly users: ReadonlyArray<User>
  readonly out_of_channel?: ReadonlyArray<User> | null | undefined
  readonly agents?: ReadonlyArray<User> | null | undefined
}

export const UserAutocomplete: Schema.Codec<UserAutocomplete> = Schema.Struct({
  users: Schema.Array(User),
  out_of_channel: Schema.optional(Schema.NullOr(Schema.Array(User))),
  agents: Schema.optional(Schema.NullOr(Schema.Array(User)))
})
