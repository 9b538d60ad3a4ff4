import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import type { Mattermost } from "@matterwire/core/Call"
import type { Hooks, LogEntry } from "@matterwire/core/Hooks"
import { layer } from "@matterwire/core/Mattermost"
import * as OAuth from "@matterwire/core/OAuth"
import type { WireResponse } from "@matterwire/core/Transport"
import * as WebCrypto from "effect/crypto/WebCrypto"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { inspect } from "node:util"
import { ok, refused, testTransport } from "./TestTransport.ts"

const redirect_uri = "http://127.0.0.1:18326/cb"
const confidential = OAuth.app({ client_id: "c1", client_secret: "canary-secret", redirect_uri })
const open = OAuth.app({ client_id: "c1", redirect_uri })

const GRANTED = { access_token: "canary-access", token_type: "bearer", expires_in: 10, refresh_token: "canary-refresh" }
const NO_ROUTE = refused(404, "api.context.404.app_error")
const version = (text: string, value: unknown = {}) => ok(value, { "x-version-id": text })

interface Server {
  readonly ping?: (path: string) => WireResponse
  readonly token?: WireResponse
}

/** A client that is nobody, over a wire that answers pings with a version and the token endpoint with tokens. */
const server = ({ ping = () => version("11.6.0.1.2.false"), token = ok(GRANTED) }: Server = {}) => {
  const told: Array<LogEntry | object> = []
  const hooks: Hooks = {
    request: (event) => void told.push(event),
    response: (event) => void told.push(event),
    retry: (event) => void told.push(event)
  }
  const wire = testTransport(({ url }) => Effect.succeed(url.endsWith("/ping") ? ping(new URL(url).pathname) : token))
  const options = { url: "https://mm.test/chat", auth: Auth.none, hooks, retries: 0 }
  const client = layer({ ...options, logger: (entry) => void told.push(entry) })
  return {
    told,
    requests: wire.requests,
    run: <A, E>(effect: Effect.Effect<A, E, Mattermost>) => Effect.provide(effect, Layer.provide(client, wire.layer))
  }
}

const queryOf = (url: string) => Object.fromEntries(new URLSearchParams(new URL(url).search))
const stateOf = ({ url }: OAuth.Begun) => queryOf(url)["state"] ?? ""

const textOf = (body: unknown) => (typeof body === "string" ? body : "")

/** The whole flow: `back` is what the browser comes back to, given the state. */
const flow = (app: OAuth.App, back: (state: string) => string) =>
  Effect.gen(function* () {
    const begun = yield* OAuth.begin(app)
    return yield* OAuth.finish(app, { callback: back(stateOf(begun)), pending: begun.pending })
  })

/** The runtime's crypto, but for some of it. */
const withCrypto = (changed: Partial<Crypto>) => {
  const { crypto } = globalThis
  return WebCrypto.layer({
    subtle: crypto.subtle,
    getRandomValues: (array) => crypto.getRandomValues(array),
    ...changed
  })
}

/** Random bytes as told, in this order. */
const drawing = (...draws: Array<string>) =>
  withCrypto({
    getRandomValues: (array) => {
      if (array instanceof Uint8Array) array.set(Buffer.from(draws.shift() ?? "", "base64url"))
      return array
    }
  })

