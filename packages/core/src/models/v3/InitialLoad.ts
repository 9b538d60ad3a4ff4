import * as Schema from "effect/Schema"
import { Team } from "../Team.ts"
import { User } from "../User.ts"
import { Preference } from "./Preference.ts"
import { TeamMember } from "./TeamMember.ts"

/** What a client needs to begin with. Without a session all but the configuration is `null`. */
export interface InitialLoad {
  readonly user: User | null
  readonly team_members: ReadonlyArray<TeamMember> | null
  readonly teams: ReadonlyArray<Team> | null
  readonly preferences: ReadonlyArray<Preference> | null
  /** Every value is text, `true` and `false` as well. */
  readonly client_cfg: Readonly<Record<string, string>> | null
  /** `IsLicensed`, `true` or `false`, and more with a licence; text, too. */
  readonly license_cfg: Readonly<Record<string, string>> | null
  /** The server is new: whoever signs up first is its admin. */
  readonly no_accounts: boolean
  /** 3.0 only. */
  readonly direct_profiles?: Readonly<Record<string, User>> | null | undefined
}

export const InitialLoad: Schema.Codec<InitialLoad> = Schema.Struct({
  user: Schema.NullOr(User),
  team_members: Schema.NullOr(Schema.Array(TeamMember)),
  teams: Schema.NullOr(Schema.Array(Team)),
  preferences: Schema.NullOr(Schema.Array(Preference)),
  client_cfg: Schema.NullOr(Schema.Record(Schema.String, Schema.String)),
  license_cfg: Schema.NullOr(Schema.Record(Schema.String, Schema.String)),
  no_accounts: Schema.Boolean,
  direct_profiles: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, User)))
})
