import * as Schema from "effect/Schema"

/** A server of a cluster. */
export interface ClusterInfo {
  readonly id?: string | undefined
  readonly version?: string | undefined
  /** Of the database. */
  readonly schema_version?: string | undefined
  /** Servers that differ in it have different configurations. */
  readonly config_hash?: string | undefined
  readonly ipaddress?: string | undefined
  readonly hostname?: string | undefined
}

export const ClusterInfo: Schema.Codec<ClusterInfo> = Schema.Struct({
  id: Schema.optional(Schema.String),
  version: Schema.optional(Schema.String),
  schema_version: Schema.optional(Schema.String),
  config_hash: Schema.optional(Schema.String),
  ipaddress: Schema.optional(Schema.String),
  hostname: Schema.optional(Schema.String)
})
