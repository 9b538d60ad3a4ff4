import * as Schema from "effect/Schema"

/** Login Type Response. */
export interface LoginTypeResponse {
  readonly auth_service: string
  readonly is_deactivated?: boolean | undefined
}

export const LoginTypeResponse: Schema.Codec<LoginTypeResponse> = Schema.Struct({
  auth_service: Schema.String,
  is_deactivated: Schema.optional(Schema.Boolean)
})
