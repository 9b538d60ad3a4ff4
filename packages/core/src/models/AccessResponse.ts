import * as Schema from "effect/Schema"

/**
 * Tokens for an application of OAuth 2. There is one pair per user and application: a second code gives the same pair
 * again.
 */
export interface AccessResponse {
  readonly access_token: string
  /** `bearer` */
  readonly token_type: string
  /** In seconds. */
  readonly expires_in: number
  /** Always empty. */
  readonly scope: string
  /** Using it ends it: the answer has the next one. Empty for public clients, and after the implicit grant. */
  readonly refresh_token: string
  /** Always empty. */
  readonly id_token: string
  /** The `resource` that was asked for. */
  readonly audience?: string | undefined
}

export const AccessResponse: Schema.Codec<AccessResponse> = Schema.Struct({
  access_token: Schema.String,
  token_type: Schema.String,
  expires_in: Schema.Number,
  scope: Schema.String,
  refresh_token: Schema.String,
  id_token: Schema.String,
  audience: Schema.optional(Schema.String)
})
