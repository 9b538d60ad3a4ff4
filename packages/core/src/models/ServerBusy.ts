import * as Schema from "effect/Schema"

/** Server Busy. */
export interface ServerBusy {
  readonly busy: boolean
  readonly expires: number
  readonly expires_ts: string
}

export const ServerBusy: Schema.Codec<ServerBusy> = Schema.Struct({
  busy: Schema.Boolean,
  expires: Schema.Number,
  expires_ts: Schema.String
})
