import * as Schema from "effect/Schema"

/** Access Response. */
export interface AccessResponse {
  readonly access_token: string
  readonly token_type: string
  readonly expires_in: number
  readonly scope: string
  readonly refresh_token: string
}

export const AccessResponse: Schema.Codec<AccessResponse> = Schema.Struct({
  access_token: Schema.String,
  token_type: Schema.String,
  expires_in: Schema.Number,
  scope: Schema.String,
  refresh_token: Schema.String
})
