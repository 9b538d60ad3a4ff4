import * as Schema from "effect/Schema"

/** Channel Search. */
export interface ChannelSearch {
  readonly term?: string | undefined
  readonly team_ids?: ReadonlyArray<string> | undefined
  readonly public?: boolean | undefined
  readonly private?: boolean | undefined
  readonly deleted?: boolean | undefined
  readonly include_deleted?: boolean | undefined
  readonly exclude_default_channels?: boolean | undefined
  readonly not_associated_to_group?: string | undefined
  readonly group_constrained?: boolean | undefined
  readonly exclude_group_constrained?: boolean | undefined
  readonly exclude_policy_constrained?: boolean | undefined
  readonly include_search_by_id?: boolean | undefined
  readonly exclude_remote?: boolean | undefined
  readonly page?: number | null | undefined
  readonly per_page?: number | null | undefined
  readonly access_control_policy_enforced?: boolean | undefined
  readonly exclude_access_control_policy_enforced?: boolean | undefined
  readonly parent_access_control_policy_id?: string | undefined
}

export const ChannelSearch: Schema.Codec<ChannelSearch> = Schema.Struct({
  term: Schema.optional(Schema.String),
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
  page: Schema.optional(Schema.NullOr(Schema.Number)),
  per_page: Schema.optional(Schema.NullOr(Schema.Number)),
  access_control_policy_enforced: Schema.optional(Schema.Boolean),
  exclude_access_control_policy_enforced: Schema.optional(Schema.Boolean),
  parent_access_control_policy_id: Schema.optional(Schema.String)
})
