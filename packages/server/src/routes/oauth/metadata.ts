import * as Effect from "effect/Effect"
import { wordsOf } from "../../Errors.ts"
import { type Answer, rawJson, type Scene } from "../../Route.ts"
import { originOf } from "../site.ts"
import { errorPage } from "./html.ts"

/** RFC 8414: where the provider is, and what it can do. A page where it is switched off. */
export const metadata = ({ world, generation, request }: Scene): Effect.Effect<Answer> =>
  Effect.sync(() => {
    const { provider = true, dynamicRegistration = false } = world.settings.oauth
    if (!provider) {
      const { status, message } = wordsOf(generation, "metadataOff")
      return errorPage(status, message, "")
    }
    const issuer = originOf(request)
    return rawJson({
      issuer,
      authorization_endpoint: `${issuer}/oauth/authorize`,
      token_endpoint: `${issuer}/oauth/access_token`,
      response_types_supported: ["code"],
      ...(dynamicRegistration ? { registration_endpoint: `${issuer}/api/v4/oauth/apps/register` } : {}),
      scopes_supported: ["user"],
      grant_types_supported: ["authorization_code", "refresh_token"],
      token_endpoint_auth_methods_supported: ["none", "client_secret_post"],
      code_challenge_methods_supported: ["S256"]
    })
  })
