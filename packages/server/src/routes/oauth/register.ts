import * as Effect from "effect/Effect"
import { textOf } from "../../Content.ts"
import * as Json from "../../Json.ts"
import { type Answer, rawJson, type Scene } from "../../Route.ts"
import { isWeb } from "./apps.ts"

const METHODS = ["client_secret_post", "none"]

interface Registration {
  readonly uris: ReadonlyArray<string>
  readonly name: string
  readonly homepage: string
  readonly method: string
}

/** These errors alone look as OAuth has them. */
const refuse = (error: string, error_description: string): Answer => rawJson({ error, error_description }, 400)

const bad = (description: string): Answer => refuse("invalid_client_metadata", description)

const isTexts = (value: unknown): value is ReadonlyArray<string> =>
  Array.isArray(value) && value.every((one) => typeof one === "string")

const textsOf = (text: string): Registration | undefined => {
  const value = Json.read(text)
  if (!Json.isRecord(value)) return undefined
  const uris = value["redirect_uris"] ?? []
  const name = value["client_name"] ?? "Dynamically Registered Client"
  const homepage = value["client_uri"] ?? ""
  const method = value["token_endpoint_auth_method"] ?? "client_secret_post"
  if (!isTexts(uris) || typeof name !== "string" || typeof homepage !== "string" || typeof method !== "string") {
    return undefined
  }
  return { uris, name, homepage, method }
}

/** `*` stands for anything up to a slash, `**` for anything. */
const patternOf = (allowed: string): RegExp => {
  const source = allowed
    .split("**")
    .map((part) =>
      part
        .split("*")
        .map((text) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
        .join("[^/]*")
    )
    .join(".*")
  return new RegExp(`^${source}$`)
}

const faultOf = ({ uris, name, homepage, method }: Registration, allowlist: ReadonlyArray<string>) => {
  if (uris.length === 0) return bad("At least one redirect URI is required.")
  if (!uris.every(isWeb)) return bad("Invalid redirect URI format.")
  if (!METHODS.includes(method)) return bad("Unsupported token_endpoint_auth_method supplied.")
  if (name.length > 64) return bad("Client name must be 64 characters or less.")
  if (homepage !== "" && !isWeb(homepage)) return bad("Invalid client URI format.")
  if (name === "") return bad("Invalid name.")
  const allowed = allowlist.map(patternOf)
  return allowed.length === 0 || uris.every((uri) => allowed.some((pattern) => pattern.test(uri)))
    ? undefined
    : refuse("invalid_redirect_uri", "One or more redirect URIs do not match the allowlist")
}

/** An application registers itself (RFC 7591), and belongs to nobody. */
export const registerClient = Effect.fnUntraced(function* ({ world, request }: Scene): Effect.fn.Return<Answer> {
  const { dynamicRegistration = false, allowlist = [] } = world.settings.oauth
  if (!dynamicRegistration) return refuse("unsupported_operation", "Dynamic client registration is disabled")
  const text = yield* Effect.promise(() => textOf(request.body))
  const registration = textsOf(text)
  if (registration === undefined) return bad("Invalid JSON in request body")
  const fault = faultOf(registration, allowlist)
  if (fault !== undefined) return fault
  const { uris, name, homepage, method } = registration
  const app = world.oauth.apps.create({
    creator_id: "",
    name,
    description: "",
    icon_url: "",
    callback_urls: uris,
    homepage,
    is_trusted: false,
    is_public: method === "none",
    is_dynamically_registered: true
  })
  return rawJson(
    {
      client_id: app.id,
      ...(app.is_public ? {} : { client_secret: app.client_secret }),
      redirect_uris: uris,
      token_endpoint_auth_method: method,
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
      scope: "user",
      client_name: name,
      ...(homepage === "" ? {} : { client_uri: homepage })
    },
    201
  )
})
