import * as Schema from "effect/Schema"

/** Plugin Status. */
export interface PluginStatus {
  readonly plugin_id: string
  readonly name: string
  readonly description: string
  readonly version: string
  readonly cluster_id: string
  readonly plugin_path: string
  /** `NotRunning`, `Starting`, `Running`, `FailedToStart`, `FailedToStayRunning`, `Stopping`. */
  readonly state: number
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
