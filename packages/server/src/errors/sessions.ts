import { each, said, same } from "./said.ts"

const TOKENS = "app.user_access_token.get_by_user.app_error"
const BAD_CODE = "Invalid MFA token."

/** What goes wrong with sessions, personal tokens and codes of multi-factor login. */
export const sessionErrors = {
  unknownSession: each(
    said(500, "store.sql_session.get.app_error", "We encountered an error finding the session"),
    said(400, "app.session.get.app_error", "We encountered an error finding the session.")
  ),
  unknownToken: same(404, TOKENS, "Unable to get the personal access tokens by user."),
  attemptsOfOther: same(
    403,
    "api.user.reset_password_failed_attempts.permissions.app_error",
    "You do not have permission to update this resource."
  ),
  incorrectPassword: same(
    400,
    "api.user.update_password.incorrect.app_error",
    'The "Current Password" you entered is incorrect. Please check that Caps Lock is off and try again.'
  ),
  badMfaToken: same(401, "mfa.activate.bad_token.app_error", BAD_CODE),
  unreadableMfaToken: same(500, "mfa.activate.app_error", "Unable to update MFA active status for the user."),
  /** At login: no code, or one that is no number. */
  noMfaCode: same(401, "mfa.validate_token.authenticate.app_error", BAD_CODE),
  /** At login: a wrong one, or one that was used. */
  badMfaCode: same(401, "api.user.check_user_mfa.bad_code.app_error", BAD_CODE)
}
