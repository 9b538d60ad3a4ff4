import * as Schema from "effect/Schema"

/** Somebody's membership of a channel, and how far they have read. */
export interface ChannelMember {
  readonly channel_id: string
  readonly user_id: string
  /** Separated by blanks, `channel_user channel_admin`; in 3.0 `admin` or empty. */
  readonly roles: string
  /** 0 for who joined, -1 for who was added, until they look. */
  readonly last_viewed_at: number
  /** How many of the channel's posts they have read, not how many are left. */
  readonly msg_count: number
  readonly mention_count: number
  /** Every value is text: `default`, `all`, `mention` … */
  readonly notify_props: Readonly<Record<string, string>>
  readonly last_update_at: number
  /** `…_root` counts posts that open threads, for clients with collapsed threads. */
  readonly msg_count_root?: number | undefined
  readonly mention_count_root?: number | undefined
  readonly urgent_mention_count?: number | undefined
  readonly scheme_guest?: boolean | undefined
  readonly scheme_user?: boolean | undefined
  readonly scheme_admin?: boolean | undefined
  /** Those of the roles that come from no scheme. */
  readonly explicit_roles?: string | undefined
  readonly autotranslation_disabled?: boolean | undefined
}

export const ChannelMember: Schema.Codec<ChannelMember> = Schema.Struct({
  channel_id: Schema.String,
  user_id: Schema.String,
  roles: Schema.String,
  last_viewed_at: Schema.Number,
  msg_count: Schema.Number,
  mention_count: Schema.Number,
  notify_props: Schema.Record(Schema.String, Schema.String),
  last_update_at: Schema.Number,
  msg_count_root: Schema.optional(Schema.Number),
  mention_count_root: Schema.optional(Schema.Number),
  urgent_mention_count: Schema.optional(Schema.Number),
  scheme_guest: Schema.optional(Schema.Boolean),
  scheme_user: Schema.optional(Schema.Boolean),
  scheme_admin: Schema.optional(Schema.Boolean),
  explicit_roles: Schema.optional(Schema.String),
  autotranslation_disabled: Schema.optional(Schema.Boolean)
})
