import * as Schema from "effect/Schema"

/** Webrtc Info Response. */
export interface WebrtcInfoResponse {
  readonly token: string
  readonly gateway_url: string
  readonly stun_uri?: string | undefined
  readonly turn_uri?: string | undefined
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
