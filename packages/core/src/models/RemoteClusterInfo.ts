import * as Schema from "effect/Schema"

/** As much of a remote cluster as everybody in a shared channel may see. */
export interface RemoteClusterInfo {
  readonly display_name: string
  readonly create_at: number
  /** Over five minutes ago: offline. */
  readonly last_ping_at: number
  readonly name: string
  /** When the connection was removed; 0 for never. */
  readonly delete_at: number
  readonly remote_id?: string | undefined
  readonly site_url?: string | undefined
}

export const RemoteClusterInfo: Schema.Codec<RemoteClusterInfo> = Schema.Struct({
  display_name: Schema.String,
  create_at: Schema.Number,
  last_ping_at: Schema.Number,
  name: Schema.String,
  delete_at: Schema.Number,
  remote_id: Schema.optional(Schema.String),
  site_url: Schema.optional(Schema.String)
})
