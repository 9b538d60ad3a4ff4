import * as Schema from "effect/Schema"

/** Group With Scheme Admin. */
export interface GroupWithSchemeAdmin {
  readonly scheme_admin?: boolean | undefined
  readonly id: string
  readonly name?: string | null | undefined
  readonly display_name: string
  readonly description: string
  readonly source: string
  readonly remote_id: string | null
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly has_syncables: boolean
  readonly member_count?: number | null | undefined
  readonly allow_reference: boolean
  readonly channel_member_count?: number | null | undefined
  readonly channel_member_timezones_count?: number | null | undefined
  readonly member_ids: ReadonlyArray<string> | null
}

export const GroupWithSchemeAdmin: Schema.Codec<GroupWithSchemeAdmin> = Schema.Struct({
  scheme_admin: Schema.optional(Schema.Boolean),
  id: Schema.String,
  name: Schema.optional(Schema.NullOr(Schema.String)),
  display_name: Schema.String,
  description: Schema.String,
  source: Schema.String,
  remote_id: Schema.NullOr(Schema.String),
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  has_syncables: Schema.Boolean,
  member_count: Schema.optional(Schema.NullOr(Schema.Number)),
  allow_reference: Schema.Boolean,
  channel_member_count: Schema.optional(Schema.NullOr(Schema.Number)),
  channel_member_timezones_count: Schema.optional(Schema.NullOr(Schema.Number)),
  member_ids: Schema.NullOr(Schema.Array(Schema.String))
})

/** Groups Associated To Channels. */
export type GroupsAssociatedToChannels = Readonly<Record<string, ReadonlyArray<GroupWithSchemeAdmin>>>

export const GroupsAssociatedToChannels: Schema.Codec<GroupsAssociatedToChannels> = Schema.Record(
  Schema.String,
  Schema.Array(GroupWithSchemeAdmin)
)
