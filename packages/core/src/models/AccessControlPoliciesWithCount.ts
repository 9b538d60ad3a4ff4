import * as Schema from "effect/Schema"
import { AccessControlPolicy } from "./AccessControlPolicy.ts"

/** Access Control Policies With Count. */
export interface AccessControlPoliciesWithCount {
  readonly policies: ReadonlyArray<AccessControlPolicy> | null
  readonly total: number
}

export const AccessControlPoliciesWithCount: Schema.Codec<AccessControlPoliciesWithCount> = Schema.Struct({
  policies: Schema.NullOr(Schema.Array(AccessControlPolicy)),
  total: Schema.Number
})
