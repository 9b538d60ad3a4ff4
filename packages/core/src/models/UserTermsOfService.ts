import * as Schema from "effect/Schema"

/** That somebody has agreed, and to which version. */
export interface UserTermsOfService {
  readonly user_id: string
  readonly terms_of_service_id: string
  readonly create_at: number
}

export const UserTermsOfService: Schema.Codec<UserTermsOfService> = Schema.Struct({
  user_id: Schema.String,
  terms_of_service_id: Schema.String,
  create_at: Schema.Number
})
