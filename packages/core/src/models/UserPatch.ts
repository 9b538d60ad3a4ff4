import * as Schema from "effect/Schema"
import { Timezone } from "./User.ts"
import { UserNotifyProps } from "./UserNotifyProps.ts"
import { DisplayName, Email, Name, Password, Position } from "./limits.ts"

/** What changes in an account; what is left out stays. `props` and `notify_props` are replaced as a whole. */
export interface UserPatch {
  /** Lower case letters, digits, `.`, `-` and `_`. */
  readonly username?: string | undefined
  /** One's present password: a new `email` is refused without it. Not a new one. */
  readonly password?: string | undefined
  readonly nickname?: string | undefined
  readonly first_name?: string | undefined
  readonly last_name?: string | undefined
  readonly position?: string | undefined
  readonly email?: string | undefined
  readonly props?: Readonly<Record<string, string>> | undefined
  readonly notify_props?: UserNotifyProps | undefined
  readonly locale?: string | undefined
  readonly timezone?: Timezone | undefined
  readonly remote_id?: string | undefined
}

export const UserPatch: Schema.Codec<UserPatch> = Schema.Struct({
  username: Schema.optional(Name),
  password: Schema.optional(Password),
  nickname: Schema.optional(DisplayName),
  first_name: Schema.optional(DisplayName),
  last_name: Schema.optional(DisplayName),
  position: Schema.optional(Position),
  email: Schema.optional(Email),
  props: Schema.optional(Schema.Record(Schema.String, Schema.String)),
  notify_props: Schema.optional(UserNotifyProps),
  locale: Schema.optional(Schema.String),
  timezone: Schema.optional(Timezone),
  remote_id: Schema.optional(Schema.String)
})
