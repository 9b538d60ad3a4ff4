import * as Schema from "effect/Schema"

/** A group in the directory. It counts for the server when it is linked. */
export interface LDAPGroup {
  readonly has_syncables?: boolean | undefined
  /** Missing until it is linked. */
  readonly mattermost_group_id?: string | undefined
  /** Its key in the directory. */
  readonly primary_key?: string | undefined
  readonly name?: string | undefined
}

export const LDAPGroup: Schema.Codec<LDAPGroup> = Schema.Struct({
  has_syncables: Schema.optional(Schema.Boolean),
  mattermost_group_id: Schema.optional(Schema.String),
  primary_key: Schema.optional(Schema.String),
  name: Schema.optional(Schema.String)
})

/** A page of the directory's groups. */
export interface LDAPGroupsPaged {
  /** Of all pages. */
  readonly count?: number | undefined
  readonly groups?: ReadonlyArray<LDAPGroup> | null | undefined
}

export const LDAPGroupsPaged: Schema.Codec<LDAPGroupsPaged> = Schema.Struct({
  count: Schema.optional(Schema.Number),
  groups: Schema.optional(Schema.NullOr(Schema.Array(LDAPGroup)))
})