describe("begin", () => {
  it.effect("gives the address of the consent page, below the server's path, and hides what finishes it", () =>
    Effect.gen(function* () {
      const { run } = server()

      const begun = yield* run(OAuth.begin(confidential))

      assert.match(begun.url, /^https:\/\/mm\.test\/chat\/oauth\/authorize\?/)
      const { code_challenge, state, ...query } = queryOf(begun.url)
      assert.deepStrictEqual(query, {
        response_type: "code",
        client_id: "c1",
        redirect_uri,
        code_challenge_method: "S256"
      })
      assert.match(`${state} ${code_challenge}`, /^[\w-]{43} [\w-]{43}$/)
      assert.notInclude(`${inspect(begun.pending)}${JSON.stringify(begun.pending)}`, stateOf(begun))
      assert.notInclude(begun.url, "canary")
    })
  )

  it.effect("makes the challenge of RFC 7636 of its verifier", () =>
    Effect.gen(function* () {
      const { run } = server()
      const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

      const begun = yield* Effect.provide(run(OAuth.begin(open)), drawing("A".repeat(43), verifier))

      assert.strictEqual(queryOf(begun.url)["code_challenge"], "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    })
  )

  it.effect("makes state and challenge anew each time", () =>
    Effect.gen(function* () {
      const { run } = server()

      const all = yield* run(Effect.forEach([1, 2, 3], () => OAuth.begin(open)))

      assert.strictEqual(new Set(all.map(stateOf)).size, 3)
      assert.strictEqual(new Set(all.map(({ url }) => queryOf(url)["code_challenge"])).size, 3)
    })
  )

  for (const [what, ping, path, pkce] of [
    ["11.6", () => version("11.6.0.1.2.false"), "/chat/oauth/authorize", true],
    ["10.5", () => version("10.5.2.1.2.true"), "/chat/oauth/authorize", false],
    ["3.10", () => version("3.10.0.3.10.3.c2e1.false"), "/chat/oauth/authorize", false],
    [
      "3.5, which has no ping of v4",
      (path: string) => (path.includes("/v3/") ? version("3.5.0.1", { version: "3.5.0" }) : NO_ROUTE),
      "/chat/oauth/authorize",
      false
    ],
    ["3.0, which has none at all", () => NO_ROUTE, "/chat/api/v3/oauth/authorize", false],
    ["a server whose header no page may read", () => ok({}), "/chat/oauth/authorize", true],
    ["somebody who is no such server", () => refused(404, "x", "no", {}), undefined, false]
  ] as const)
    it.effect(`knows the paths of ${what}, and whether it checks a challenge`, () =>
      Effect.gen(function* () {
        const { run } = server({ ping })

        const begun = yield* Effect.option(run(OAuth.begin(confidential)))

        const url = begun._tag === "Some" ? begun.value.url : undefined
        assert.strictEqual(url && new URL(url).pathname, path)
        assert.strictEqual(url !== undefined && "code_challenge" in queryOf(url), pkce)
      })
    )

  it.effect("asks nobody for a version that was told", () =>
    Effect.gen(function* () {
      const { requests, run } = server()

      yield* run(OAuth.begin(confidential, { serverVersion: "3.10" }))

      assert.strictEqual(requests.length, 0)
    })
  )

  it.effect("refuses a public app before 11, where a secret is needed", () =>
    Effect.gen(function* () {
      const { run } = server({ ping: () => version("10.12.0") })

      const error = yield* Effect.flip(run(OAuth.begin(open)))

      assert.strictEqual(error._tag, "InvalidInput")
      assert.match(error.message, /older than 11.*client_secret/)
    })
  )

  it.effect("says that PKCE needs a secure context where the browser has none", () =>
    Effect.gen(function* () {
      const { run } = server()

      const error = yield* Effect.flip(Effect.provide(run(OAuth.begin(open)), withCrypto({ subtle: undefined })))

      assert.match(error.message, /secure contexts.*https/)
    })
  )

  for (const [uri, expected] of [
    ["callback", /not an address/],
    ["myapp://cb", /https:\/\/ or http:\/\//],
    ["http://127.0.0.1/cb#f", /fragment/],
    ["http://127.0.0.1/c b", /blanks/],
    [`http://127.0.0.1/${"c".repeat(300)}`, /longer than 256/]
  ] as const)
    it.effect(`refuses the redirect_uri ${uri.slice(0, 30)} before a browser shows it to a user`, () =>
      Effect.gen(function* () {
        const { requests, run } = server()

        const error = yield* Effect.flip(run(OAuth.begin(OAuth.app({ client_id: "c1", redirect_uri: uri }))))

        assert.match(error.message, expected)
        assert.strictEqual(requests.length, 0)
      })
    )

  it.effect("tells an empty secret from none: a public app's is shown as empty", () =>
    Effect.gen(function* () {
      const { run } = server()

      const error = yield* Effect.flip(
        run(OAuth.begin(OAuth.app({ client_id: "c1", client_secret: "", redirect_uri })))
      )

      assert.match(error.message, /leave it out/)
    })
  )
})

describe("finish", () => {
  for (const [what, back] of [
    ["the whole address", (state: string) => `${redirect_uri}?code=co%24de.1&state=${state}#`],
    ["path and query", (state: string) => `/cb?code=co%24de.1&state=${state}`],
    ["the query", (state: string) => `state=${state}&code=co%24de.1&x=1`]
  ] as const)
    it.effect(`takes ${what}, and sends the code, decoded, with verifier and secret in a form`, () =>
      Effect.gen(function* () {
        const { requests, run } = server()

        const tokens = yield* run(flow(confidential, back))

        const sent = requests.at(-1)
        assert.strictEqual(sent?.url, "https://mm.test/chat/oauth/access_token")
        assert.isUndefined(sent?.headers["authorization"])
        const { code_verifier, ...form } = Object.fromEntries(new URLSearchParams(textOf(sent?.body)))
        assert.deepStrictEqual(form, {
          grant_type: "authorization_code",
          client_id: "c1",
          client_secret: "canary-secret",
          code: "co$de.1",
          redirect_uri
        })
        assert.match(code_verifier ?? "", /^[\w-]{43}$/)
        assert.deepStrictEqual(OAuth.reveal(tokens), {
          access_token: "canary-access",
          refresh_token: "canary-refresh",
          since: 0,
          expires: 10_000
        })
      })
    )

  for (const [what, back, tag] of [
    ["another state", () => "/cb?code=canary-code&state=canary-state", "InvalidInput"],
    [
      "a state that is a piece of it",
      (state: string) => `/cb?code=canary-code&state=${state.slice(1)}`,
      "InvalidInput"
    ],
    ["no state", () => "/cb?code=canary-code", "InvalidInput"],
    ["another state, and an error", () => "/cb?error=access_denied&state=canary-state", "InvalidInput"],
    ["no code", (state: string) => `/cb?state=${state}`, "InvalidInput"],
    ["nothing", () => "/cb", "InvalidInput"],
    ["two codes", (state: string) => `/cb?code=canary-code&code=b&state=${state}`, "InvalidInput"],
    ["a broken escape", (state: string) => `/cb?code=canary-code%&state=${state}`, "InvalidInput"],
    ["the user's no, which has no state", () => "/cb?error=access_denied", "Forbidden"],
    ["the user's no behind a query", () => "/cb?x=1?error=access_denied", "Forbidden"],
    ["the server's failure", (state: string) => `/cb?error=server_error&state=${state}`, "ServerFault"],
    ["an error of its own making", (state: string) => `/cb?error=<b>canary</b>&state=${state}`, "InvalidInput"]
  ] as const)
    it.effect(`ends in ${tag} when the browser brings ${what}, and asks nobody`, () =>
      Effect.gen(function* () {
        const { requests, run } = server()

        const error = yield* Effect.flip(run(flow(confidential, back)))

        assert.strictEqual(error._tag, tag)
        assert.strictEqual(requests.length, 1)
        assert.notMatch(`${inspect(error, { depth: 9 })}${JSON.stringify(error)}`, /canary/)
      })
    )

  it.effect("refuses what another app began, and what nobody began", () =>
    Effect.gen(function* () {
      const { run } = server()
      const other = OAuth.app({ client_id: "c2", redirect_uri })
      const begun = yield* run(OAuth.begin(other))
      const callback = `/cb?code=1&state=${stateOf(begun)}`

      const errors = yield* run(
        Effect.forEach([begun.pending, "canary-pending", '{"canary":1}', ""], (pending) =>
          Effect.flip(OAuth.finish(confidential, { callback, pending }))
        )
      )

      assert.match(errors[0]?.message ?? "", /another app/)
      for (const error of errors.slice(1)) assert.match(error.message, /not what `begin` gave/)
      assert.notMatch(inspect(errors, { depth: 9 }), /canary/)
    })
  )

  for (const [what, token] of [
    [
      "a refusal that repeats everything",
      refused(400, "api.oauth.x", "canary-secret canary-code", { detailed_error: "code=canary-code" })
    ],
    ["a proxy's text", { status: 502, headers: {}, body: "canary-secret canary-code" }],
    ["a page", { status: 200, headers: {}, body: "<html>canary-access</html>" }],
    ["tokens of another shape", ok({ access_token: ["canary-access"], refresh_token: 1 })]
  ] as const)
    it.effect(`shows no secret of ${what}, in no error, log or hook`, () =>
      Effect.gen(function* () {
        const { run, told } = server({ token })

        const error = yield* Effect.flip(run(flow(confidential, (state) => `/cb?code=canary-code&state=${state}`)))

        assert.isAbove(told.length, 0)
        assert.notMatch(`${inspect([error, told], { depth: 9 })}${JSON.stringify([error, told])}`, /canary/)
      })
    )

  it.effect("hides tokens and secrets from logs and JSON", () =>
    Effect.gen(function* () {
      const { run } = server()

      const tokens = yield* run(flow(confidential, (state) => `/cb?code=1&state=${state}`))

      assert.notMatch(
        `${inspect([tokens, confidential], { depth: 9 })}${JSON.stringify([tokens, confidential])}`,
        /canary/
      )
    })
  )

  it.effect("gives a public app no refresh token, in its type either", () =>
    Effect.gen(function* () {
      const { run } = server({ token: ok({ ...GRANTED, refresh_token: "" }) })

      const begun = yield* run(OAuth.begin(open))
      const came = { callback: `/cb?code=1&state=${stateOf(begun)}`, pending: begun.pending }
      const tokens = yield* run(OAuth.finish(open, came))

      expectTypeOf(tokens.refresh_token).toEqualTypeOf<undefined>()
      assert.notProperty(tokens, "refresh_token")
    })
  )

  it.effect("gives none where the server has none", () =>
    Effect.gen(function* () {
      const { run } = server({ token: ok({ ...GRANTED, refresh_token: "" }) })

      const tokens = yield* run(flow(confidential, (state) => `/cb?code=1&state=${state}`))

      assert.isUndefined(tokens.refresh_token)
    })
  )
})

describe("reveal", () => {
  const kept = (value: unknown): OAuth.AppOptions => JSON.parse(JSON.stringify(value))

  it("shows an app as text, so that what was kept of it is the same app again", () => {
    const secret = OAuth.reveal(OAuth.app(kept(OAuth.reveal(confidential))))
    const none = OAuth.reveal(open)

    assert.deepStrictEqual(secret, { client_id: "c1", client_secret: "canary-secret", redirect_uri })
    assert.deepStrictEqual(none, { client_id: "c1", redirect_uri })
  })

  it.effect("is what an error names, when somebody kept an app as JSON shows it", () =>
    Effect.gen(function* () {
      const { requests, run } = server()

      const error = yield* Effect.flip(run(OAuth.begin(OAuth.app(kept(confidential)))))

      assert.strictEqual(error._tag, "InvalidInput")
      assert.include(
        error.message,
        "client_secret: this is what JSON and logs show of a secret: keep the secret itself, of OAuth what `oauth.reveal("
      )
      assert.strictEqual(requests.length, 0)
    })
  )

  it.effect("is what an error names, when somebody kept `pending` so", () =>
    Effect.gen(function* () {
      const { run } = server()
      const begun = yield* run(OAuth.begin(confidential))

      const pending: string = JSON.parse(JSON.stringify(begun.pending))
      const error = yield* Effect.flip(run(OAuth.finish(confidential, { callback: "/cb?code=1", pending })))

      assert.include(error.message, "pending: this is what JSON and logs show of a secret")
    })
  )
})

describe("register", () => {
  const registered = { client_id: "c9", redirect_uris: [redirect_uri], token_endpoint_auth_method: "none" }

  it.effect("makes a public app, or a confidential one with its secret", () =>
    Effect.gen(function* () {
      const { requests, run } = server({ token: ok({ ...registered, client_secret: "canary-secret" }, {}, 201) })

      const secret = yield* run(OAuth.register({ redirect_uri, client_name: "mine" }))
      const none = yield* run(OAuth.register({ redirect_uri, token_endpoint_auth_method: "none" }))

      assert.strictEqual(OAuth.reveal(secret.client_secret), "canary-secret")
      expectTypeOf(none.client_secret).toEqualTypeOf<undefined>()
      assert.deepStrictEqual(none, { client_id: "c9", redirect_uri })
      assert.deepStrictEqual(JSON.parse(textOf(requests[1]?.body)), {
        client_name: "mine",
        redirect_uris: [redirect_uri]
      })
    })
  )

  it.effect("says before 11 that the app is to be registered by hand, and with which callback", () =>
    Effect.gen(function* () {
      const { run } = server({ ping: () => version("10.12.0") })

      const error = yield* Effect.flip(run(OAuth.register({ redirect_uri })))

      assert.include(error.message, redirect_uri)
    })
  )
})
