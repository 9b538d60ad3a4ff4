import * as Schema from "effect/Schema"

/** Data Retention Policy Without Id. */
export interface DataRetentionPolicyWithoutId {
  readonly display_name?: string | undefined
  readonly post_duration?: number | undefined
}

export const DataRetentionPolicyWithoutId: Schema.Codec<DataRetentionPolicyWithoutId> = Schema.Struct({
  display_name: Schema.optional(Schema.String),
  post_duration: Schema.optional(Schema.Number)
})
