import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Perform } from "../auth/Session.ts"
import { endpoint } from "../Endpoint.ts"
import { NO_ROUTE } from "../pipeline/noRoute.ts"
import { InvalidInput, type MattermostError, NotFound, Redirected, Unsupported } from "../Errors.ts"

/** What a generation of servers is like as a provider of OAuth 2. Paths are below the server's address. */
export interface Dialect {
  /** The first version that speaks it: major, minor. */
  readonly since: readonly [number, number]
  /** Where the browser asks the user. */
  readonly authorize: string
  readonly token: string
  readonly logout: string
  /** It checks PKCE, and so has public apps; it can register apps by itself. */
  readonly pkce: boolean
  /**
   * What comes of a refresh: the new token works and the old one is dead (`new`); the new one never works, and the old one
   * goes on (`old`); there is none (`none`).
   */
  readonly refresh: "new" | "old" | "none"
}

const v4 = { authorize: "/oauth/authorize", token: "/oauth/access_token", logout: "/api/v4/users/logout" } as const
const v3 = { logout: "/api/v3/users/logout", pkce: false } as const

/** The newest first. */
export const dialects = [
  { ...v4, since: [11, 0], pkce: true, refresh: "new" },
  { ...v4, since: [4, 0], pkce: false, refresh: "new" },
  { ...v4, ...v3, since: [3, 3], refresh: "old" },
  {
    ...v3,
    since: [3, 0],
    authorize: "/api/v3/oauth/authorize",
    token: "/api/v3/oauth/access_token",
    refresh: "none"
  }
] as const satisfies ReadonlyArray<Dialect>

/** The dialect of a version, of which the leading numbers count: `11.6.0.…`, `3.10`. */
export const dialectOf = (version: string): Dialect | undefined => {
  const [, major, minor = "0"] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? []
  if (major === undefined) return undefined
  const at = Number(major) * 1000 + Number(minor)
  return dialects.find(({ since }) => at >= since[0] * 1000 + since[1])
}

/** Nobody said which, and no header may be read: a page of another origin. */
const CURRENT = "11"

const pingV4 = /*#__PURE__*/ endpoint("GetPing", "GET", "/api/v4/system/ping", () => ({
  success: Schema.Unknown,
  auth: "none"
}))
const pingV3 = /*#__PURE__*/ endpoint("general.ping", "GET", "/api/v3/general/ping", () => ({
  success: Schema.Struct({ version: Schema.optional(Schema.String) }),
  auth: "none"
}))

const isMissing = (error: MattermostError): error is NotFound | Redirected | Unsupported =>
  error instanceof NotFound || error instanceof Redirected || (error instanceof Unsupported && error.status === 404)

/**
 * Asks for the server's version: the header of any answer has it. Before 3.8 there is no ping of v4, and in 3.0 none at all;
 * what is not there is told without a version.
 */
const versionOf = (perform: Perform): Effect.Effect<string, MattermostError> =>
  Effect.catchIf(
    Effect.map(
      perform({ endpoint: pingV4, input: {}, options: undefined }),
      ({ serverVersion }) => serverVersion ?? CURRENT
    ),
    isMissing,
    (error) => (error.serverVersion === undefined ? oldVersion(perform) : Effect.succeed(error.serverVersion))
  )

const oldVersion = (perform: Perform): Effect.Effect<string, MattermostError> =>
  Effect.catchIf(
    Effect.map(
      perform({ endpoint: pingV3, input: {}, options: undefined }),
      ({ serverVersion, value }) => serverVersion ?? value.version ?? "3.10"
    ),
    isMissing,
    // Somebody else than a server of Mattermost may answer 404, too.
    (error) => (error.id === NO_ROUTE ? Effect.succeed("3.0") : Effect.fail(error))
  )

/** How the server is to be spoken to: as told, else as it says itself. */
export const speak = Effect.fnUntraced(function* (
  caller: string,
  perform: Perform,
  told: string | undefined
): Effect.fn.Return<{ readonly version: string; readonly dialect: Dialect }, MattermostError> {
  const version = told ?? (yield* versionOf(perform))
  const dialect = dialectOf(version)
  if (dialect !== undefined) return { version, dialect }
  return yield* new InvalidInput({
    endpoint: caller,
    reason:
      told === undefined
        ? "the server's version is none that is known here: pass `serverVersion`"
        : "`serverVersion` must be a version, such as 11.6 or 3.10"
  })
})
