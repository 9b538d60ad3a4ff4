import * as Effect from "effect/Effect"
import { Mattermost } from "../Call.ts"
import { untyped } from "../Endpoint.ts"
import { type MattermostError, Unsupported } from "../Errors.ts"

/** Which of v3's two sockets a server has. */
export type Generation = "3.0" | "3.10"

const ME = /*#__PURE__*/ untyped("GET", "/api/v3/users/me", { emptyMeans: "no session" })
const PING = /*#__PURE__*/ untyped("GET", "/api/v3/general/ping")

/** Sockets greet since 3.5, which we need to know that we were let in. What is older is read as 3.0 is, and told nothing. */
const GREETS_SINCE = 5

const generationOf = (version: string): Generation => {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? []
  return Number(major) === 3 && Number(minor) < GREETS_SINCE ? "3.0" : "3.10"
}

const versionIn = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, "version") : undefined

/** Where a page of another origin sees no headers of ours, the server tells its version in the answer to a call that 3.0 lacks. */
const byPing = (client: Mattermost["Service"]): Effect.Effect<Generation, MattermostError> =>
  client.call({ endpoint: PING, input: {}, options: undefined }).pipe(
    Effect.map(({ value }) => generationOf(String(versionIn(value)))),
    Effect.catchTag("Unsupported", () => Effect.succeed<Generation>("3.0"))
  )

const asked = (client: Mattermost["Service"]): Effect.Effect<Generation, MattermostError> =>
  client.call({ endpoint: ME, input: {}, options: undefined }).pipe(
    Effect.flatMap(({ serverVersion }) =>
      serverVersion === undefined ? byPing(client) : Effect.succeed(generationOf(serverVersion))
    ),
    Effect.catchTag("Unsupported", ({ endpoint, serverVersion, status }) => {
      const it = serverVersion === undefined ? "the server" : `the server (${serverVersion.split(".", 2).join(".")})`
      const reason = `${it} has no API v3: use the events of v4, \`mm.events(…)\` or those of \`v4/events\``
      return Effect.fail(new Unsupported({ endpoint, reason, status, serverVersion }))
    })
  )

const known = /*#__PURE__*/ new WeakMap<Mattermost["Service"], Generation>()

/** Which of v3's sockets the server has: asks it once for each client. `Unsupported` where it has no v3 at all. */
export const generation: Effect.Effect<Generation, MattermostError, Mattermost> = /*#__PURE__*/ Effect.flatMap(
  Mattermost,
  (client) => {
    const found = known.get(client)
    return found === undefined
      ? Effect.tap(asked(client), (told) => Effect.sync(() => known.set(client, told)))
      : Effect.succeed(found)
  }
)

/** Fails where the server has the other one. */
export const only = (
  wanted: Generation,
  endpoint: string,
  instead: string
): Effect.Effect<void, MattermostError, Mattermost> =>
  Effect.flatMap(generation, (told) =>
    told === wanted
      ? Effect.void
      : Effect.fail(
          new Unsupported({ endpoint, status: 101, reason: `the socket of this server is that of ${instead}` })
        )
  )
