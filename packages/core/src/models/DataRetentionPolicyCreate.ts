import * as Schema from "effect/Schema"

/** Data Retention Policy Create. */
export interface DataRetentionPolicyCreate {}

export const DataRetentionPolicyCreate: Schema.Codec<DataRetentionPolicyCreate> = Schema.Struct({})
