import * as Schema from "effect/Schema"

/** User Auth Data. */
export interface UserAuthData {
  readonly auth_data: string
  readonly auth_service: string
}

export const UserAuthData: Schema.Codec<UserAuthData> = Schema.Struct({
  auth_data: Schema.String,
  auth_service: Schema.String
})
