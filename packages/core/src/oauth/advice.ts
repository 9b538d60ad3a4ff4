import type { MattermostError } from "../Errors.ts"
import { refusal } from "../pipeline/refusals.ts"
import type { App } from "./App.ts"

type Say = (app: Pick<App, "redirect_uri">) => string

const again = "begin again with `begin`: the user has to agree once more"
const wrongSecret = () =>
  "client_secret is not the app's: it was made anew, or belongs to another one; an app that was registered as public has none"
const mixedUp = () =>
  "the code was not asked for with this verifier: hand in the `pending` of the very `begin` that the browser comes back from"
const off = () => "somebody has to switch on EnableOAuthServiceProvider at the server"
const isPublic = () => "the app was registered as a public one: leave client_secret out"

/** What to do about a refusal, by its id, which is the same for several things in some dialects: then with the status. */
const advice: Readonly<Record<string, Say>> = {
  "model.oauth.validate_grant.credentials.app_error": wrongSecret,
  "403 api.oauth.get_access_token.credentials.app_error": wrongSecret,
  "web.get_access_token.credentials.app_error": wrongSecret,
  "404 api.oauth.get_access_token.credentials.app_error": () =>
    "the server knows no app of this client_id: it was deleted, or `url` is another server's",
  "api.oauth.get_access_token.bad_client_id.app_error": () => "client_id is not that of an app: 26 letters and digits",
  "api.oauth.get_access_token.redirect_uri.app_error": ({ redirect_uri }) =>
    `redirect_uri must be the very one that the code was asked for with, and not ${redirect_uri}`,
  "web.get_access_token.redirect_uri.app_error": ({ redirect_uri }) =>
    `redirect_uri must be the very one that the code was asked for with, and not ${redirect_uri}`,
  "api.oauth.allow_oauth.redirect_callback.app_error": ({ redirect_uri }) =>
    `register ${redirect_uri} as a callback of the app, to the letter`,
  "api.oauth.get_access_token.expired_code.app_error": () =>
    `it was used before, or is older than ten minutes: ${again}`,
  "web.get_access_token.expired_code.app_error": () => `it was used before, or is older than ten minutes: ${again}`,
  "api.oauth.get_access_token.refresh_token.app_error": () => `it was used before, or taken back: ${again}`,
  "api.oauth.get_access_token.client_id_mismatch.app_error": () => "the tokens are another app's",
  "model.authorize.validate_pkce.not_used_in_auth.app_error": mixedUp,
  "model.authorize.validate_pkce.verifier_required.app_error": mixedUp,
  "model.authorize.validate_pkce.verification_failed.app_error": mixedUp,
  "model.oauth.validate_grant.pkce_required.app_error": isPublic,
  "model.oauth.validate_grant.public_client_secret.app_error": isPublic,
  "model.oauth.validate_grant.public_client_refresh_token.app_error": () => again,
  "api.oauth.get_access_token.disabled.app_error": off,
  "api.oauth.allow_oauth.turn_off.app_error": off,
  "api.oauth.authorize_oauth.disabled.app_error": off,
  unsupported_operation: ({ redirect_uri }) =>
    `register the app by hand, with the callback ${redirect_uri}, or have EnableDynamicClientRegistration switched on`,
  invalid_redirect_uri: ({ redirect_uri }) => `the server's DCRRedirectURIAllowlist does not have ${redirect_uri}`
}

/** The same error, with what can be done about it behind the server's words. */
export const advised =
  (app: Pick<App, "redirect_uri">) =>
  (error: MattermostError): MattermostError => {
    if (!("id" in error) || error.id === undefined || error.status === undefined) return error
    const say = advice[`${error.status} ${error.id}`] ?? advice[error.id]
    if (say === undefined) return error
    const { detail, endpoint, id, reason, requestId, serverVersion, status } = error
    const words = `${reason.replace(/\.$/, "")}: ${say(app)}`
    return refusal({ detail, endpoint, id, requestId, serverVersion, status, reason: words })
  }
