import * as Schema from "effect/Schema"

/**
 * People who can be mentioned together, or who are put into teams and channels together. Needs a licence; without it
 * 501.
 */
export interface Group {
  readonly id: string
  /** What a mention says. Up to 64 bytes. Missing while it cannot be mentioned. */
  readonly name?: string | null | undefined
  /** Up to 128 bytes. */
  readonly display_name: string
  /** Up to 1,024 bytes. */
  readonly description: string
  /** `ldap`, `custom`, `plugin_…`. */
  readonly source: string
  /** Its key where it comes from; `null` in custom ones. */
  readonly remote_id: string | null
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  /** Does it belong to a team or a channel? */
  readonly has_syncables: boolean
  /** Counts come when they are asked for. */
  readonly member_count?: number | null | undefined
  /** May it be mentioned? */
  readonly allow_reference: boolean
  readonly channel_member_count?: number | null | undefined
  readonly channel_member_timezones_count?: number | null | undefined
  /** `null` unless it was asked for. */
  readonly member_ids: ReadonlyArray<string> | null
  /** Are its members administrators of the team or channel it was listed for? */
  readonly scheme_admin?: boolean | undefined
}

export const Group: Schema.Codec<Group> = Schema.Struct({
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
  member_ids: Schema.NullOr(Schema.Array(Schema.String)),
  scheme_admin: Schema.optional(Schema.Boolean)
})
