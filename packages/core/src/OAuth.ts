/**
 * OAuth 2 against a Mattermost server as the provider: an app asks a user for consent (`begin`, `finish`) and then acts for
 * that user (`Auth.oauth`). All of it runs over a client that need not be anybody (`Auth.none`).
 */
export {
  app,
  type App,
  type AppOptions,
  type ConfidentialApp,
  type ConfidentialTokens,
  type HandedTokens,
  type PublicApp,
  type PublicTokens,
  reveal,
  type RevealedApp,
  type RevealedTokens,
  type Tokens
} from "./oauth/App.ts"
export { makeOAuth, type OAuthServer, type PromiseOAuth } from "./client/oauth.ts"
export { type Dialect, dialects } from "./oauth/dialects.ts"
export { begin, type Begun, finish, type Finish, type FlowOptions } from "./oauth/flow.ts"
export type { OAuthOptions } from "./oauth/login.ts"
export { discover, type ProviderMetadata, register, type Registration } from "./oauth/register.ts"
