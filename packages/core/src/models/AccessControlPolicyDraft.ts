import * as Schema from "effect/Schema"

/** Access Control Policy Draft. */
export interface AccessControlPolicyDraft {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly type?: string | undefined
  readonly active?: boolean | undefined
  readonly revision?: number | undefined
  readonly version?: string | undefined
  readonly imports?: ReadonlyArray<string> | undefined
  readonly rules?:
    | ReadonlyArray<{
        readonly name?: string | undefined
        readonly role?: string | undefined
        readonly actions?: ReadonlyArray<string> | undefined
        readonly expression?: string | undefined
      }>
    | undefined
  readonly props?: Readonly<Record<string, unknown>> | undefined
  readonly created_at?: number | undefined
  readonly roles?: ReadonlyArray<string> | undefined
  readonly scope?: string | undefined
  readonly scope_id?: string | undefined
}

export const AccessControlPolicyDraft: Schema.Codec<AccessControlPolicyDraft> = Schema.Struct({
  id: Schema.optional(Schema.String),
  name: Schema.optional(Schema.String),
  type: Schema.optional(Schema.String),
  active: Schema.optional(Schema.Boolean),
  revision: Schema.optional(Schema.Number),
  version: Schema.optional(Schema.String),
  imports: Schema.optional(Schema.Array(Schema.String)),
  rules: Schema.optional(
    Schema.Array(
      Schema.Struct({
        name: Schema.optional(Schema.String),
        role: Schema.optional(Schema.String),
        actions: Schema.optional(Schema.Array(Schema.String)),
        expression: Schema.optional(Schema.String)
      })
    )
  ),
  props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
  created_at: Schema.optional(Schema.Number),
  roles: Schema.optional(Schema.Array(Schema.String)),
  scope: Schema.optional(Schema.String),
  scope_id: Schema.optional(Schema.String)
})
