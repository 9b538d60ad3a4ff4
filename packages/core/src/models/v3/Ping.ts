import * as Schema from "effect/Schema"

/** A v3 server is there. */
export interface Ping {
  readonly version: string
  /** Milliseconds since the epoch, as text over HTTP (a number over the socket). */
  readonly server_time: string
}

export const Ping: Schema.Codec<Ping> = Schema.Struct({ version: Schema.String, server_time: Schema.String })
