import { describe, expect, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import { Mattermost } from "@matterwire/core/Call"
import * as Client from "@matterwire/core/Mattermost"
import * as OAuth from "@matterwire/core/OAuth"
import * as OauthV3 from "@matterwire/core/v3/Oauth"
import * as UsersV3 from "@matterwire/core/v3/Users"
import * as OauthV4 from "@matterwire/core/v4/Oauth"
import * as UsersV4 from "@matterwire/core/v4/Users"
import { type HttpStep, recordings, type Server } from "@matterwire/recordings"
import * as WebCrypto from "effect/crypto/WebCrypto"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { recordedProvider } from "../src/provider.ts"
import { replayWire } from "../src/wire.ts"

const DAY = 24 * 3_600_000
/** RFC 7636's own: the recorder used it. */
const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

const stepsOf = (server: Server, name: string): ReadonlyArray<HttpStep> =>
  recordings(server)
    .filter((recording) => recording.name === name)
    .flatMap(({ steps }) => steps.filter((step) => step.kind === "http"))

const at = (steps: ReadonlyArray<HttpStep>, index: number): HttpStep => {
  const found = steps[index]
  if (found === undefined) throw new Error(`the recording has no step ${index}`)
  return found
}

/** The step, asked by another path: what a server says of any route that it does not have. */
const askedFor = (path: string, { request, ...rest }: HttpStep): HttpStep => ({
  ...rest,
  request: { ...request, path, headers: [] }
})

const recorded26 = stepsOf("11.6", "26-oauth-provider")
const recorded35 = stepsOf("11.6", "35-oauth-pkce-and-public-clients")
const recorded36 = stepsOf("11.6", "36-oauth-dynamic-registration")
const recorded310 = stepsOf("3.10.3", "15-oauth2-provider")
const recorded30 = stepsOf("3.0.3", "06-oauth2-provider")
const ping116 = at(stepsOf("11.6", "01-first-user-and-config"), 0)
const ping310 = at(stepsOf("3.10.3", "40-v4-early"), 22)
const noRoute30 = at(stepsOf("3.0.3", "05-errors"), 0)
const pings30 = ["/api/v4/system/ping", "/api/v3/general/ping"].map((path) => askedFor(path, noRoute30))

/** The recorded verifier is drawn second, after the state. */
const drawing = () => {
  const draws = ["s".repeat(43), VERIFIER]
  return WebCrypto.layer({
    subtle: globalThis.crypto.subtle,
    getRandomValues: (array) => {
      if (array instanceof Uint8Array) array.set(Buffer.from(draws.shift() ?? "", "base64url"))
      return array
    }
  })
}

/** A client over recorded steps, and which of them answered. */
const over = (steps: ReadonlyArray<HttpStep>, auth: Auth.Auth = Auth.none) => {
  const { layer, used } = recordedProvider(steps)
  const client = Client.layer({ url: "http://localhost:8065", auth, pace: false, retries: 0 })
  const context = Layer.mergeAll(Layer.provide(client, layer), drawing())
  return {
    used,
    run: <A, E>(effect: Effect.Effect<A, E, Mattermost>) => Effect.provide(effect, context, { local: true })
  }
}

const redirectOf = ({ response }: HttpStep): string => {
  const body: unknown = JSON.parse(response.body ?? "{}")
  return typeof body === "object" && body !== null && "redirect" in body ? String(body.redirect) : ""
}

const parametersOf = (url: string) => Object.fromEntries(new URL(url, "http://localhost").searchParams)

/** What the recorder sent to be let in, with a state and a scope of its own. */
const askedOf = ({ request }: HttpStep): Record<string, unknown> => {
  const {
    scope: _scope,
    state: _state,
    ...asked
  } = {
    ...parametersOf(request.path),
    ...(request.body === null ? {} : JSON.parse(request.body))
  }
  return asked
}

/** Begins, consents as the recorder did, and finishes with the redirect that it got. */
const flow = Effect.fnUntraced(function* (app: OAuth.App, consent: HttpStep, serverVersion?: string) {
  const begun = yield* OAuth.begin(app, { serverVersion })
  const { state = "", ...asked } = parametersOf(begun.url)
  const callback = redirectOf(consent).replace(/([?&]state=)[^&]*/, `$1${state}`)
  const tokens = yield* OAuth.finish(app, { callback, pending: begun.pending })
  return { asked, path: new URL(begun.url).pathname, tokens }
})

const confidential26 = (client_secret: string) =>
  OAuth.app({ client_id: "jr6boy8k6b8t3d93batyhxiowe", client_secret, redirect_uri: "http://127.0.0.1:18326/cb" })

const logout = Effect.flatMap(Mattermost, ({ session }) => session.logout)
const whoV4 = Effect.map(UsersV4.get({ user_id: "me" }), ({ username }) => username)
const whoV3 = Effect.map(UsersV3.getMe(), ({ username }) => username)

describe("11.6/26, a confidential app without PKCE, as before 11", () => {
  const app = confidential26("8rbm87zgtp87tgpy7gobmepfko")

  it.effect("is let in, refreshes with rotation, and ends for good when its secret is no longer right", () =>
    Effect.gen(function* () {
      const nobody = over(recorded26)
      const { asked, path, tokens } = yield* nobody.run(flow(app, at(recorded26, 31), "10.5"))
      const { run, used } = over(recorded26, Auth.oauth(app, { tokens, serverVersion: "10.5" }))

      const [names, error, later] = yield* run(
        Effect.gen(function* () {
          const names = [yield* whoV4]
          yield* TestClock.setTime(30 * DAY) // the end of the first pair
          names.push(yield* whoV4)
          yield* TestClock.setTime(60 * DAY) // of the second one
          names.push(yield* whoV4)
          return [names, yield* Effect.flip(whoV4), yield* Effect.flip(whoV4)] as const
        })
      )

      expect(asked).toEqual(askedOf(at(recorded26, 26)))
      expect(path).toBe("/oauth/authorize")
      expect(nobody.used).toEqual(["62"])
      expect(names).toEqual(["amy26", "amy26", "amy26"])
      expect(used).toEqual(["64", "83", "84", "87", "92", "97", "93"])
      expect(error._tag).toBe("Unauthorized")
      expect(error.message).toContain("client_secret is not the app's")
      expect(later).toMatchObject({
        _tag: "Unauthorized",
        reason: expect.stringContaining("refused before, and not sent again")
      })
    })
  )

  it.effect("has no session and no refresh token any more once consent was taken back", () =>
    Effect.gen(function* () {
      const tokens = { access_token: "6tiwzdazy7dqzjwqyoshhcns4h", refresh_token: "6kz66zn9uprhdr86ai9u4pqdby" }
      const auth = Auth.oauth(confidential26("orfrwyyonjbifnjiwd4on165cc"), { tokens, serverVersion: "10.5" })
      const { run, used } = over(recorded26.slice(96), auth)

      const error = yield* run(Effect.flip(whoV4))

      expect(used).toEqual(["97", "99"])
      expect(error.message).toContain("begin again")
    })
  )

  it.effect("ends session and refresh token by a logout with its own token", () =>
    Effect.gen(function* () {
      const secret = confidential26("orfrwyyonjbifnjiwd4on165cc")
      const { tokens } = yield* over(recorded26).run(flow(secret, at(recorded26, 102), "10.5"))
      const auth = Auth.oauth(secret, { tokens, serverVersion: "10.5" })
      const leaving = over(recorded26, auth)
      const after = over(recorded26, auth)

      yield* leaving.run(logout)
      const error = yield* after.run(Effect.flip(whoV4))

      expect(leaving.used).toEqual(["104"])
      expect(after.used).toEqual(["105", "106"])
      expect(error.message).toContain("begin again")
    })
  )

  it.effect("gets no refresh token for a user whom the implicit grant has let in", () =>
    Effect.gen(function* () {
      const secret = confidential26("orfrwyyonjbifnjiwd4on165cc")

      const { tokens } = yield* over(recorded26).run(flow(secret, at(recorded26, 108), "10.5"))

      expect(tokens.refresh_token).toBeUndefined()
    })
  )

  it.effect("reads the state and the code of a redirect_uri that has a query", () =>
    Effect.gen(function* () {
      const other = OAuth.app({ ...app, redirect_uri: "https://example.com/cb?x=1" })
      const begun = yield* over([]).run(OAuth.begin(other, { serverVersion: "10.5" }))
      const callback = redirectOf(at(recorded26, 41)).replace("state=s1", `state=${parametersOf(begun.url)["state"]}`)
      const { run, used } = over([])

      yield* run(Effect.flip(OAuth.finish(other, { callback, pending: begun.pending })))

      expect(used[0]).toContain("code=p6a139hjepfajfrg5u586cmz8rmcjycszccb8ciju597w3n9face")
    })
  )
})

describe("11.6/35, with PKCE", () => {
  const redirect_uri = "http://127.0.0.1:18335/cb"
  const secret = { client_id: "ejejz59a5igg9c5icw41yny36o", client_secret: "xjokwe3ab3b7dbzobtbnjj4fpc", redirect_uri }
  const confidential = OAuth.app(secret)
  const open = OAuth.app({ client_id: "pttttm1i6jb8xqprsidkuue8ba", redirect_uri })

  it.effect("a confidential app is let in, and refreshes", () =>
    Effect.gen(function* () {
      const nobody = over([ping116, ...recorded35])
      const { asked, tokens } = yield* nobody.run(flow(confidential, at(recorded35, 19)))
      const { run, used } = over([ping116, ...recorded35], Auth.oauth(confidential, { tokens }))

      const name = yield* run(whoV4)
      yield* TestClock.setTime(30 * DAY)
      yield* run(Effect.flip(whoV4)) // nobody recorded what came then

      expect(asked).toEqual(askedOf(at(recorded35, 19)))
      expect(nobody.used).toEqual(["0", "25"])
      expect(name).toBe("amy35")
      expect(used.slice(0, 3)).toEqual(["27", "0", "28"])
    })
  )

  it.effect("a public app is let in, and is to ask again at the end, without a refresh", () =>
    Effect.gen(function* () {
      const nobody = over([ping116, ...recorded35])
      const { asked, tokens } = yield* nobody.run(flow(open, at(recorded35, 35)))
      const { run, used } = over([ping116, ...recorded35], Auth.oauth(open, { tokens }))

      const name = yield* run(whoV4)
      yield* TestClock.setTime(31 * DAY)
      const error = yield* over(recorded35, Auth.oauth(open, { tokens })).run(Effect.flip(whoV4))

      expect(asked).toEqual(askedOf(at(recorded35, 47)))
      expect(nobody.used).toEqual(["0", "41"])
      expect(tokens.refresh_token).toBeUndefined()
      expect([name, ...used]).toEqual(["amy35", "43"])
      expect(error.message).toContain("a public app cannot renew it")
    })
  )

  it.effect("is what the server's metadata say of it", () =>
    Effect.gen(function* () {
      const metadata = yield* over(recorded35).run(OAuth.discover)

      expect(metadata.code_challenge_methods_supported).toEqual(["S256"])
      expect(metadata.registration_endpoint).toBeUndefined()
    })
  )
})

describe("11.6/36, registration", () => {
  it.effect("is refused where it is off, with what to do; then the metadata have no address for it", () =>
    Effect.gen(function* () {
      const { run, used } = over([ping116, ...recorded36])

      const error = yield* run(Effect.flip(OAuth.register({ redirect_uri: "http://127.0.0.1:18336/cb" })))
      const metadata = yield* run(OAuth.discover)

      expect(used).toEqual(["0", "5", "6"])
      expect(error._tag).toBe("Unsupported")
      expect(error.message).toMatch(/EnableDynamicClientRegistration/)
      expect(error.message).toContain("http://127.0.0.1:18336/cb")
      expect(metadata.registration_endpoint).toBeUndefined()
    })
  )

  it.effect("makes a confidential app, which is then let in", () =>
    Effect.gen(function* () {
      const { run, used } = over([ping116, ...recorded36.slice(8)])

      const metadata = yield* run(OAuth.discover)
      const app = yield* run(OAuth.register({ redirect_uri: "http://127.0.0.1:18336/cb" }))
      const { tokens } = yield* run(flow(app, at(recorded36, 27), "10.5"))

      expect(metadata.registration_endpoint).toMatch(/\/api\/v4\/oauth\/apps\/register$/)
      expect(used).toEqual(["8", "0", "9", "28"])
      expect(OAuth.reveal(tokens).refresh_token).toBe("yspqonhdsfgpdeoojaf5mq9b5o")
    })
  )

  it.effect("made a public app, which is let in by PKCE", () =>
    Effect.gen(function* () {
      const app = OAuth.app({ client_id: "t4qo6krrptbdbprbekru56o83o", redirect_uri: "https://example.com/cb" })
      const { run, used } = over([ping116, ...recorded36])

      const { asked, tokens } = yield* run(flow(app, at(recorded36, 25)))

      expect(asked).toEqual(askedOf(at(recorded36, 25)))
      expect(used).toEqual(["0", "26"])
      expect(OAuth.reveal(tokens).access_token).toBe("z7u1nzhh638r9jpqyi7xwz3fwo")
    })
  )

  it.effect("refuses an address that the server does not allow", () =>
    Effect.gen(function* () {
      const { request, response } = at(recorded36, 33)
      const one = { ...request, body: '{"redirect_uris":["https://example.org/cb"]}' }
      const { run } = over([ping116, { ...at(recorded36, 33), request: one, response }])

      const error = yield* run(Effect.flip(OAuth.register({ redirect_uri: "https://example.org/cb" })))

      expect(error._tag).toBe("InvalidInput")
      expect(error.message).toContain("DCRRedirectURIAllowlist does not have https://example.org/cb")
    })
  )
})

describe("3.10.3/15", () => {
  const app = OAuth.app({
    client_id: "pkiyo866tj8w9dxhoh5mae3eah",
    client_secret: "cx9bkrni9fru5gt14s4pycwupw",
    redirect_uri: "http://127.0.0.1:9103/callback"
  })

  it.effect("lets an app in, and refreshes", () =>
    Effect.gen(function* () {
      const nobody = over([ping310, ...recorded310])
      const { asked, tokens } = yield* nobody.run(flow(app, at(recorded310, 9)))
      const { run, used } = over([ping310, ...recorded310], Auth.oauth(app, { tokens }))

      const names = yield* run(
        Effect.gen(function* () {
          const first = yield* whoV3
          yield* TestClock.setTime(30 * DAY)
          return [first, yield* whoV3]
        })
      )

      expect(asked).toEqual(askedOf(at(recorded310, 5)))
      expect(nobody.used).toEqual(["22", "21"])
      expect(names).toEqual(["bob", "bob"])
      expect(used).toEqual(["23", "22", "29", "31"])
    })
  )
})

describe("3.0.3/06", () => {
  const app = OAuth.app({
    client_id: "jwf6x9rs9jbfjbcio4cw8o481y",
    client_secret: "43coadjxbtfnucqkqthsse9rpc",
    redirect_uri: "http://127.0.0.1:9103/cb"
  })

  it.effect("lets an app in by its own paths and percent-encoded codes, and renews nothing", () =>
    Effect.gen(function* () {
      const nobody = over([...pings30, ...recorded30])
      const { asked, path, tokens } = yield* nobody.run(flow(app, at(recorded30, 2)))
      const { run, used } = over([...pings30, ...recorded30], Auth.oauth(app, { tokens }))

      const name = yield* run(whoV3)
      yield* TestClock.setTime(31 * DAY)
      const error = yield* over([], Auth.oauth(app, { tokens })).run(Effect.flip(whoV3))

      expect(path).toBe("/api/v3/oauth/authorize")
      expect(asked).toEqual(askedOf(at(recorded30, 1)))
      expect(nobody.used).toEqual(["0", "0", "5"])
      expect([name, ...used]).toEqual(["bob", "7"])
      expect(tokens.refresh_token).toBeUndefined()
      expect(error.message).toMatch(/there is no refresh token.*agree again/)
    })
  )
})

/** How each refusal of a token endpoint ends, and what is said to do about it. */
const refusals: Readonly<Record<string, readonly [tag: string, advice: RegExp]>> = {
  "11.6/26:49": ["Unauthorized", /client_secret is not the app's/],
  "11.6/26:50": ["Unauthorized", /client_secret is not the app's/],
  "11.6/26:51": ["InvalidInput", /client_id/],
  "11.6/26:52": ["Unauthorized", /client_secret is not the app's/],
  "11.6/26:53": ["InvalidInput", /the very one that the code was asked for with/],
  "11.6/26:54": ["InvalidInput", /the very one that the code was asked for with/],
  "11.6/26:55": ["InvalidInput", /grant_type/],
  "11.6/26:56": ["InvalidInput", /grant_type/],
  "11.6/26:57": ["InvalidInput", /Missing code/],
  "11.6/26:58": ["InvalidInput", /ten minutes.*begin again/],
  "11.6/26:59": ["NotFound", /knows no app of this client_id/],
  "11.6/26:60": ["InvalidInput", /client_id is not that of an app/],
  "11.6/26:61": ["InvalidInput", /grant_type/],
  "11.6/26:63": ["InvalidInput", /ten minutes.*begin again/],
  "11.6/26:80": ["Unauthorized", /client_secret is not the app's/],
  "11.6/26:81": ["InvalidInput", /Missing refresh_token/],
  "11.6/26:82": ["Unauthorized", /begin again/],
  "11.6/26:86": ["Unauthorized", /begin again/],
  "11.6/26:90": ["InvalidInput", /another app's/],
  "11.6/26:93": ["Unauthorized", /client_secret is not the app's/],
  "11.6/26:99": ["Unauthorized", /begin again/],
  "11.6/26:100": ["InvalidInput", /ten minutes.*begin again/],
  "11.6/26:106": ["Unauthorized", /begin again/],
  "11.6/26:115": ["Unsupported", /EnableOAuthServiceProvider/],
  "11.6/26:122": ["NotFound", /knows no app of this client_id/],
  "11.6/35:18": ["InvalidInput", /the `pending` of the very `begin`/],
  "11.6/35:20": ["InvalidInput", /the `pending` of the very `begin`/],
  "11.6/35:21": ["InvalidInput", /the `pending` of the very `begin`/],
  "11.6/35:22": ["InvalidInput", /the `pending` of the very `begin`/],
  "11.6/35:23": ["InvalidInput", /the `pending` of the very `begin`/],
  "11.6/35:24": ["Unauthorized", /client_secret is not the app's/],
  "11.6/35:26": ["InvalidInput", /ten minutes.*begin again/],
  "11.6/35:36": ["InvalidInput", /leave client_secret out/],
  "11.6/35:37": ["InvalidInput", /the `pending` of the very `begin`/],
  "11.6/35:38": ["InvalidInput", /the `pending` of the very `begin`/],
  "11.6/35:39": ["InvalidInput", /the `pending` of the very `begin`/],
  "11.6/35:40": ["InvalidInput", /leave client_secret out/],
  "11.6/35:42": ["InvalidInput", /ten minutes.*begin again/],
  "11.6/35:44": ["InvalidInput", /begin again/],
  "11.6/35:52": ["InvalidInput", /Resource parameter mismatch/],
  "11.6/35:53": ["InvalidInput", /ten minutes.*begin again/],
  "3.10.3/15:12": ["Unauthorized", /client_secret is not the app's/],
  "3.10.3/15:13": ["InvalidInput", /the very one that the code was asked for with/],
  "3.10.3/15:14": ["InvalidInput", /ten minutes.*begin again/],
  "3.10.3/15:15": ["InvalidInput", /Missing code/],
  "3.10.3/15:16": ["InvalidInput", /grant_type/],
  "3.10.3/15:17": ["InvalidInput", /client_id is not that of an app/],
  "3.10.3/15:18": ["InvalidInput", /grant_type/],
  "3.10.3/15:19": ["Unsupported", /could not find the page/],
  "3.10.3/15:20": ["InvalidInput", /client_id/],
  "3.10.3/15:22": ["InvalidInput", /ten minutes.*begin again/],
  "3.10.3/15:32": ["Unauthorized", /begin again/],
  "3.0.3/06:3": ["Unauthorized", /client_secret is not the app's/],
  "3.0.3/06:4": ["InvalidInput", /ten minutes.*begin again/],
  "3.0.3/06:6": ["Redirected", /./]
}

const isRefusal = ({ request, response }: HttpStep) =>
  request.method === "POST" && request.path.includes("/access_token") && response.status >= 300

const shortName = (step: HttpStep) => step.at.replace(/^([^/]+)\/(\d+)[^:]*/, "$1/$2")

/** The refusal, as the answer to an exchange of ours. */
const refusedWith = (step: HttpStep) => {
  const app = OAuth.app({ client_id: "c1", client_secret: "canary-secret", redirect_uri: "https://app.example.com/cb" })
  const wire = replayWire()
  wire.play(step.response)
  const client = Client.layer({ url: "http://localhost:8065", auth: Auth.none, pace: false, retries: 0 })
  return Effect.gen(function* () {
    const begun = yield* OAuth.begin(app, { serverVersion: "11" })
    const callback = `/cb?code=canary-code&state=${parametersOf(begun.url)["state"]}`
    return yield* Effect.flip(OAuth.finish(app, { callback, pending: begun.pending }))
  }).pipe(Effect.provide(Layer.provide(client, wire.layer)))
}

describe("each recorded refusal of a token endpoint", () => {
  const steps = [...recorded26, ...recorded35, ...recorded36, ...recorded310, ...recorded30].filter(isRefusal)

  it("has its line in the table", () => {
    expect(steps.map(shortName)).toEqual(Object.keys(refusals))
  })

  it.effect.each(steps)("$at ends in its error, with what to do, and without a secret", (step) =>
    Effect.gen(function* () {
      const [tag, advice] = refusals[shortName(step)] ?? []

      const error = yield* refusedWith(step)

      expect(error._tag).toBe(tag)
      expect(error.message).toMatch(advice ?? /never/)
      expect(`${error.message}${JSON.stringify(error)}`).not.toMatch(/canary/)
    })
  )
})

describe("the paths of each dialect", () => {
  it("are those of the catalogue", () => {
    const [current, before11, v310, v30] = OAuth.dialects

    expect(OAuth.dialects.length).toBe(4)
    for (const { authorize, token, logout } of [current, before11]) {
      expect([authorize, token, logout]).toEqual([
        OauthV4.authorizePage.path,
        OauthV4.getAccessToken.path,
        UsersV4.logout.path
      ])
    }
    expect([v310.authorize, v310.token, v310.logout]).toEqual([
      OauthV3.authorizePage.path,
      OauthV3.getAccessToken.path,
      UsersV3.logout.path
    ])
    expect([v30.authorize, v30.token, v30.logout]).toEqual([
      OauthV3.authorizePageV300.path,
      OauthV3.getAccessTokenV300.path,
      UsersV3.logout.path
    ])
  })
})
