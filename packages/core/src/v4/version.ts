import * as Effect from "effect/Effect"
import { Mattermost } from "../Call.ts"
import { untyped } from "../Endpoint.ts"
import { type MattermostError, Unsupported } from "../Errors.ts"

const PING = /*#__PURE__*/ untyped("GET", "/api/v4/system/ping")

/** Servers before 4.0 have no v4, or (3.10) a part of it: not what makes up for a drop. */
export const isV4 = (version: string): boolean => !/^[0-3]\./.test(version)

const ofV3 = (endpoint: string, status: number, serverVersion: string | undefined) =>
  new Unsupported({
    endpoint,
    status,
    serverVersion,
    reason:
      "the server is older than 4.0: use the events of v3, `mm.v3.events(…)` or those of `v3/events`, or `chat.events`, which chooses by itself"
  })

/** Asks the server, and fails where it is of v3. 3.10 answers as well. */
export const checkV4 = (endpoint: string): Effect.Effect<void, MattermostError, Mattermost> =>
  Effect.flatMap(Mattermost, (client) => client.call({ endpoint: PING, input: {}, options: undefined })).pipe(
    Effect.flatMap(({ serverVersion, status }) =>
      serverVersion === undefined || isV4(serverVersion)
        ? Effect.void
        : Effect.fail(ofV3(endpoint, status, serverVersion))
    ),
    Effect.catchTag("Unsupported", ({ serverVersion, status }) => Effect.fail(ofV3(endpoint, status, serverVersion)))
  )
