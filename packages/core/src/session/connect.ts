import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Credential } from "../Auth.ts"
import type { Settings } from "../Config.ts"
import { type MattermostError, Unreachable } from "../Errors.ts"
import type { Dialect } from "../Event.ts"
import type { SocketClosed, Transport, WireSocket } from "../Transport.ts"
import { type Frame, readFrame } from "./frames.ts"

/** How long a server may take to answer the upgrade. */
const DIAL_WITHIN = "10 seconds"
/** How long a new socket may stay without its `hello`. The server gives an anonymous one 5 s. */
const HELLO_WITHIN = "6 seconds"

/** An open socket that has said hello, and the frames that came with it. */
export interface Connected {
  readonly socket: WireSocket
  readonly first: ReadonlyArray<Frame>
  readonly connectionId: string | undefined
  /** Whose socket it is, as the hello says. */
  readonly who: string | undefined
}

const connectionIdOf = (hello: Frame): string | undefined =>
  hello.kind === "event" ? /"connection_id":\s*"([^"]+)"/.exec(hello.text)?.[1] : undefined

/** A hello is addressed to the user whose session it is. */
const whoIn = (hello: Frame): string | undefined =>
  hello.kind === "event" ? /"broadcast":\s*\{[^}]*?"user_id":\s*"([^"]+)"/.exec(hello.text)?.[1] : undefined

/** Reads until the server says hello. A token that it does not know gets an open socket and silence, then an abrupt end. */
const awaitHello = (socket: WireSocket): Effect.Effect<Connected, SocketClosed> => {
  const seen: Array<Frame> = []
  const more: Effect.Effect<Connected, SocketClosed> = Effect.flatMap(socket.pull, (texts) => {
    for (const text of texts) seen.push(readFrame(text))
    const hello = seen.find((frame) => frame.kind === "event" && frame.name === "hello")
    return hello === undefined
      ? more
      : Effect.succeed({ socket, first: seen, connectionId: connectionIdOf(hello), who: whoIn(hello) })
  })
  return more
}

/**
 * Opens one socket as who we are and waits for its hello: the token goes on the upgrade where the runtime can set
 * headers, else into the challenge; cookies go by themselves, and prove themselves. A socket without a hello is a broken
 * link or a dead token, and both look the same; `whoami` tells which: it fails with `Unauthorized`, or renews the session
 * for the next try.
 */
export const connect = Effect.fnUntraced(function* (
  dialect: Dialect,
  transport: Transport["Service"],
  settings: Settings,
  credential: Credential | undefined,
  whoami: Effect.Effect<void, MattermostError>
) {
  const endpoint = `GET ${dialect.path}`
  const token = credential?._tag === "Token" ? credential.token : undefined
  const onUpgrade = transport.capabilities.upgradeHeaders
  const headers: Record<string, string> = { "user-agent": settings.userAgent }
  if (token !== undefined && onUpgrade) headers["authorization"] = `Bearer ${Redacted.value(token)}`
  const socket = yield* transport
    .socket({
      endpoint,
      url: settings.socketUrl + dialect.path,
      headers: onUpgrade ? headers : {},
      maxBytes: settings.maxAnswerBytes
    })
    .pipe(
      Effect.timeoutOrElse({
        duration: DIAL_WITHIN,
        orElse: () => Effect.fail(new Unreachable({ endpoint, reason: "the upgrade was not answered" }))
      }),
      // Looked into: a dead token fails here for good, and one that was renewed is tried again.
      Effect.tapError((error) => (error.status === 401 ? whoami : Effect.void))
    )
  const silent = new Unreachable({ endpoint, reason: "the socket opened and said no hello" })
  const greeted = Effect.gen(function* () {
    if (token !== undefined && !onUpgrade) {
      yield* socket.send(
        JSON.stringify({ seq: 1, action: "authentication_challenge", data: { token: Redacted.value(token) } })
      )
    }
    return yield* awaitHello(socket)
  })
  return yield* greeted.pipe(
    Effect.timeoutOrElse({ duration: HELLO_WITHIN, orElse: () => Effect.fail(silent) }),
    Effect.catchTag("SocketClosed", () => Effect.fail(silent)),
    Effect.tapError(() => whoami)
  )
})
