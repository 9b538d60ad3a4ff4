import * as Schema from "effect/Schema"
import { User } from "./User.ts"

/** Access Control Policy Test Response. */
export interface AccessControlPolicyTestResponse {
  readonly users: ReadonlyArray<User> | null
  readonly total: number
}

export const AccessControlPolicyTestResponse: Schema.Codec<AccessControlPolicyTestResponse> = Schema.Struct({
  users: Schema.NullOr(Schema.Array(User)),
  total: Schema.Number
})
