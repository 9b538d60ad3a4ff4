import * as Effect from "effect/Effect"
import { type Problem, problem } from "../../Errors.ts"
import * as Json from "../../Json.ts"

/** What a page, or a user's program, says when somebody is to let an application in. What is missing is empty. */
export interface ConsentRequest {
  readonly response_type: string
  readonly client_id: string
  readonly redirect_uri: string
  readonly scope: string
  readonly state: string
  readonly code_challenge: string
  readonly code_challenge_method: string
  readonly resource: string
}

const NAMES = [
  "response_type",
  "client_id",
  "redirect_uri",
  "scope",
  "state",
  "code_challenge",
  "code_challenge_method",
  "resource"
] as const

const from = (value: (name: string) => string): ConsentRequest => ({
  response_type: value("response_type"),
  client_id: value("client_id"),
  redirect_uri: value("redirect_uri"),
  scope: value("scope"),
  state: value("state"),
  code_challenge: value("code_challenge"),
  code_challenge_method: value("code_challenge_method"),
  resource: value("resource")
})

export const fromQuery = (query: URLSearchParams): ConsentRequest => from((name) => query.get(name) ?? "")

/** From JSON; `undefined` when it is none, or a field is no text. */
export const fromJson = (text: string): ConsentRequest | undefined => {
  const value = Json.read(text)
  if (!Json.isRecord(value)) return undefined
  const fields = new Map<string, unknown>(NAMES.map((name) => [name, value[name] ?? ""]))
  if ([...fields.values()].some((field) => typeof field !== "string")) return undefined
  return from((name) => {
    const field = fields.get(name)
    return typeof field === "string" ? field : ""
  })
}

/** The fields of a request that say something. */
export const fieldsOf = (request: ConsentRequest): ReadonlyArray<readonly [name: string, value: string]> =>
  NAMES.map((name) => [name, request[name]] as const).filter(([, value]) => value !== "")

const checkChallenge = ({ code_challenge: challenge, code_challenge_method: method }: ConsentRequest) => {
  if (challenge === "" && method === "") return Effect.void
  if (challenge === "") return problem("methodWithoutChallenge")
  if (method === "") return problem("challengeWithoutMethod")
  if (method !== "S256") return problem("challengeMethod")
  if (challenge.length < 43 || challenge.length > 128) return problem("challengeLength")
  return /^[\w-]+$/.test(challenge) ? Effect.void : problem("challengeFormat")
}

const checkResource = ({ resource }: ConsentRequest) => {
  if (resource === "") return Effect.void
  if (!URL.canParse(resource)) return problem("relativeResource")
  return resource.includes("#") ? problem("resourceFragment") : Effect.void
}

/** Whether a request makes sense, whoever asks. */
export const check = Effect.fnUntraced(function* (request: ConsentRequest): Effect.fn.Return<void, Problem> {
  if (request.client_id.length !== 26) return yield* problem("invalidClientId")
  if (request.response_type === "") return yield* problem("invalidResponseType")
  const { length } = request.redirect_uri
  if (length === 0 || length > 256) return yield* problem("invalidRedirectUri")
  if (request.state.length > 1024) return yield* problem("invalidState")
  if (request.scope.length > 128) return yield* problem("invalidScope")
  yield* checkChallenge(request)
  yield* checkResource(request)
})
