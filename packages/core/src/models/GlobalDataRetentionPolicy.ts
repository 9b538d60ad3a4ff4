import * as Schema from "effect/Schema"

/** Global Data Retention Policy. */
export interface GlobalDataRetentionPolicy {
  readonly message_deletion_enabled?: boolean | undefined
  readonly file_deletion_enabled?: boolean | undefined
  readonly message_retention_cutoff?: number | undefined
  readonly file_retention_cutoff?: number | undefined
}

export const GlobalDataRetentionPolicy: Schema.Codec<GlobalDataRetentionPolicy> = Schema.Struct({
  message_deletion_enabled: Schema.optional(Schema.Boolean),
  file_deletion_enabled: Schema.optional(Schema.Boolean),
  message_retention_cutoff: Schema.optional(Schema.Number),
  file_retention_cutoff: Schema.optional(Schema.Number)
})
