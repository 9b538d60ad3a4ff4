import * as Schema from "effect/Schema"

/** Access Control Policy Cursor. */
export interface AccessControlPolicyCursor {
  readonly id?: string | undefined
}

export const AccessControlPolicyCursor: Schema.Codec<AccessControlPolicyCursor> = Schema.Struct({
  id: Schema.optional(Schema.String)
})

/** Access Control Policy Search. */
export interface AccessControlPolicySearch {
  readonly term?: string | undefined
  readonly type?: string | undefined
  readonly parent_id?: string | undefined
  readonly ids?: ReadonlyArray<string> | undefined
  readonly active?: boolean | undefined
  readonly include_children?: boolean | undefined
  readonly cursor?: AccessControlPolicyCursor | undefined
  readonly limit?: number | undefined
  /** Newer than 11.6. */
  readonly actions?: ReadonlyArray<string> | undefined
  /** Newer than 11.6. */
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
