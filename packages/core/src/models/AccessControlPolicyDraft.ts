import * as Schema from "effect/Schema"

/** A rule to be made. One about membership needs no name. */
export interface AccessControlPolicyRuleDraft {
  /** Unique within the policy. */
  readonly name?: string | undefined
  /** `channel_guest`, `channel_user` or `channel_admin`, in rules about files. Newer than 11.4. */
  readonly role?: string | undefined
  /** `membership`, `upload_file_attachment`, `download_file_attachment`. */
  readonly actions?: ReadonlyArray<string> | undefined
  /** In the Common Expression Language: `user.attributes.team == "red"`. */
  readonly expression: string
}

export const AccessControlPolicyRuleDraft: Schema.Codec<AccessControlPolicyRuleDraft> = Schema.Struct({
  name: Schema.optional(Schema.String),
  role: Schema.optional(Schema.String),
  actions: Schema.optional(Schema.Array(Schema.String)),
  expression: Schema.String
})

/** A policy to be made, or to take the place of the one with its id. Only Enterprise Advanced has it. */
export interface AccessControlPolicyDraft {
  /** The channel's, for a policy of one channel; the server makes one for a parent. */
  readonly id?: string | undefined
  readonly name?: string | undefined
  /** `parent`: others build on it, `channel`: of one channel. */
  readonly type: string
  /** Does it add people by itself? */
  readonly active?: boolean | undefined
  /** Of the one that it takes the place of. */
  readonly revision?: number | undefined
  readonly version?: string | undefined
  /** Ids of the policies that it builds on. */
  readonly imports?: ReadonlyArray<string> | undefined
  readonly rules: ReadonlyArray<AccessControlPolicyRuleDraft>
  readonly props?: Readonly<Record<string, unknown>> | undefined
  /** Newer than 11.4, like the scope. */
  readonly roles?: ReadonlyArray<string> | undefined
  readonly scope?: string | undefined
  readonly scope_id?: string | undefined
}

export const AccessControlPolicyDraft: Schema.Codec<AccessControlPolicyDraft> = Schema.Struct({
  id: Schema.optional(Schema.String),
  name: Schema.optional(Schema.String),
  type: Schema.String,
  active: Schema.optional(Schema.Boolean),
  revision: Schema.optional(Schema.Number),
  version: Schema.optional(Schema.String),
  imports: Schema.optional(Schema.Array(Schema.String)),
  rules: Schema.Array(AccessControlPolicyRuleDraft),
  props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
  roles: Schema.optional(Schema.Array(Schema.String)),
  scope: Schema.optional(Schema.String),
  scope_id: Schema.optional(Schema.String)
})
