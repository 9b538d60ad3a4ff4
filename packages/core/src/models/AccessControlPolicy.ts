import * as Schema from "effect/Schema"

/** What a policy lets whom do. */
export interface AccessControlPolicyRule {
  /** Missing in rules of membership, needed in those of files. Unique within the policy. */
  readonly name?: string | undefined
  /** `channel_guest`, `channel_user` or `channel_admin`: whom a rule about files is for. Newer than 11.4. */
  readonly role?: string | undefined
  /** `membership`, `upload_file_attachment`, `download_file_attachment`; `*` in policies up to v0.2. */
  readonly actions?: ReadonlyArray<string> | null | undefined
  /** In the Common Expression Language: `user.attributes.team == "red"`. */
  readonly expression?: string | undefined
}

export const AccessControlPolicyRule: Schema.Codec<AccessControlPolicyRule> = Schema.Struct({
  name: Schema.optional(Schema.String),
  role: Schema.optional(Schema.String),
  actions: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  expression: Schema.optional(Schema.String)
})

/** Who may be in a channel, told by attributes of users. Only Enterprise Advanced has it. */
export interface AccessControlPolicy {
  /** A channel's policy has the channel's id. */
  readonly id: string
  readonly name: string
  readonly create_at: number
  /** `parent`: others build on it, `channel`: of one channel. */
  readonly type: string
  /** Does it add people by itself? */
  readonly active: boolean
  /** Counts changes. */
  readonly revision: number
  /** Of the policy's form: `v0.1` to `v0.4`. */
  readonly version: string
  /** Ids of the policies that it builds on. */
  readonly imports: ReadonlyArray<string> | null
  readonly rules: ReadonlyArray<AccessControlPolicyRule> | null
  readonly props: Readonly<Record<string, unknown>> | null
  readonly created_at?: number | undefined
  /** Newer than 11.4, like the scope. */
  readonly roles?: ReadonlyArray<string> | null | undefined
  readonly scope?: string | undefined
  readonly scope_id?: string | undefined
}

export const AccessControlPolicy: Schema.Codec<AccessControlPolicy> = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  create_at: Schema.Number,
  type: Schema.String,
  active: Schema.Boolean,
  revision: Schema.Number,
  version: Schema.String,
  imports: Schema.NullOr(Schema.Array(Schema.String)),
  rules: Schema.NullOr(Schema.Array(AccessControlPolicyRule)),
  props: Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)),
  created_at: Schema.optional(Schema.Number),
  roles: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  scope: Schema.optional(Schema.String),
  scope_id: Schema.optional(Schema.String)
})

/** A page of a search for policies. The next one begins after the last one's id. */
export interface AccessControlPoliciesWithCount {
  readonly policies: ReadonlyArray<AccessControlPolicy> | null
  /** Of all pages. */
  readonly total: number
}

export const AccessControlPoliciesWithCount: Schema.Codec<AccessControlPoliciesWithCount> = Schema.Struct({
  policies: Schema.NullOr(Schema.Array(AccessControlPolicy)),
  total: Schema.Number
})
