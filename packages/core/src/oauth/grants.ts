import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import type { Perform } from "../auth/Session.ts"
import { endpoint, form } from "../Endpoint.ts"
import { isSendable } from "../auth/way.ts"
import { type MattermostError, Undecodable } from "../Errors.ts"
import type { Token } from "../SessionStore.ts"
import { advised } from "./advice.ts"
import { type App, hidden, type Tokens } from "./App.ts"
import type { Dialect } from "./dialects.ts"

/** Only what counts; 3.x knows neither `id_token` nor `audience`, and `scope` is empty everywhere. */
const Granted = Schema.Struct({
  access_token: Schema.NonEmptyString,
  expires_in: Schema.optional(Schema.Number),
  refresh_token: Schema.optional(Schema.String)
})

const isGranted = Schema.is(Granted)

/** No calendar goes on after that; an end that is later than it, or none at all, is one that nobody said. */
const LAST_DAY = 8.64e15

const tokenEndpoint = (path: string) =>
  endpoint("getAccessToken", "POST", path, () => ({
    // A form, and the client's secret in it: no server understands JSON, or Basic authentication.
    body: form(Schema.Record(Schema.String, Schema.String)),
    success: Granted,
    auth: "none"
  }))

type Grant =
  | { readonly grant_type: "authorization_code"; readonly code: string; readonly code_verifier: string | undefined }
  | { readonly grant_type: "refresh_token"; readonly refresh_token: Token }

const fieldsOf = (app: App, grant: Grant) => ({
  client_id: app.client_id,
  ...(app.client_secret === undefined ? {} : { client_secret: Redacted.value(app.client_secret) }),
  ...(grant.grant_type === "refresh_token"
    ? { grant_type: grant.grant_type, refresh_token: Redacted.value(grant.refresh_token) }
    : {
        grant_type: grant.grant_type,
        code: grant.code,
        redirect_uri: app.redirect_uri,
        ...(grant.code_verifier === undefined ? {} : { code_verifier: grant.code_verifier })
      })
})

/** Asks the token endpoint. It is asked once: a code, and a refresh token, is spent by the first answer. */
export const granted = Effect.fnUntraced(function* (
  perform: Perform,
  dialect: Dialect,
  app: App,
  grant: Grant
): Effect.fn.Return<Tokens, MattermostError> {
  const { requestId, status, value } = yield* Effect.mapError(
    perform({ endpoint: tokenEndpoint(dialect.token), input: fieldsOf(app, grant), options: undefined }),
    advised(app)
  )
  const since = yield* Clock.currentTimeMillis
  // However lenient the client is: without a token there is nothing to go on with, and the old one would be lost for it.
  if (!isGranted(value) || !isSendable(hidden(value.access_token, "token"))) {
    return yield* new Undecodable({
      endpoint: `POST ${dialect.token}`,
      status,
      requestId,
      reason: "the answer has no access_token that a header could carry"
    })
  }
  const { access_token, expires_in = 0, refresh_token = "" } = value
  const end = since + expires_in * 1000
  const tokens = {
    access_token: hidden(access_token, "token"),
    since,
    expires: end > since && end <= LAST_DAY ? end : undefined
  }
  return app.client_secret === undefined
    ? tokens
    : { ...tokens, refresh_token: refresh_token === "" ? undefined : hidden(refresh_token, "refresh_token") }
})
