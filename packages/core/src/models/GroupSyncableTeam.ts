import * as Schema from "effect/Schema"

/** Group Syncable Team. */
export interface GroupSyncableTeam {
  readonly team_id?: string | undefined
  readonly group_id?: string | undefined
  readonly auto_add?: boolean | undefined
  readonly create_at?: number | undefined
  readonly delete_at?: number | undefined
  readonly update_at?: number | undefined
}

export const GroupSyncableTeam: Schema.Codec<GroupSyncableTeam> = Schema.Struct({
  team_id: Schema.optional(Schema.String),
  group_id: Schema.optional(Schema.String),
  auto_add: Schema.optional(Schema.Boolean),
  create_at: Schema.optional(Schema.Number),
  delete_at: Schema.optional(Schema.Number),
  update_at: Schema.optional(Schema.Number)
})
