import * as Schema from "effect/Schema"
import { User } from "./User.ts"

/** Who may be meant by some letters: members of the channel first, then others of the team. */
export interface UserAutocomplete {
  /** Members of the channel, when one was named. */
  readonly users: ReadonlyArray<User>
  /** Missing without a channel, and when there is nobody. */
  readonly out_of_channel?: ReadonlyArray<User> | null | undefined
  /** Agents that can be mentioned. Newer servers only. */
  readonly agents?: ReadonlyArray<User> | null | undefined
}

export const UserAutocomplete: Schema.Codec<UserAutocomplete> = Schema.Struct({
  users: Schema.Array(User),
  out_of_channel: Schema.optional(Schema.NullOr(Schema.Array(User))),
  agents: Schema.optional(Schema.NullOr(Schema.Array(User)))
})
