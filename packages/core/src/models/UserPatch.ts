import * as Schema from "effect/Schema"

/** User Patch. */
export interface UserPatch {
  readonly username: string | null
  readonly password?: string | null | undefined
  readonly nickname: string | null
  readonly first_name: string | null
  readonly last_name: string | null
  readonly position: string | null
  readonly email: string | null
  readonly props?: Readonly<Record<string, string>> | null | undefined
  readonly notify_props?: Readonly<Record<string, string>> | null | undefined
  readonly locale: string | null
  readonly timezone: Readonly<Record<string, string>> | null
  readonly remote_id: string | null
}

export const UserPatch: Schema.Codec<UserPatch> = Schema.Struct({
  username: Schema.NullOr(Schema.String),
  password: Schema.optional(Schema.NullOr(Schema.String)),
  nickname: Schema.NullOr(Schema.String),
  first_name: Schema.NullOr(Schema.String),
  last_name: Schema.NullOr(Schema.String),
  position: Schema.NullOr(Schema.String),
  email: Schema.NullOr(Schema.String),
  props: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.String))),
  notify_props: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.String))),
  locale: Schema.NullOr(Schema.String),
  timezone: Schema.NullOr(Schema.Record(Schema.String, Schema.String)),
  remote_id: Schema.NullOr(Schema.String)
})
