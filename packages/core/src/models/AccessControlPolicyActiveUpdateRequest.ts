import * as Schema from "effect/Schema"

/** Whether a policy adds people by itself. */
export interface AccessControlPolicyActiveUpdate {
  readonly id: string
  readonly active: boolean
}

export const AccessControlPolicyActiveUpdate: Schema.Codec<AccessControlPolicyActiveUpdate> = Schema.Struct({
  id: Schema.String,
  active: Schema.Boolean
})

/** Many of them at once. */
export interface AccessControlPolicyActiveUpdateRequest {
  readonly entries: ReadonlyArray<AccessControlPolicyActiveUpdate>
  /** For whom administers a team, but not the server. Newer than 11.6. */
  readonly team_id?: string | undefined
}

export const AccessControlPolicyActiveUpdateRequest: Schema.Codec<AccessControlPolicyActiveUpdateRequest> =
  Schema.Struct({ entries: Schema.Array(AccessControlPolicyActiveUpdate), team_id: Schema.optional(Schema.String) })
