import * as Schema from "effect/Schema"

/** Whom synchronised groups put into which teams and channels. The server's own command line sends it, never HTTP. */
export interface CreateDefaultMembershipParams {
  /** Only members whom the groups got since then, in milliseconds since the epoch. */
  readonly Since: number
  /** Also who left by themselves? */
  readonly ReAddRemovedMembers: boolean
  /** Only this user; `null` for all. Likewise the team and the channel. */
  readonly ScopedUserID: string | null
  readonly ScopedTeamID: string | null
  readonly ScopedChannelID: string | null
}

export const CreateDefaultMembershipParams: Schema.Codec<CreateDefaultMembershipParams> = Schema.Struct({
  Since: Schema.Number,
  ReAddRemovedMembers: Schema.Boolean,
  ScopedUserID: Schema.NullOr(Schema.String),
  ScopedTeamID: Schema.NullOr(Schema.String),
  ScopedChannelID: Schema.NullOr(Schema.String)
})
