import * as Schema from "effect/Schema"

/**
 * Another Mattermost server, or a plugin in its place, that channels are shared with. Needs a licence with shared
 * channels.
 */
export interface RemoteCluster {
  readonly remote_id: string
  /** Unused. */
  readonly remote_team_id: string
  readonly name: string
  readonly display_name: string
  /** Begins with `pending_` until the other side has accepted, with `plugin_` for a plugin. */
  readonly site_url: string
  /** The team that gets channels which the other side shares. */
  readonly default_team_id: string
  readonly create_at: number
  readonly delete_at: number
  /** Over five minutes ago: offline. */
  readonly last_ping_at: number
  /** Empty in answers, like `remote_token`. */
  readonly token: string
  readonly remote_token: string
  /** Separated by blanks; `*` for all. */
  readonly topics: string
  readonly creator_id: string
  /** Empty unless a plugin stands in. */
  readonly plugin_id: string
  /** Bits: whether direct messages are shared, and whether all shared channels are. */
  readonly options: number
  readonly last_global_user_sync_at: number
}

export const RemoteCluster: Schema.Codec<RemoteCluster> = Schema.Struct({
  remote_id: Schema.String,
  remote_team_id: Schema.String,
  name: Schema.String,
  display_name: Schema.String,
  site_url: Schema.String,
  default_team_id: Schema.String,
  create_at: Schema.Number,
  delete_at: Schema.Number,
  last_ping_at: Schema.Number,
  token: Schema.String,
  remote_token: Schema.String,
  topics: Schema.String,
  creator_id: Schema.String,
  plugin_id: Schema.String,
  options: Schema.Number,
  last_global_user_sync_at: Schema.Number
})
