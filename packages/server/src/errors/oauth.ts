import { before, both, each, said, same } from "./said.ts"

const TURNED_OFF = "The system admin has turned off OAuth2 Service Provider."
const TOKEN = "api.oauth.get_access_token"
const PKCE = "model.authorize.validate_pkce"
const GRANT = "model.oauth.validate_grant"
const REQUEST = "model.authorize.is_valid"
const CLIENT = "invalid_client: Invalid client credentials."
const CODE = "invalid_grant: Invalid or expired authorization code."

/** What goes wrong with OAuth applications, consent and tokens. Their statuses are uneven, and none of them is RFC 6749's. */
export const oauthErrors = {
  oauthOff: both(501, "api.oauth.allow_oauth.turn_off.app_error", TURNED_OFF),
  tokensOff: both(501, `${TOKEN}.disabled.app_error`, TURNED_OFF),
  metadataOff: both(
    501,
    "api.oauth.authorization_server_metadata.disabled.app_error",
    "OAuth service provider is disabled."
  ),

  appsForAdmins: both(403, "api.command.admin_only.app_error", "Integrations have been limited to admins only."),
  unknownApp: each(
    said(404, "store.sql_oauth.get_app.find.app_error", "We couldn't find the requested app"),
    said(404, "app.oauth.get_app.find.app_error", "Unable to find the requested app.")
  ),
  invalidAppName: both(400, "model.oauth.is_valid.name.app_error", "Invalid name."),
  invalidAppHomepage: same(
    400,
    "model.oauth.is_valid.homepage.app_error",
    "Homepage must be a valid URL and start with http:// or https://."
  ),
  invalidAppCallback: same(
    400,
    "model.oauth.is_valid.callback.app_error",
    "Callback URL must be a valid URL and start with http:// or https://."
  ),
  noSecretOfPublic: same(
    400,
    "api.oauth.regenerate_secret.public_client.app_error",
    "invalid_request: Cannot regenerate secret for public OAuth clients."
  ),

  invalidClientId: both(400, `${REQUEST}.client_id.app_error`, "Invalid client id."),
  invalidResponseType: both(400, `${REQUEST}.response_type.app_error`, "Invalid response type."),
  invalidRedirectUri: both(400, `${REQUEST}.redirect_uri.app_error`, "Invalid redirect uri."),
  invalidState: both(400, `${REQUEST}.state.app_error`, "Invalid state."),
  invalidScope: both(400, `${REQUEST}.scope.app_error`, "Invalid scope."),
  challengeWithoutMethod: same(
    400,
    `${REQUEST}.code_challenge_method.app_error`,
    "Code challenge method is required when using PKCE."
  ),
  methodWithoutChallenge: same(
    400,
    `${REQUEST}.code_challenge.app_error`,
    "Code challenge is required when using PKCE."
  ),
  challengeMethod: same(
    400,
    `${REQUEST}.code_challenge_method.unsupported.app_error`,
    "Only 'S256' code challenge method is supported."
  ),
  challengeLength: same(
    400,
    `${REQUEST}.code_challenge.length.app_error`,
    "Code challenge must be between 43 and 128 characters long."
  ),
  challengeFormat: same(
    400,
    `${REQUEST}.code_challenge.format.app_error`,
    "Code challenge must be base64url-encoded (using characters A-Z, a-z, 0-9, -, _)."
  ),
  resourceFragment: same(
    400,
    `${REQUEST}.resource.has_fragment.app_error`,
    "Resource parameter cannot contain a fragment component."
  ),
  relativeResource: same(
    400,
    `${REQUEST}.resource.not_absolute.app_error`,
    "Resource parameter must be an absolute URI."
  ),
  foreignRedirect: both(
    400,
    "api.oauth.allow_oauth.redirect_callback.app_error",
    "invalid_request: Supplied redirect_uri did not match registered callback_url."
  ),
  pkceOfPublic: same(
    400,
    "api.oauth.allow_oauth.pkce_required_public.app_error",
    "PKCE (Proof Key for Code Exchange) is required for public OAuth clients using authorization code flow."
  ),

  badGrant: before(
    said(400, "web.get_access_token.bad_grant.app_error", "invalid_request: Bad grant_type"),
    both(400, `${TOKEN}.bad_grant.app_error`, "invalid_request: Bad grant_type.")
  ),
  badClientId: before(
    said(400, "web.get_access_token.bad_client_id.app_error", "invalid_request: Bad client_id"),
    both(400, `${TOKEN}.bad_client_id.app_error`, "invalid_request: Bad client_id.")
  ),
  missingCode: before(
    said(400, "web.get_access_token.missing_code.app_error", "invalid_request: Missing code"),
    both(400, `${TOKEN}.missing_code.app_error`, "invalid_request: Missing code.")
  ),
  missingRefreshToken: both(400, `${TOKEN}.missing_refresh_token.app_error`, "invalid_request: Missing refresh_token."),
  unknownClient: before(
    said(500, "web.get_access_token.credentials.app_error", CLIENT.replace(/\.$/, "")),
    both(404, `${TOKEN}.credentials.app_error`, CLIENT)
  ),
  wrongSecret: {
    "3.0": said(500, "web.get_access_token.credentials.app_error", CLIENT.replace(/\.$/, "")),
    "3.10": said(403, `${TOKEN}.credentials.app_error`, CLIENT.replace(/\.$/, "")),
    "11.6": said(401, `${GRANT}.credentials.app_error`, "Invalid client credentials.")
  },
  secretOfPublic: same(
    400,
    `${GRANT}.public_client_secret.app_error`,
    "Public clients must not provide a client secret."
  ),
  refreshOfPublic: same(
    400,
    `${GRANT}.public_client_refresh_token.app_error`,
    "Public clients cannot use refresh token grant type."
  ),
  verifierOfPublic: same(
    400,
    `${GRANT}.pkce_required.app_error`,
    "PKCE (Proof Key for Code Exchange) is required for public clients."
  ),
  expiredCode: {
    "3.0": said(500, "web.get_access_token.expired_code.app_error", CODE.replace(/\.$/, "")),
    "3.10": said(500, `${TOKEN}.expired_code.app_error`, CODE.replace(/\.$/, "")),
    "11.6": said(400, `${TOKEN}.expired_code.app_error`, CODE)
  },
  otherRedirect: before(
    said(
      400,
      "web.get_access_token.redirect_uri.app_error",
      "invalid_request: Supplied redirect_uri does not match authorization code redirect_uri"
    ),
    both(
      400,
      `${TOKEN}.redirect_uri.app_error`,
      "invalid_request: Supplied redirect_uri does not match authorization code redirect_uri."
    )
  ),
  verifierUnasked: same(
    400,
    `${PKCE}.not_used_in_auth.app_error`,
    "PKCE code verifier provided but PKCE was not used during authorization."
  ),
  noVerifier: same(400, `${PKCE}.verifier_required.app_error`, "PKCE code verifier is required when PKCE is used."),
  wrongVerifier: same(
    400,
    `${PKCE}.verification_failed.app_error`,
    "PKCE code verifier does not match the code challenge."
  ),
  otherResource: same(
    400,
    `${TOKEN}.resource_mismatch.app_error`,
    "Resource parameter mismatch between authorization and token requests."
  ),
  unknownRefreshToken: both(404, `${TOKEN}.refresh_token.app_error`, "invalid_grant: Invalid refresh token."),
  otherClient: both(
    400,
    `${TOKEN}.client_id_mismatch.app_error`,
    "invalid_grant: Token grant was not issued to this client."
  )
}
