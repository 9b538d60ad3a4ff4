import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Credentials } from "../models/Credentials.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { User } from "../models/User.ts"
import { NewUserAccessToken } from "../models/UserAccessToken.ts"
import { UserDraft } from "../models/UserDraft.ts"

/**
 * Opens a session; its token is in the answer's `Token` header. Limited more strictly than other calls, and ten wrong
 * passwords lock the account: never repeat it by yourself. All wrong credentials look alike (401).
 */
export const login = /*#__PURE__*/ endpoint("Login", "POST", "/api/v4/users/login", () => ({
  body: Credentials,
  success: User,
  auth: "none"
}))

/** Ends the session that the call carries. Personal tokens survive it, and sockets that are open stay open and fall silent. */
export const logout = /*#__PURE__*/ endpoint("Logout", "POST", "/api/v4/users/logout", () => ({
  success: StatusOK,
  auth: "optional",
  safe: true
}))

/** One user; `me` is oneself. Of others one sees what the server's privacy settings allow. */
export const get = /*#__PURE__*/ endpoint("GetUser", "GET", "/api/v4/users/{user_id}", () => ({ success: User }))

/** One user by user name, without `@`. */
export const getByUsername = /*#__PURE__*/ endpoint(
  "GetUserByUsername",
  "GET",
  "/api/v4/users/username/{username}",
  () => ({ success: User })
)

/**
 * Makes an account. Without a session it needs open sign-up, or an invitation: `t` (token of an e-mail) or `iid` (a
 * team's `invite_id`). The first account of a server becomes its system admin.
 */
export const create = /*#__PURE__*/ endpoint("CreateUser", "POST", "/api/v4/users", () => ({
  query: Schema.Struct({
    t: Schema.optional(Schema.String),
    iid: Schema.optional(Schema.String),
    /** Where the confirming e-mail leads back to. */
    r: Schema.optional(Schema.String)
  }),
  body: UserDraft,
  success: User
}))

/**
 * Makes a personal access token: for oneself with `create_user_access_token`, for others with `edit_other_users` too.
 * Needs personal tokens to be switched on, except for bots. Since 4.1.
 */
export const createAccessToken = /*#__PURE__*/ endpoint(
  "CreateUserAccessToken",
  "POST",
  "/api/v4/users/{user_id}/tokens",
  () => ({
    body: Schema.Struct({ description: Schema.String }),
    success: NewUserAccessToken
  })
)
