import * as Schema from "effect/Schema"

/** Group Member. */
export interface GroupMember {
  readonly group_id: string
  readonly user_id: string
  readonly create_at: number
  readonly delete_at: number
  readonly deleted_at?: number | undefined
}

export const GroupMember: Schema.Codec<GroupMember> = Schema.Struct({
  group_id: Schema.String,
  user_id: Schema.String,
  create_at: Schema.Number,
  delete_at: Schema.Number,
  deleted_at: Schema.optional(Schema.Number)
})
