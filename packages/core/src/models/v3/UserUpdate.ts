import * as Schema from "effect/Schema"
import { UserNotifyProps } from "../UserNotifyProps.ts"
import { DisplayName, Email, Name, Position } from "../limits.ts"

/**
 * An account as it shall be. It replaces the old one: what is left out is emptied. Passwords have a call of their own.
 */
export interface UserUpdate {
  readonly id: string
  /** As it was: without it the call is a 400. */
  readonly create_at: number
  readonly username: string
  readonly email: string
  readonly nickname?: string | undefined
  readonly first_name?: string | undefined
  readonly last_name?: string | undefined
  /** Not in 3.0. */
  readonly position?: string | undefined
  readonly allow_marketing?: boolean | undefined
  readonly props?: Readonly<Record<string, string>> | undefined
  readonly notify_props?: UserNotifyProps | undefined
  readonly locale?: string | undefined
  /** 3.0 only. */
  readonly theme_props?: Readonly<Record<string, string>> | undefined
}

export const UserUpdate: Schema.Codec<UserUpdate> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.Number,
  username: Name,
  email: Email,
  nickname: Schema.optional(DisplayName),
  first_name: Schema.optional(DisplayName),
  last_name: Schema.optional(DisplayName),
  position: Schema.optional(Position),
  allow_marketing: Schema.optional(Schema.Boolean),
  props: Schema.optional(Schema.Record(Schema.String, Schema.String)),
  notify_props: Schema.optional(UserNotifyProps),
  locale: Schema.optional(Schema.String),
  theme_props: Schema.optional(Schema.Record(Schema.String, Schema.String))
})
