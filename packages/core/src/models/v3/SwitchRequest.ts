import * as Schema from "effect/Schema"

/** Switch Request. */
export interface SwitchRequest {
  readonly current_service: string
  readonly new_service: string
  readonly email: string
  readonly current_password: string
  readonly new_password: string
  readonly mfa_code: string
  readonly ldap_id: string
}

export const SwitchRequest: Schema.Codec<SwitchRequest> = Schema.Struct({
  current_service: Schema.String,
  new_service: Schema.String,
  email: Schema.String,
  current_password: Schema.String,
  new_password: Schema.String,
  mfa_code: Schema.String,
  ldap_id: Schema.String
})
