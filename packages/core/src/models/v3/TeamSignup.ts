import * as Schema from "effect/Schema"
import { Team } from "../Team.ts"
import { User } from "../User.ts"

/** Team Signup. */
export interface TeamSignup {
  readonly team: Team
  readonly user: User
  readonly invites: ReadonlyArray<string> | null
  readonly data: string
  readonly hash: string
}

export const TeamSignup: Schema.Codec<TeamSignup> = Schema.Struct({
  team: Team,
  user: User,
  invites: Schema.NullOr(Schema.Array(Schema.String)),
  data: Schema.String,
  hash: Schema.String
})
