import * as Schema from "effect/Schema"
import { Team } from "../Team.ts"
import { User } from "../User.ts"
import { Preference } from "./Preference.ts"
import { TeamMember } from "./TeamMember.ts"

/** Initial Load. */
export interface InitialLoad {
  readonly user: User | null
  readonly team_members: ReadonlyArray<TeamMember> | null
  readonly teams: ReadonlyArray<Team> | null
  readonly preferences: ReadonlyArray<Preference> | null
  readonly client_cfg: Readonly<Record<string, string>> | null
  readonly license_cfg: Readonly<Record<string, string>> | null
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
