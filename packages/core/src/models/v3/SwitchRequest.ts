import * as Schema from "effect/Schema"

/** Changes how one logs in. Not in 3.0; single sign-on needs a licence, but for GitLab. */
export interface SwitchRequest {
  /** `email`, `gitlab`, `google`, `office365`, `ldap`, `saml`. */
  readonly current_service: string
  readonly new_service: string
  readonly email?: string | undefined
  /** To leave `email`. */
  readonly current_password?: string | undefined
  /** To go to `email` or `ldap`. */
  readonly new_password?: string | undefined
  readonly mfa_code?: string | undefined
  /** Who one is at `ldap`. */
  readonly ldap_id?: string | undefined
}

export const SwitchRequest: Schema.Codec<SwitchRequest> = Schema.Struct({
  current_service: Schema.String,
  new_service: Schema.String,
  email: Schema.optional(Schema.String),
  current_password: Schema.optional(Schema.String),
  new_password: Schema.optional(Schema.String),
  mfa_code: Schema.optional(Schema.String),
  ldap_id: Schema.optional(Schema.String)
})
