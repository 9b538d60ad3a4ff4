import * as Schema from "effect/Schema"

/** Create Default Membership Params. */
export interface CreateDefaultMembershipParams {
  readonly Since: number
  readonly ReAddRemovedMembers: boolean
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
