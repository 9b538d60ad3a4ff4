import * as Schema from "effect/Schema"
import { User } from "../User.ts"

/** User Autocomplete In Channel. */
export interface UserAutocompleteInChannel {
  readonly in_channel: ReadonlyArray<User> | null
  readonly out_of_channel: ReadonlyArray<User> | null
}

export const UserAutocompleteInChannel: Schema.Codec<UserAutocompleteInChannel> = Schema.Struct({
  in_channel: Schema.NullOr(Schema.Array(User)),
  out_of_channel: Schema.NullOr(Schema.Array(User))
})
