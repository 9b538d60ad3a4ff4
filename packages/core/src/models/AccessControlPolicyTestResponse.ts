import * as Schema from "effect/Schema"
import { User } from "./User.ts"

/** Whom an expression lets in: a page of them. */
export interface AccessControlPolicyTestResponse {
  readonly users: ReadonlyArray<User> | null
  /** Of all pages. */
  readonly total: number
}

export const AccessControlPolicyTestResponse: Schema.Codec<AccessControlPolicyTestResponse> = Schema.Struct({
  users: Schema.NullOr(Schema.Array(User)),
  total: Schema.Number
})
