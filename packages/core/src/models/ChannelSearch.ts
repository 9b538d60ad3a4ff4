import * as Schema from "effect/Schema"

/** Which channels to find. An empty term finds all of them. */
export interface ChannelSearch {
  /** Part of a name, as it is shown or as it stands in URLs. */
  readonly term: string
  readonly team_ids?: ReadonlyArray<string> | undefined
  /** Only these; neither means both kinds. */
  readonly public?: boolean | undefined
  readonly private?: boolean | undefined
  /** Archived ones only. */
  readonly deleted?: boolean | undefined
  readonly include_deleted?: boolean | undefined
  /** Without `town-square` and its like. */
  readonly exclude_default_channels?: boolean | undefined
  /** A group's id. */
  readonly not_associated_to_group?: string | undefined
  readonly group_constrained?: boolean | undefined
  readonly exclude_group_constrained?: boolean | undefined
  readonly exclude_policy_constrained?: boolean | undefined
  /** The term may be an id. */
  readonly include_search_by_id?: boolean | undefined
  /** Without those that another server shares. */
  readonly exclude_remote?: boolean | undefined
  readonly page?: number | undefined
  readonly per_page?: number | undefined
  readonly access_control_policy_enforced?: boolean | undefined
  readonly exclude_access_control_policy_enforced?: boolean | undefined
  readonly parent_access_control_policy_id?: string | undefined
}

export const ChannelSearch: Schema.Codec<ChannelSearch> = Schema.Struct({
  term: Schema.String,
  team_ids: Schema.optional(Schema.Array(Schema.String)),
  public: Schema.optional(Schema.Boolean),
  private: Schema.optional(Schema.Boolean),
  deleted: Schema.optional(Schema.Boolean),
  include_deleted: Schema.optional(Schema.Boolean),
  exclude_default_channels: Schema.optional(Schema.Boolean),
  not_associated_to_group: Schema.optional(Schema.String),
  group_constrained: Schema.optional(Schema.Boolean),
  exclude_group_constrained: Schema.optional(Schema.Boolean),
  exclude_policy_constrained: Schema.optional(Schema.Boolean),
  include_search_by_id: Schema.optional(Schema.Boolean),
  exclude_remote: Schema.optional(Schema.Boolean),
  page: Schema.optional(Schema.Number),
  per_page: Schema.optional(Schema.Number),
  access_control_policy_enforced: Schema.optional(Schema.Boolean),
  exclude_access_control_policy_enforced: Schema.optional(Schema.Boolean),
  parent_access_control_policy_id: Schema.optional(Schema.String)
})
