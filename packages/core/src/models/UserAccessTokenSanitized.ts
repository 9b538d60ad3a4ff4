import * as Schema from "effect/Schema"

/** User Access Token Sanitized. */
export interface UserAccessTokenSanitized {
  readonly id: string
  readonly user_id: string
  readonly description: string
  readonly is_active: boolean
}

export const UserAccessTokenSanitized: Schema.Codec<UserAccessTokenSanitized> = Schema.Struct({
  id: Schema.String,
  user_id: Schema.String,
  description: Schema.String,
  is_active: Schema.Boolean
})
