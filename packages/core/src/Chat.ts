import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Mattermost } from "./Call.ts"
import type { ChatFace } from "./chat/Face.ts"
import * as v3 from "./chat/v3.ts"
import * as v4 from "./chat/v4.ts"
import type { MattermostError } from "./Errors.ts"
import * as System from "./v4/System.ts"
import { NO_ROUTE } from "./pipeline/noRoute.ts"

export type { ChatEvent, ChatFace, HistoryOptions, Message, Place, SayOptions, Where, Written } from "./chat/Face.ts"

/** One small face over v3 and v4, for programs that talk rather than administer. */
export class Chat extends Context.Service<Chat, ChatFace>()("@matterwire/core/Chat") {}

/** Over v4: servers from 4.0 on. */
export const layerV4: Layer.Layer<Chat, never, Mattermost> = Layer.effect(Chat, Effect.map(Mattermost, v4.make))

/** Over v3: servers up to 3.10. */
export const layerV3: Layer.Layer<Chat, never, Mattermost> = Layer.effect(Chat, Effect.map(Mattermost, v3.make))

/**
 * Which API a server speaks, by the leading number of `X-Version-Id`. Whether `/api/v4/system/ping` answers does not
 * tell: 3.10 answers it, and 3.0 answers an error without the header. A 404 that is no Mattermost server's tells nothing.
 */
export const apiOf: Effect.Effect<"v3" | "v4", MattermostError, Mattermost> = System.getPing.answer().pipe(
  Effect.map(({ serverVersion = "" }) => spokenBy(serverVersion)),
  Effect.catchTag(["NotFound", "Unsupported"], (error) => {
    const { id, status } = error
    const { serverVersion = id === NO_ROUTE ? "3." : undefined } = error
    return status !== 404 || serverVersion === undefined ? Effect.fail(error) : Effect.succeed(spokenBy(serverVersion))
  })
)

const spokenBy = (serverVersion: string): "v3" | "v4" => (serverVersion.startsWith("3.") ? "v3" : "v4")

/** The face of the version that the server speaks, which it is asked for. */
export const faceOf = (client: Mattermost["Service"]): Effect.Effect<ChatFace, MattermostError> =>
  Effect.provideService(apiOf, Mattermost, client).pipe(
    Effect.map((api) => (api === "v3" ? v3.make(client) : v4.make(client)))
  )

/** Over the version that the server speaks: asks it once. */
export const layer: Layer.Layer<Chat, MattermostError, Mattermost> = Layer.effect(
  Chat,
  Effect.flatMap(Mattermost, faceOf)
)
