import * as Schema from "effect/Schema"

/** Data Retention Policy For Channel. */
export interface DataRetentionPolicyForChannel {
  readonly channel_id?: string | undefined
  readonly post_duration?: number | undefined
}

export const DataRetentionPolicyForChannel: Schema.Codec<DataRetentionPolicyForChannel> = Schema.Struct({
  channel_id: Schema.optional(Schema.String),
  post_duration: Schema.optional(Schema.Number)
})

/** Retention Policy For Channel List. */
export interface RetentionPolicyForChannelList {
  readonly policies: ReadonlyArray<DataRetentionPolicyForChannel> | null
  readonly total_count: number
}

export const RetentionPolicyForChannelList: Schema.Codec<RetentionPolicyForChannelList> = Schema.Struct({
  policies: Schema.NullOr(Schema.Array(DataRetentionPolicyForChannel)),
  total_count: Schema.Number
})
