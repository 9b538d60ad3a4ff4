import * as Schema from "effect/Schema"

/** What people must agree to before they use the server: the newest counts. Since 5.4; needs an Enterprise licence. */
export interface TermsOfService {
  readonly id: string
  readonly create_at: number
  /** Who wrote it. */
  readonly user_id: string
  /** Up to 16,383 characters. */
  readonly text: string
}

export const TermsOfService: Schema.Codec<TermsOfService> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.Number,
  user_id: Schema.String,
  text: Schema.String
})
