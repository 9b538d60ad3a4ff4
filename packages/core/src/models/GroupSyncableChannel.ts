import * as Schema from "effect/Schema"

/** Group Syncable Channel. */
export interface GroupSyncableChannel {
  readonly channel_id?: string | undefined
  readonly group_id?: string | undefined
  readonly auto_add?: boolean | undefined
  readonly create_at?: number | undefined
  readonly delete_at?: number | undefined
  readonly update_at?: number | undefined
}

export const GroupSyncableChannel: Schema.Codec<GroupSyncableChannel> = Schema.Struct({
  channel_id: Schema.optional(Schema.String),
  group_id: Schema.optional(Schema.String),
  auto_add: Schema.optional(Schema.Boolean),
  create_at: Schema.optional(Schema.Number),
  delete_at: Schema.optional(Schema.Number),
  update_at: Schema.optional(Schema.Number)
})
