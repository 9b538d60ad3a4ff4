import * as Schema from "effect/Schema"

/**
 * Who logs in. The server reads texts only: one value of another type, such as `ldap_only: false`, and it takes the whole
 * body for empty.
 */
export interface Credentials {
  /** User name or e-mail address. v3 minds upper and lower case. */
  readonly login_id?: string | undefined
  /** A user's id, in place of `login_id`. */
  readonly id?: string | undefined
  readonly password: string
  /** The code of multi-factor authentication. */
  readonly token?: string | undefined
  /** Makes a mobile session, and ends the device's other ones. */
  readonly device_id?: string | undefined
  /** `"true"` */
  readonly ldap_only?: string | undefined
  /** A team's name, as the v3 page has it. Ignored by every server we know. */
  readonly name?: string | undefined
  /** Of a guest's one-time link, newer servers of v4 only. */
  readonly magic_link_token?: string | undefined
}

export const Credentials: Schema.Codec<Credentials> = Schema.Struct({
  login_id: Schema.optional(Schema.String),
  id: Schema.optional(Schema.String),
  password: Schema.String,
  token: Schema.optional(Schema.String),
  device_id: Schema.optional(Schema.String),
  ldap_only: Schema.optional(Schema.String),
  name: Schema.optional(Schema.String),
  magic_link_token: Schema.optional(Schema.String)
})
