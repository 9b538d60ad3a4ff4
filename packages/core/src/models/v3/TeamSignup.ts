import * as Schema from "effect/Schema"
import { Team } from "../Team.ts"
import { TeamDraft } from "../TeamDraft.ts"
import { User } from "../User.ts"
import { UserDraft } from "../UserDraft.ts"

/** A team and its first member, made from the link of an e-mail. 3.0 only. */
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

/** A team and its first member to be made from the link of an e-mail. 3.0 only. */
export interface TeamSignupDraft {
  readonly team: TeamDraft
  readonly user: UserDraft
  /** E-mail addresses. */
  readonly invites?: ReadonlyArray<string> | undefined
  /** From the link, like `hash`. */
  readonly data: string
  readonly hash: string
}

export const TeamSignupDraft: Schema.Codec<TeamSignupDraft> = Schema.Struct({
  team: TeamDraft,
  user: UserDraft,
  invites: Schema.optional(Schema.Array(Schema.String)),
  data: Schema.String,
  hash: Schema.String
})
