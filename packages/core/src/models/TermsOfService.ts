import * as Schema from "effect/Schema"

/** Terms Of Service. */
export interface TermsOfService {
  readonly id: string
  readonly create_at: number
  readonly user_id: string
  readonly text: string
}

export const TermsOfService: Schema.Codec<TermsOfService> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.Number,
  user_id: Schema.String,
  text: Schema.String
})
