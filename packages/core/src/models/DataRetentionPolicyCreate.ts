import * as Schema from "effect/Schema"

/** A retention policy to be made. */
export interface DataRetentionPolicyCreate {
  readonly display_name: string
  /** In days; -1 keeps posts for ever. */
  readonly post_duration: number
  readonly team_ids?: ReadonlyArray<string> | undefined
  readonly channel_ids?: ReadonlyArray<string> | undefined
}

export const DataRetentionPolicyCreate: Schema.Codec<DataRetentionPolicyCreate> = Schema.Struct({
  display_name: Schema.String,
  post_duration: Schema.Number,
  team_ids: Schema.optional(Schema.Array(Schema.String)),
  channel_ids: Schema.optional(Schema.Array(Schema.String))
})
