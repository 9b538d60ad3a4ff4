import * as Schema from "effect/Schema"

/** Group. */
export interface Group {
  readonly id: string
  /** Up to 64 bytes. */
  readonly name?: string | undefined
  /** Up to 128 bytes. */
  readonly display_name: string
  /** Up to 1,024 bytes. */
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
  readonly scheme_admin?: boolean | undefined
}

export const Group: Schema.Codec<Group> = Schema.Struct({
  id: Schema.String,
  name: Schema.optional(Schema.String),
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
  member_ids: Schema.NullOr(Schema.Array(Schema.String)),
  scheme_admin: Schema.optional(Schema.Boolean)
})
