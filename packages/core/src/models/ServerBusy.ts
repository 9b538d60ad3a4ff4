import * as Schema from "effect/Schema"

/**
 * Whether a system admin declared the server busy: then searches and other calls that can wait answer 503 without
 * `Retry-After`.
 */
export interface ServerBusy {
  readonly busy: boolean
  /** Seconds since the epoch, unlike other times; -62135596800 when it is not busy. */
  readonly expires: number
  /** The same as text, for people. */
  readonly expires_ts: string
}

export const ServerBusy: Schema.Codec<ServerBusy> = Schema.Struct({
  busy: Schema.Boolean,
  expires: Schema.Number,
  expires_ts: Schema.String
})
