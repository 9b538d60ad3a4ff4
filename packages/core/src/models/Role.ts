import * as Schema from "effect/Schema"

/** Permissions under a name. What somebody may do is the sum of their roles in the system, the team and the channel. */
export interface Role {
  readonly id: string
  /** As `roles` of users and members name it: `system_user`, `channel_admin`. Up to 64 bytes. */
  readonly name: string
  /** Of roles built in the key of a text, `authentication.roles.….name`. Up to 128 bytes. */
  readonly display_name: string
  /** Up to 1,024 bytes. */
  readonly description: string
  /** `create_post`, `manage_team` … Newer servers know more of them. */
  readonly permissions: ReadonlyArray<string>
  /** Handed out by a scheme: by `scheme_user` and the like instead of by name. */
  readonly scheme_managed: boolean
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly built_in: boolean
  /** The scheme that made it; `null` for none. */
  readonly scheme_id: string | null
}

export const Role: Schema.Codec<Role> = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  display_name: Schema.String,
  description: Schema.String,
  permissions: Schema.Array(Schema.String),
  scheme_managed: Schema.Boolean,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  built_in: Schema.Boolean,
  scheme_id: Schema.NullOr(Schema.String)
})
