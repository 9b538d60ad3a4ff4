import * as Schema from "effect/Schema"

/** A personal access token, as lists show it: without its secret. */
export interface UserAccessToken {
  readonly id: string
  readonly user_id: string
  readonly description: string
  readonly is_active: boolean
}

export const UserAccessToken: Schema.Codec<UserAccessToken> = Schema.Struct({
  id: Schema.String,
  user_id: Schema.String,
  description: Schema.String,
  is_active: Schema.Boolean
})

/** The same, as the call that creates it answers: the only time that the secret is shown. */
export interface NewUserAccessToken extends UserAccessToken {
  /** The secret. Not `id`, which only names the token. */
  readonly token: string
}

export const NewUserAccessToken: Schema.Codec<NewUserAccessToken> = Schema.Struct({
  id: Schema.String,
  user_id: Schema.String,
  description: Schema.String,
  is_active: Schema.Boolean,
  token: Schema.String
})
