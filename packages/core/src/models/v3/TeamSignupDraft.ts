import * as Schema from "effect/Schema"
import { Team } from "../Team.ts"
import { User } from "../User.ts"

/** Team Signup Draft. */
export interface TeamSignupDraft {
  readonly team?: Team | undefined
  readonly user?: User | undefined
  readonly invites?: ReadonlyArray<string> | undefined
  readonly data?: string | undefined
  readonly hash?: string | undefined
}

export const TeamSignupDraft: Schema.Codec<TeamSignupDraft> = Schema.Struct({
  team: Schema.optional(Team),
  user: Schema.optional(User),
  invites: Schema.optional(Schema.Array(Schema.String)),
  data: Schema.optional(Schema.String),
  hash: Schema.optional(Schema.String)
})
