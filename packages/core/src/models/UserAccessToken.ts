import * as Schema from "effect/Schema"

/** A personal access token, as lists show it: without its secret. */
export interface UserAccessTokenSanitized {
  readonly id: string
  readonly user_id: string
  readonly description: string
  readonly is_active: boolean
  readonly expires_at?: number | undefined
}

export const UserAccessTokenSanitized: Schema.Codec<UserAccessTokenSanitized> = Schema.Struct({
  id: Schema.String,
  user_id: Schema.String,
  description: Schema.String,
  is_active: Schema.Boolean,
  expires_at: Schema.optional(Schema.Number)
})

/** The same, as the call that creates it answers: the only time that the secret is shown. */
export interface NewUserAccessToken extends UserAccessTokenSanitized {
  /** The secret. Not `id`, which only names the token. */
  readonly token: string
}

export const NewUserAccessToken: Schema.Codec<NewUserAccessToken> = Schema.Struct({
  id: Schema.String,
  user_id: Schema.String,
  description: Schema.String,
  is_active: Schema.Boolean,
  expires_at: Schema.optional(Schema.Number),
  token: Schema.String
})
