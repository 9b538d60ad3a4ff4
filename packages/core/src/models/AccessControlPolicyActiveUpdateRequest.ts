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
  /** Newer than 11.6. */
  readonly team_id?: string | undefined
}

export const AccessControlPolicyActiveUpdateRequest: Schema.Codec<AccessControlPolicyActiveUpdateRequest> =
  Schema.Struct({
    entries: Schema.optional(Schema.Array(AccessControlPolicyActiveUpdate)),
    team_id: Schema.optional(Schema.String)
  })
