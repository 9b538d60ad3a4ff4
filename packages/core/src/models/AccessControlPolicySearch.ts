import * as Schema from "effect/Schema"

/** Where a page begins. */
export interface AccessControlPolicyCursor {
  /** The last policy of the page before; empty for the first page. */
  readonly id?: string | undefined
}

export const AccessControlPolicyCursor: Schema.Codec<AccessControlPolicyCursor> = Schema.Struct({
  id: Schema.optional(Schema.String)
})

/** Which policies to find. An empty term finds all of them. */
export interface AccessControlPolicySearch {
  /** Part of a name. */
  readonly term?: string | undefined
  /** `parent`: others build on it, `channel`: of one channel. */
  readonly type?: string | undefined
  /** Only those that build on this one. */
  readonly parent_id?: string | undefined
  readonly ids?: ReadonlyArray<string> | undefined
  readonly active?: boolean | undefined
  /** The ids of those that build on each one come in its `props`. */
  readonly include_children?: boolean | undefined
  readonly cursor?: AccessControlPolicyCursor | undefined
  readonly limit?: number | undefined
  /** Only policies with rules about these. Newer than 11.6, like the team. */
  readonly actions?: ReadonlyArray<string> | undefined
  readonly team_id?: string | undefined
}

export const AccessControlPolicySearch: Schema.Codec<AccessControlPolicySearch> = Schema.Struct({
  term: Schema.optional(Schema.String),
  type: Schema.optional(Schema.String),
  parent_id: Schema.optional(Schema.String),
  ids: Schema.optional(Schema.Array(Schema.String)),
  active: Schema.optional(Schema.Boolean),
  include_children: Schema.optional(Schema.Boolean),
  cursor: Schema.optional(AccessControlPolicyCursor),
  limit: Schema.optional(Schema.Number),
  actions: Schema.optional(Schema.Array(Schema.String)),
  team_id: Schema.optional(Schema.String)
})
