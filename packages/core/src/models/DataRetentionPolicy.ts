import * as Schema from "effect/Schema"

/** Data Retention Policy. */
export interface DataRetentionPolicy {
  readonly display_name?: string | undefined
  readonly post_duration?: number | undefined
  readonly id?: string | undefined
  readonly message_deletion_enabled?: boolean | undefined
  readonly file_deletion_enabled?: boolean | undefined
  readonly message_retention_cutoff?: number | undefined
  readonly file_retention_cutoff?: number | undefined
  readonly boards_retention_cutoff?: number | undefined
  readonly boards_deletion_enabled?: boolean | undefined
}

export const DataRetentionPolicy: Schema.Codec<DataRetentionPolicy> = Schema.Struct({
  display_name: Schema.optional(Schema.String),
  post_duration: Schema.optional(Schema.Number),
  id: Schema.optional(Schema.String),
  message_deletion_enabled: Schema.optional(Schema.Boolean),
  file_deletion_enabled: Schema.optional(Schema.Boolean),
  message_retention_cutoff: Schema.optional(Schema.Number),
  file_retention_cutoff: Schema.optional(Schema.Number),
  boards_retention_cutoff: Schema.optional(Schema.Number),
  boards_deletion_enabled: Schema.optional(Schema.Boolean)
})
