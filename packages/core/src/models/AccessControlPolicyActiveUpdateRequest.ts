import * as Schema from "effect/Schema"

/** Access Control Policy Active Update. */
export interface AccessControlPolicyActiveUpdate {
  readonly id?: string | undefined
  readonly active?: boolean | undefined
}

export const AccessControlPolicyActiveUpdate: Schema.Codec<AccessControlPolicyActiveUpdate> = Schema.Struct({
  id: Schema.optional(Schema.String),
  active: Schema.optional(Schema.Boolean)
})

/** Access Control Policy Active Update Request. */
export interface AccessControlPolicyActiveUpdateRequest {
  readonly entries?: ReadonlyArray<AccessControlPolicyActiveUpdate> | undefined
}

export const AccessControlPolicyActiveUpdateRequest: Schema.Codec<AccessControlPolicyActiveUpdateRequest> =
  Schema.Struct({
    entries: Schema.optional(Schema.Array(AccessControlPolicyActiveUpdate))
  })
