import * as Schema from "effect/Schema"
import { DisplayName, Email, Name, Password, Position } from "../limits.ts"

/** User Update. */
export interface UserUpdate {
  readonly id?: string | undefined
  /** Up to 64 bytes. */
  readonly username?: string | undefined
  /** Up to 72 bytes. */
  readonly password?: string | undefined
  /** Up to 128 bytes. */
  readonly auth_data?: string | null | undefined
  /** empty, `email`, `gitlab`, `google`, `office365`, `ldap`, `saml`. */
  readonly auth_service?: string | undefined
  /** Up to 128 bytes. */
  readonly email?: string | undefined
  readonly email_verified?: boolean | undefined
  /** Up to 64 characters. */
  readonly nickname?: string | undefined
  /** Up to 64 characters. */
  readonly first_name?: string | undefined
  /** Up to 64 characters. */
  readonly last_name?: string | undefined
  /** Up to 64 characters. */
  readonly position?: string | undefined
  /** Space separated role ids. */
  readonly roles?: string | undefined
  readonly allow_marketing?: boolean | undefined
  readonly props?: Readonly<Record<string, string>> | undefined
  readonly notify_props?: Readonly<Record<string, string>> | undefined
  readonly last_password_update?: number | undefined
  readonly last_picture_update?: number | undefined
  readonly failed_attempts?: number | undefined
  readonly locale?: string | undefined
  readonly mfa_active?: boolean | undefined
  readonly mfa_secret?: string | undefined
  readonly last_activity_at?: number | undefined
  /** 3.0 only. */
  readonly last_ping_at?: number | undefined
  /** 3.0 only. */
  readonly theme_props?: Readonly<Record<string, string>> | undefined
}

export const UserUpdate: Schema.Codec<UserUpdate> = Schema.Struct({
  id: Schema.optional(Schema.String),
  username: Schema.optional(Name),
  password: Schema.optional(Password),
  auth_data: Schema.optional(Schema.NullOr(Schema.String)),
  auth_service: Schema.optional(Schema.String),
  email: Schema.optional(Email),
  email_verified: Schema.optional(Schema.Boolean),
  nickname: Schema.optional(DisplayName),
  first_name: Schema.optional(DisplayName),
  last_name: Schema.optional(DisplayName),
  position: Schema.optional(Position),
  roles: Schema.optional(Schema.String),
  allow_marketing: Schema.optional(Schema.Boolean),
  props: Schema.optional(Schema.Record(Schema.String, Schema.String)),
  notify_props: Schema.optional(Schema.Record(Schema.String, Schema.String)),
  last_password_update: Schema.optional(Schema.Number),
  last_picture_update: Schema.optional(Schema.Number),
  failed_attempts: Schema.optional(Schema.Number),
  locale: Schema.optional(Schema.String),
  mfa_active: Schema.optional(Schema.Boolean),
  mfa_secret: Schema.optional(Schema.String),
  last_activity_at: Schema.optional(Schema.Number),
  last_ping_at: Schema.optional(Schema.Number),
  theme_props: Schema.optional(Schema.Record(Schema.String, Schema.String))
})
