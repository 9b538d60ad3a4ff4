import * as Schema from "effect/Schema"

/** What a server keeps of an access token that it gave to an application. No endpoint answers it. */
export interface AccessData {
  /** Missing in 3.0, like `user_id`, `expires_at` and `scope`. */
  readonly client_id?: string | undefined
  readonly user_id?: string | undefined
  readonly token: string
  readonly refresh_token: string
  readonly redirect_uri: string
  readonly expires_at?: number | undefined
  readonly scope?: string | undefined
  /** 3.0 only. */
  readonly auth_code?: string | undefined
}

export const AccessData: Schema.Codec<AccessData> = Schema.Struct({
  client_id: Schema.optional(Schema.String),
  user_id: Schema.optional(Schema.String),
  token: Schema.String,
  refresh_token: Schema.String,
  redirect_uri: Schema.String,
  expires_at: Schema.optional(Schema.Number),
  scope: Schema.optional(Schema.String),
  auth_code: Schema.optional(Schema.String)
})
