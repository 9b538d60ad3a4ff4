import * as Schema from "effect/Schema"
import { Group } from "./Group.ts"
import { UserNotifyProps } from "./UserNotifyProps.ts"

/** Time zones by IANA name; `useAutomaticTimezone` is the text `true` or `false`. */
export interface Timezone {
  readonly useAutomaticTimezone: string
  readonly manualTimezone: string
  readonly automaticTimezone: string
}

export const Timezone: Schema.Codec<Timezone> = Schema.Struct({
  useAutomaticTimezone: Schema.String,
  manualTimezone: Schema.String,
  automaticTimezone: Schema.String
})

/**
 * A person or a bot. What one may not see comes empty or not at all: others' `notify_props`, `email`, times. Numbers that
 * are 0 and flags that are false are missing, too.
 */
export interface User {
  readonly id: string
  /** Missing, like `update_at`, in the short form that lists of participants have. */
  readonly create_at?: number | undefined
  readonly update_at?: number | undefined
  /** When the account was deactivated; 0 for never. */
  readonly delete_at: number
  readonly username: string
  readonly email: string
  readonly email_verified?: boolean | undefined
  readonly nickname: string
  readonly first_name: string
  readonly last_name: string
  /** Missing in 3.0. */
  readonly position?: string | undefined
  /** Separated by blanks: `system_user system_admin`. */
  readonly roles: string
  readonly locale: string
  /** Empty for a password of the server's own. */
  readonly auth_service: string
  readonly auth_data?: string | null | undefined
  readonly notify_props?: UserNotifyProps | undefined
  /** `customStatus` is JSON as text, empty once it was cleared. */
  readonly props?: Readonly<Record<string, string>> | undefined
  readonly timezone?: Timezone | null | undefined
  readonly last_password_update?: number | undefined
  /** Negative once the picture was removed. */
  readonly last_picture_update?: number | undefined
  readonly last_activity_at?: number | undefined
  readonly failed_attempts?: number | undefined
  readonly mfa_active?: boolean | undefined
  /** Missing unless true. */
  readonly is_bot?: boolean | undefined
  readonly bot_description?: string | undefined
  readonly remote_id?: string | null | undefined
  readonly disable_welcome_email?: boolean | undefined
  /** The terms of service that were accepted last. */
  readonly terms_of_service_id?: string | undefined
  readonly terms_of_service_create_at?: number | undefined
  readonly bot_last_icon_update?: number | undefined
  readonly last_login?: number | undefined
  readonly allow_marketing?: boolean | undefined
  /** 3.0 only. */
  readonly last_ping_at?: number | undefined
  /** 3.0 only. */
  readonly theme_props?: Readonly<Record<string, string>> | undefined
}

const fields = {
  id: Schema.String,
  create_at: Schema.optional(Schema.Number),
  update_at: Schema.optional(Schema.Number),
  delete_at: Schema.Number,
  username: Schema.String,
  email: Schema.String,
  email_verified: Schema.optional(Schema.Boolean),
  nickname: Schema.String,
  first_name: Schema.String,
  last_name: Schema.String,
  position: Schema.optional(Schema.String),
  roles: Schema.String,
  locale: Schema.String,
  auth_service: Schema.String,
  auth_data: Schema.optional(Schema.NullOr(Schema.String)),
  notify_props: Schema.optional(UserNotifyProps),
  props: Schema.optional(Schema.Record(Schema.String, Schema.String)),
  timezone: Schema.optional(Schema.NullOr(Timezone)),
  last_password_update: Schema.optional(Schema.Number),
  last_picture_update: Schema.optional(Schema.Number),
  last_activity_at: Schema.optional(Schema.Number),
  failed_attempts: Schema.optional(Schema.Number),
  mfa_active: Schema.optional(Schema.Boolean),
  is_bot: Schema.optional(Schema.Boolean),
  bot_description: Schema.optional(Schema.String),
  remote_id: Schema.optional(Schema.NullOr(Schema.String)),
  disable_welcome_email: Schema.optional(Schema.Boolean),
  terms_of_service_id: Schema.optional(Schema.String),
  terms_of_service_create_at: Schema.optional(Schema.Number),
  bot_last_icon_update: Schema.optional(Schema.Number),
  last_login: Schema.optional(Schema.Number),
  allow_marketing: Schema.optional(Schema.Boolean),
  last_ping_at: Schema.optional(Schema.Number),
  theme_props: Schema.optional(Schema.Record(Schema.String, Schema.String))
}

export const User: Schema.Codec<User> = Schema.Struct(fields)

/** A member with the groups that they are in, and with their place in the scheme. */
export interface UserWithGroups extends User {
  readonly groups: ReadonlyArray<Group> | null
  readonly scheme_guest: boolean
  readonly scheme_user: boolean
  readonly scheme_admin: boolean
}

export const UserWithGroups: Schema.Codec<UserWithGroups> = Schema.Struct({
  ...fields,
  groups: Schema.NullOr(Schema.Array(Group)),
  scheme_guest: Schema.Boolean,
  scheme_user: Schema.Boolean,
  scheme_admin: Schema.Boolean
})
