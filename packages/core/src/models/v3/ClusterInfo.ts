import * as Schema from "effect/Schema"

/** One node of a cluster. Needs an Enterprise licence; not in 3.0. */
export interface ClusterInfo {
  readonly id: string
  readonly version: string
  /** Differs between nodes that do not run with the same configuration. */
  readonly config_hash: string
  readonly internode_url: string
  readonly hostname: string
  /** Milliseconds since the epoch. */
  readonly last_ping: number
  /** A number: 1 while it answers. */
  readonly is_alive: number
}

export const ClusterInfo: Schema.Codec<ClusterInfo> = Schema.Struct({
  id: Schema.String,
  version: Schema.String,
  config_hash: Schema.String,
  internode_url: Schema.String,
  hostname: Schema.String,
  last_ping: Schema.Number,
  is_alive: Schema.Number
})
