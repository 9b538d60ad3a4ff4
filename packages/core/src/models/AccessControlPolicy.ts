import * as Schema from "effect/Schema"

/** Access Control Policy. */
export interface AccessControlPolicy {
  readonly id: string
  readonly name: string
  readonly create_at: number
  readonly type: string
  readonly active: boolean
  readonly revision: number
  readonly version: string
  readonly imports: ReadonlyArray<string> | null
  readonly rules: ReadonlyArray<{
    readonly name?: string | undefined
    readonly role?: string | undefined
    readonly actions?: ReadonlyArray<string> | null | undefined
    readonly expression?: string | undefined
  }> | null
  readonly props: Readonly<Record<string, unknown>> | null
  readonly created_at?: number | undefined
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
  rules: Schema.NullOr(
    Schema.Array(
      Schema.Struct({
        name: Schema.optional(Schema.String),
        role: Schema.optional(Schema.String),
        actions: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
        expression: Schema.optional(Schema.String)
      })
    )
  ),
  props: Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)),
  created_at: Schema.optional(Schema.Number),
  roles: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  scope: Schema.optional(Schema.String),
  scope_id: Schema.optional(Schema.String)
})
