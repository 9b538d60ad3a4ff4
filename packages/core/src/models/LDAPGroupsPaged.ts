import * as Schema from "effect/Schema"

/** LDAP Group. */
export interface LDAPGroup {
  readonly has_syncables?: boolean | undefined
  readonly mattermost_group_id?: string | undefined
  readonly primary_key?: string | undefined
  readonly name?: string | undefined
}

export const LDAPGroup: Schema.Codec<LDAPGroup> = Schema.Struct({
  has_syncables: Schema.optional(Schema.Boolean),
  mattermost_group_id: Schema.optional(Schema.String),
  primary_key: Schema.optional(Schema.String),
  name: Schema.optional(Schema.String)
})

/** LDAP Groups Paged. */
export interface LDAPGroupsPaged {
  readonly count?: number | undefined
  readonly groups?: ReadonlyArray<LDAPGroup> | null | undefined
}

export const LDAPGroupsPaged: Schema.Codec<LDAPGroupsPaged> = Schema.Struct({
  count: Schema.optional(Schema.Number),
  groups: Schema.optional(Schema.NullOr(Schema.Array(LDAPGroup)))
})
