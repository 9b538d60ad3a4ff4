import * as Schema from "effect/Schema"

/** How a plugin does on one node of the cluster: a plugin comes once for each. */
export interface PluginStatus {
  readonly plugin_id: string
  readonly name: string
  readonly description: string
  readonly version: string
  /** The node; empty without a cluster. */
  readonly cluster_id: string
  readonly plugin_path: string
  /** 0 not running, 1 starting, 2 running, 3 failed to start, 4 failed to stay running, 5 stopping. */
  readonly state: number
  /** Why it failed; empty while all is well. */
  readonly error: string
}

export const PluginStatus: Schema.Codec<PluginStatus> = Schema.Struct({
  plugin_id: Schema.String,
  name: Schema.String,
  description: Schema.String,
  version: Schema.String,
  cluster_id: Schema.String,
  plugin_path: Schema.String,
  state: Schema.Number,
  error: Schema.String
})
