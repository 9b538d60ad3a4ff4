import * as Schema from "effect/Schema"

/** How long posts of some teams and channels are kept, in place of the rule for all. Enterprise; without it 501. */
export interface DataRetentionPolicyWithoutId {
  readonly display_name?: string | undefined
  /** In days; -1 keeps posts for ever. */
  readonly post_duration?: number | undefined
}

export const DataRetentionPolicyWithoutId: Schema.Codec<DataRetentionPolicyWithoutId> = Schema.Struct({
  display_name: Schema.optional(Schema.String),
  post_duration: Schema.optional(Schema.Number)
})

/** A rule for some teams and channels. */
export interface DataRetentionPolicy {
  readonly id?: string | undefined
  readonly display_name?: string | undefined
  /** In days; -1 keeps posts for ever. */
  readonly post_duration?: number | undefined
}

export const DataRetentionPolicy: Schema.Codec<DataRetentionPolicy> = Schema.Struct({
  id: Schema.optional(Schema.String),
  display_name: Schema.optional(Schema.String),
  post_duration: Schema.optional(Schema.Number)
})

/** A rule, and of how many teams and channels it is. */
export interface DataRetentionPolicyWithTeamAndChannelCounts {
  readonly id?: string | undefined
  readonly display_name?: string | undefined
  /** In days; -1 keeps posts for ever. */
  readonly post_duration?: number | undefined
  readonly team_count?: number | undefined
  readonly channel_count?: number | undefined
}

export const DataRetentionPolicyWithTeamAndChannelCounts: Schema.Codec<DataRetentionPolicyWithTeamAndChannelCounts> =
  Schema.Struct({
    id: Schema.optional(Schema.String),
    display_name: Schema.optional(Schema.String),
    post_duration: Schema.optional(Schema.Number),
    team_count: Schema.optional(Schema.Number),
    channel_count: Schema.optional(Schema.Number)
  })

/** A change of a rule: what is left out stays. */
export interface DataRetentionPolicyWithTeamAndChannelIds {
  readonly display_name?: string | undefined
  /** In days; -1 keeps posts for ever. */
  readonly post_duration?: number | undefined
  /** All of them, like the channels: it takes the place of the list before. */
  readonly team_ids?: ReadonlyArray<string> | undefined
  readonly channel_ids?: ReadonlyArray<string> | undefined
}

export const DataRetentionPolicyWithTeamAndChannelIds: Schema.Codec<DataRetentionPolicyWithTeamAndChannelIds> =
  Schema.Struct({
    display_name: Schema.optional(Schema.String),
    post_duration: Schema.optional(Schema.Number),
    team_ids: Schema.optional(Schema.Array(Schema.String)),
    channel_ids: Schema.optional(Schema.Array(Schema.String))
  })

/** A rule to be made. */
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

/** The rule for all teams that have none of their own. */
export interface GlobalDataRetentionPolicy {
  readonly message_deletion_enabled?: boolean | undefined
  readonly file_deletion_enabled?: boolean | undefined
  /** What was written before this time goes; milliseconds since the epoch, like that of files. */
  readonly message_retention_cutoff?: number | undefined
  readonly file_retention_cutoff?: number | undefined
}

export const GlobalDataRetentionPolicy: Schema.Codec<GlobalDataRetentionPolicy> = Schema.Struct({
  message_deletion_enabled: Schema.optional(Schema.Boolean),
  file_deletion_enabled: Schema.optional(Schema.Boolean),
  message_retention_cutoff: Schema.optional(Schema.Number),
  file_retention_cutoff: Schema.optional(Schema.Number)
})
