import * as Schema from "effect/Schema"

/** An application's token for a user. */
export interface AccessResponse {
  readonly access_token: string
  /** `bearer` */
  readonly token_type: string
  /** Seconds from now. */
  readonly expires_in: number
  /** Always empty. */
  readonly scope: string
  /** Empty in 3.0. What 3.10 answers to a refresh never works: keep the first one, which goes on working. */
  readonly refresh_token: string
}

export const AccessResponse: Schema.Codec<AccessResponse> = Schema.Struct({
  access_token: Schema.String,
  token_type: Schema.String,
  expires_in: Schema.Number,
  scope: Schema.String,
  refresh_token: Schema.String
})
