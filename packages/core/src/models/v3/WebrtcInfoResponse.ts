import * as Schema from "effect/Schema"

/** Where and how to begin a video call. Since 3.5, where the server's settings have a gateway. */
export interface WebrtcInfoResponse {
  readonly token: string
  readonly gateway_url: string
  readonly stun_uri?: string | undefined
  readonly turn_uri?: string | undefined
  /** Made for this call. */
  readonly turn_password?: string | undefined
  readonly turn_username?: string | undefined
}

export const WebrtcInfoResponse: Schema.Codec<WebrtcInfoResponse> = Schema.Struct({
  token: Schema.String,
  gateway_url: Schema.String,
  stun_uri: Schema.optional(Schema.String),
  turn_uri: Schema.optional(Schema.String),
  turn_password: Schema.optional(Schema.String),
  turn_username: Schema.optional(Schema.String)
})
