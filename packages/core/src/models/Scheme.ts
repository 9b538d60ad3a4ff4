import * as Schema from "effect/Schema"

/**
 * Default roles for the teams or channels that are put under it, by the roles' names. Needs a licence with permission
 * schemes.
 */
export interface Scheme {
  readonly id: string
  /** Up to 64 bytes. */
  readonly name: string
  /** Up to 1,024 bytes. */
  readonly description: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  /** `team`, `channel`, `playbook`, `run`. Team roles are empty in a channel's scheme. */
  readonly scope: string
  readonly default_team_admin_role: string
  readonly default_team_user_role: string
  readonly default_channel_admin_role: string
  readonly default_channel_user_role: string
  /** Up to 128 bytes. */
  readonly display_name: string
  readonly default_team_guest_role: string
  readonly default_channel_guest_role: string
  readonly default_playbook_admin_role: string
  readonly default_playbook_member_role: string
  readonly default_run_admin_role: string
  readonly default_run_member_role: string
}

export const Scheme: Schema.Codec<Scheme> = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  description: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  scope: Schema.String,
  default_team_admin_role: Schema.String,
  default_team_user_role: Schema.String,
  default_channel_admin_role: Schema.String,
  default_channel_user_role: Schema.String,
  display_name: Schema.String,
  default_team_guest_role: Schema.String,
  default_channel_guest_role: Schema.String,
  default_playbook_admin_role: Schema.String,
  default_playbook_member_role: Schema.String,
  default_run_admin_role: Schema.String,
  default_run_member_role: Schema.String
})
