import * as Schema from "effect/Schema"

/** How somebody has to log in. Without a licence the answer is 404 with an empty body. */
export interface LoginTypeResponse {
  /** Empty for a password of the server's own. */
  readonly auth_service: string
  /** Missing unless the account is deactivated. */
  readonly is_deactivated?: boolean | undefined
}

export const LoginTypeResponse: Schema.Codec<LoginTypeResponse> = Schema.Struct({
  auth_service: Schema.String,
  is_deactivated: Schema.optional(Schema.Boolean)
})
