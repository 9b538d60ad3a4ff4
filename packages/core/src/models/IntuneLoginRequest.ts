import * as Schema from "effect/Schema"

/** Intune Login Request. */
export interface IntuneLoginRequest {
  readonly access_token: string
  readonly device_id?: string | undefined
}

export const IntuneLoginRequest: Schema.Codec<IntuneLoginRequest> = Schema.Struct({
  access_token: Schema.String,
  device_id: Schema.optional(Schema.String)
})
