import * as Schema from "effect/Schema"

/** Cluster Info. */
export interface ClusterInfo {
  readonly id: string
  readonly version: string
  readonly config_hash: string
  readonly internode_url: string
  readonly hostname: string
  readonly last_ping: number
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
