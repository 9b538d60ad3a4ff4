import * as Schema from "effect/Schema"

/** A channel that a group's members are put into. */
export interface GroupSyncableChannel {
  readonly channel_id?: string | undefined
  readonly group_id?: string | undefined
  /** Put them in by itself? */
  readonly auto_add?: boolean | undefined
  /** Are they administrators there? */
  readonly scheme_admin?: boolean | undefined
  readonly create_at?: number | undefined
  readonly delete_at?: number | undefined
  readonly update_at?: number | undefined
}

export const GroupSyncableChannel: Schema.Codec<GroupSyncableChannel> = Schema.Struct({
  channel_id: Schema.optional(Schema.String),
  group_id: Schema.optional(Schema.String),
  auto_add: Schema.optional(Schema.Boolean),
  scheme_admin: Schema.optional(Schema.Boolean),
  create_at: Schema.optional(Schema.Number),
  delete_at: Schema.optional(Schema.Number),
  update_at: Schema.optional(Schema.Number)
})

/** A team that a group's members are put into. */
export interface GroupSyncableTeam {
  readonly team_id?: string | undefined
  readonly group_id?: string | undefined
  /** Put them in by itself? */
  readonly auto_add?: boolean | undefined
  /** Are they administrators there? */
  readonly scheme_admin?: boolean | undefined
  readonly create_at?: number | undefined
  readonly delete_at?: number | undefined
  readonly update_at?: number | undefined
}

export const GroupSyncableTeam: Schema.Codec<GroupSyncableTeam> = Schema.Struct({
  team_id: Schema.optional(Schema.String),
  group_id: Schema.optional(Schema.String),
  auto_add: Schema.optional(Schema.Boolean),
  scheme_admin: Schema.optional(Schema.Boolean),
  create_at: Schema.optional(Schema.Number),
  delete_at: Schema.optional(Schema.Number),
  update_at: Schema.optional(Schema.Number)
})

/** A channel that a group's members are put into, as a list of them has it, with names. */
export interface GroupSyncableChannels {
  readonly channel_id?: string | undefined
  readonly channel_display_name?: string | undefined
  /** `O`: public, `P`: private. */
  readonly channel_type?: string | undefined
  readonly team_id?: string | undefined
  readonly team_display_name?: string | undefined
  /** `O`: open, `I`: by invitation. */
  readonly team_type?: string | undefined
  readonly group_id?: string | undefined
  readonly auto_add?: boolean | undefined
  readonly scheme_admin?: boolean | undefined
  readonly create_at?: number | undefined
  readonly delete_at?: number | undefined
  readonly update_at?: number | undefined
}

export const GroupSyncableChannels: Schema.Codec<GroupSyncableChannels> = Schema.Struct({
  channel_id: Schema.optional(Schema.String),
  channel_display_name: Schema.optional(Schema.String),
  channel_type: Schema.optional(Schema.String),
  team_id: Schema.optional(Schema.String),
  team_display_name: Schema.optional(Schema.String),
  team_type: Schema.optional(Schema.String),
  group_id: Schema.optional(Schema.String),
  auto_add: Schema.optional(Schema.Boolean),
  scheme_admin: Schema.optional(Schema.Boolean),
  create_at: Schema.optional(Schema.Number),
  delete_at: Schema.optional(Schema.Number),
  update_at: Schema.optional(Schema.Number)
})

/** A team that a group's members are put into, as a list of them has it, with names. */
export interface GroupSyncableTeams {
  readonly team_id?: string | undefined
  readonly team_display_name?: string | undefined
  /** `O`: open, `I`: by invitation. */
  readonly team_type?: string | undefined
  readonly group_id?: string | undefined
  readonly auto_add?: boolean | undefined
  readonly scheme_admin?: boolean | undefined
  readonly create_at?: number | undefined
  readonly delete_at?: number | undefined
  readonly update_at?: number | undefined
}

export const GroupSyncableTeams: Schema.Codec<GroupSyncableTeams> = Schema.Struct({
  team_id: Schema.optional(Schema.String),
  team_display_name: Schema.optional(Schema.String),
  team_type: Schema.optional(Schema.String),
  group_id: Schema.optional(Schema.String),
  auto_add: Schema.optional(Schema.Boolean),
  scheme_admin: Schema.optional(Schema.Boolean),
  create_at: Schema.optional(Schema.Number),
  delete_at: Schema.optional(Schema.Number),
  update_at: Schema.optional(Schema.Number)
})
