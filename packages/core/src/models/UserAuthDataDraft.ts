import * as Schema from "effect/Schema"

/** User Auth Data Draft. */
export interface UserAuthDataDraft {
  readonly auth_data?: string | undefined
  readonly auth_service?: string | undefined
}

export const UserAuthDataDraft: Schema.Codec<UserAuthDataDraft> = Schema.Struct({
  auth_data: Schema.optional(Schema.String),
  auth_service: Schema.optional(Schema.String)
})
