import * as Schema from "effect/Schema"

/** How somebody logs in: by which service, and who they are there. Asked for and answered alike. */
export interface UserAuthData {
  /** The id that the service knows them by. */
  readonly auth_data: string
  /** `gitlab`, `ldap`, `saml`, `google`, `office365`, `openid`; empty for a password of the server's own. */
  readonly auth_service: string
}

export const UserAuthData: Schema.Codec<UserAuthData> = Schema.Struct({
  auth_data: Schema.String,
  auth_service: Schema.String
})
