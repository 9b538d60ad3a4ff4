import * as Schema from "effect/Schema"

/** Somebody's membership of a group. */
export interface GroupMember {
  readonly group_id: string
  readonly user_id: string
  readonly create_at: number
  /** When they left; 0 for never. */
  readonly delete_at: number
  /** The official client's name of it. */
  readonly deleted_at?: number | undefined
}

export const GroupMember: Schema.Codec<GroupMember> = Schema.Struct({
  group_id: Schema.String,
  user_id: Schema.String,
  create_at: Schema.Number,
  delete_at: Schema.Number,
  deleted_at: Schema.optional(Schema.Number)
})
