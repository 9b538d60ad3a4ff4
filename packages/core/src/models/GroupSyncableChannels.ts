import * as Schema from "effect/Schema"

/** Group Syncable Channels. */
export interface GroupSyncableChannels {
  readonly channel_id?: string | undefined
  readonly channel_display_name?: string | undefined
  readonly channel_type?: string | undefined
  readonly team_id?: string | undefined
  readonly team_display_name?: string | undefined
  readonly team_type?: string | undefined
  readonly group_id?: string | undefined
  readonly auto_add?: boolean | undefined
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
  create_at: Schema.optional(Schema.Number),
  delete_at: Schema.optional(Schema.Number),
  update_at: Schema.optional(Schema.Number)
})
