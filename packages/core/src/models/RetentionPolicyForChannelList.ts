import * as Schema from "effect/Schema"

/** How long posts of one channel are kept. */
export interface DataRetentionPolicyForChannel {
  readonly channel_id?: string | undefined
  /** In days. */
  readonly post_duration?: number | undefined
}

export const DataRetentionPolicyForChannel: Schema.Codec<DataRetentionPolicyForChannel> = Schema.Struct({
  channel_id: Schema.optional(Schema.String),
  post_duration: Schema.optional(Schema.Number)
})

/** A page of the retention rules that hold in a user's channels. Needs an Enterprise licence. */
export interface RetentionPolicyForChannelList {
  readonly policies: ReadonlyArray<DataRetentionPolicyForChannel> | null
  /** On all pages. */
  readonly total_count: number
}

export const RetentionPolicyForChannelList: Schema.Codec<RetentionPolicyForChannelList> = Schema.Struct({
  policies: Schema.NullOr(Schema.Array(DataRetentionPolicyForChannel)),
  total_count: Schema.Number
})
