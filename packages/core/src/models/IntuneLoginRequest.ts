import * as Schema from "effect/Schema"

/** Who logs in from an app that Microsoft Intune manages. Needs a licence; without it 501. */
export interface IntuneLoginRequest {
  /** Of Microsoft's, not of this server's. */
  readonly access_token: string
  readonly device_id?: string | undefined
}

export const IntuneLoginRequest: Schema.Codec<IntuneLoginRequest> = Schema.Struct({
  access_token: Schema.String,
  device_id: Schema.optional(Schema.String)
})
