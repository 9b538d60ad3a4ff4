import * as Schema from "effect/Schema"
import { Timezone } from "./User.ts"
import { UserNotifyProps } from "./UserNotifyProps.ts"

/** An account with its use, for system admins' lists. A number that is not known is missing. */
export interface UserReport {
  readonly id: string
  readonly create_at?: number | undefined
  readonly update_at?: number | undefined
  /** When the account was deactivated; 0 for never. */
  readonly delete_at: number
  readonly username: string
  /** The id that `auth_service` knows them by. */
  readonly auth_data?: string | undefined
  /** Empty for a password of the server's own. */
  readonly auth_service: string
  readonly email: string
  readonly nickname: string
  readonly first_name: string
  readonly last_name: string
  readonly position: string
  /** Separated by blanks: `system_user system_admin`. */
  readonly roles: string
  readonly locale: string
  readonly timezone: Timezone
  readonly disable_welcome_email: boolean
  readonly last_login?: number | undefined
  readonly last_status_at?: number | undefined
  readonly last_post_date?: number | undefined
  /** Days with a post, in the range that was asked for. */
  readonly days_active?: number | undefined
  readonly total_posts?: number | undefined
  readonly props?: Readonly<Record<string, string>> | null | undefined
  readonly notify_props: UserNotifyProps
  /** The remote cluster they come from, mostly empty. */
  readonly remote_id?: string | null | undefined
  /** `null` where it was not counted. */
  readonly channel_count: number | null
  /** Negative once the picture was removed. */
  readonly last_picture_update?: number | undefined
  readonly password?: string | undefined
  readonly email_verified?: boolean | undefined
  readonly allow_marketing?: boolean | undefined
  readonly last_password_update?: number | undefined
  readonly failed_attempts?: number | undefined
  readonly mfa_active?: boolean | undefined
  readonly mfa_secret?: string | undefined
  readonly last_activity_at?: number | undefined
  readonly is_bot?: boolean | undefined
  readonly bot_description?: string | undefined
  readonly bot_last_icon_update?: number | undefined
  readonly terms_of_service_id?: string | undefined
  readonly terms_of_service_create_at?: number | undefined
  readonly mfa_used_timestamps?: ReadonlyArray<string> | null | undefined
  readonly status?: string | undefined
  /** By the field's id. */
  readonly custom_profile_attributes?: Readonly<Record<string, string | ReadonlyArray<string>>> | null | undefined
}

export const UserReport: Schema.Codec<UserReport> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.optional(Schema.Number),
  update_at: Schema.optional(Schema.Number),
  delete_at: Schema.Number,
  username: Schema.String,
  auth_data: Schema.optional(Schema.String),
  auth_service: Schema.String,
  email: Schema.String,
  nickname: Schema.String,
  first_name: Schema.String,
  last_name: Schema.String,
  position: Schema.String,
  roles: Schema.String,
  locale: Schema.String,
  timezone: Timezone,
  disable_welcome_email: Schema.Boolean,
  last_login: Schema.optional(Schema.Number),
  last_status_at: Schema.optional(Schema.Number),
  last_post_date: Schema.optional(Schema.Number),
  days_active: Schema.optional(Schema.Number),
  total_posts: Schema.optional(Schema.Number),
  props: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.String))),
  notify_props: UserNotifyProps,
  remote_id: Schema.optional(Schema.NullOr(Schema.String)),
  channel_count: Schema.NullOr(Schema.Number),
  last_picture_update: Schema.optional(Schema.Number),
  password: Schema.optional(Schema.String),
  email_verified: Schema.optional(Schema.Boolean),
  allow_marketing: Schema.optional(Schema.Boolean),
  last_password_update: Schema.optional(Schema.Number),
  failed_attempts: Schema.optional(Schema.Number),
  mfa_active: Schema.optional(Schema.Boolean),
  mfa_secret: Schema.optional(Schema.String),
  last_activity_at: Schema.optional(Schema.Number),
  is_bot: Schema.optional(Schema.Boolean),
  bot_description: Schema.optional(Schema.String),
  bot_last_icon_update: Schema.optional(Schema.Number),
  terms_of_service_id: Schema.optional(Schema.String),
  terms_of_service_create_at: Schema.optional(Schema.Number),
  mfa_used_timestamps: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  status: Schema.optional(Schema.String),
  custom_profile_attributes: Schema.optional(
    Schema.NullOr(Schema.Record(Schema.String, Schema.Union([Schema.String, Schema.Array(Schema.String)])))
  )
})
