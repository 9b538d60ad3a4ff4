import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Credentials } from "../models/Credentials.ts"
import { User } from "../models/User.ts"
import { UserDraft } from "../models/UserDraft.ts"
import { UserSubject } from "../models/v3/Subject.ts"

/**
 * Opens a session; its token is in the answer's `Token` header. `login_id` minds upper and lower case. An unknown user is
 * a 400, a wrong password a 401, and ten of those lock the account: never repeat it by yourself.
 */
export const login = /*#__PURE__*/ endpoint("users.login", "POST", "/api/v3/users/login", () => ({
  body: Credentials,
  success: User,
  auth: "none"
}))

/** Ends the session that the call carries, at once. Without one the answer's `user_id` is empty. */
export const logout = /*#__PURE__*/ endpoint("users.logout", "POST", "/api/v3/users/logout", () => ({
  success: UserSubject,
  auth: "optional",
  safe: true
}))

/** Oneself. 3.0 answers 200 without a body where there is no session. */
export const getMe = /*#__PURE__*/ endpoint("users.getMe", "GET", "/api/v3/users/me", () => ({ success: User }))

/** One user by id. */
export const get = /*#__PURE__*/ endpoint("users.getUser", "GET", "/api/v3/users/{user_id}/get", () => ({
  success: User
}))

/** One user by user name, without `@`. Since 3.6. */
export const getByUsername = /*#__PURE__*/ endpoint(
  "users.getByUsername",
  "GET",
  "/api/v3/users/name/{username}",
  () => ({ success: User })
)

/**
 * Makes an account. Without a session it needs open sign-up, or an invitation: `iid` (a team's `invite_id`), or `d` and
 * `h` (data of an e-mail and its hash), which win. The first account of a server becomes its system admin.
 */
export const create = /*#__PURE__*/ endpoint("users.createUser", "POST", "/api/v3/users/create", () => ({
  query: Schema.Struct({
    d: Schema.optional(Schema.String),
    h: Schema.optional(Schema.String),
    iid: Schema.optional(Schema.String)
  }),
  body: UserDraft,
  success: User
}))
