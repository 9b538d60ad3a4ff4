import * as Schema from "effect/Schema"

/** Remote Cluster. */
export interface RemoteCluster {
  readonly remote_id: string
  readonly remote_team_id: string
  readonly name: string
  readonly display_name: string
  readonly site_url: string
  readonly default_team_id: string
  readonly create_at: number
  readonly delete_at: number
  readonly last_ping_at: number
  readonly token: string
  readonly remote_token: string
  readonly topics: string
  readonly creator_id: string
  readonly plugin_id: string
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
