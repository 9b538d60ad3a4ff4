import * as Schema from "effect/Schema"
import { DisplayName, Email, Name, Password, Position } from "./limits.ts"
import { Timezone } from "./User.ts"
import { UserNotifyProps } from "./UserNotifyProps.ts"

/** An account to be made. */
export interface UserDraft {
  readonly email: string
  /** Lower case letters, digits, `.`, `-` and `_`. */
  readonly username: string
  /** At least as long as the server's settings say, at most 72 bytes. Left out with `auth_service`. */
  readonly password?: string | undefined
  readonly first_name?: string | undefined
  readonly last_name?: string | undefined
  readonly nickname?: string | undefined
  readonly position?: string | undefined
  readonly locale?: string | undefined
  readonly timezone?: Timezone | undefined
  readonly auth_service?: string | undefined
  readonly auth_data?: string | undefined
  readonly props?: Readonly<Record<string, string>> | undefined
  readonly notify_props?: UserNotifyProps | undefined
  /** v3 only. */
  readonly allow_marketing?: boolean | undefined
  /** 3.0 only. */
  readonly theme_props?: Readonly<Record<string, string>> | undefined
}

export const UserDraft: Schema.Codec<UserDraft> = Schema.Struct({
  email: Email,
  username: Name,
  password: Schema.optional(Password),
  first_name: Schema.optional(DisplayName),
  last_name: Schema.optional(DisplayName),
  nickname: Schema.optional(DisplayName),
  position: Schema.optional(Position),
  locale: Schema.optional(Schema.String),
  timezone: Schema.optional(Timezone),
  auth_service: Schema.optional(Schema.String),
  auth_data: Schema.optional(Schema.String),
  props: Schema.optional(Schema.Record(Schema.String, Schema.String)),
  notify_props: Schema.optional(UserNotifyProps),
  allow_marketing: Schema.optional(Schema.Boolean),
  theme_props: Schema.optional(Schema.Record(Schema.String, Schema.String))
})
