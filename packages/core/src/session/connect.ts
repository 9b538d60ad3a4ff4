import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Credential } from "../Auth.ts"
import type { Settings } from "../Config.ts"
import { type MattermostError, Unreachable, Unsupported } from "../Errors.ts"
import type { Dialect } from "../Event.ts"
import type { SocketClosed, Transport, WireSocket } from "../Transport.ts"
import { type Frame, readFrame } from "./frames.ts"
import type { Resume } from "./Place.ts"

/** How long a server may take to answer the upgrade. */
const DIAL_WITHIN = "10 seconds"
/** How long a new socket may stay silent. The server gives an anonymous one 5 s. */
const ANSWER_WITHIN = "6 seconds"

/** A hello, as much of it as is needed. */
interface Hello {
  readonly connectionId: string | undefined
  /** Whose socket it is: a hello is addressed to the user whose session it is. */
  readonly who: string | undefined
  readonly seq: number
  readonly version: string | undefined
}

/** An open socket, what the server said to it, and the frames that came meanwhile, in order, the hello among them. */
export interface Connected {
  readonly socket: WireSocket
  /** `undefined`: the connection was resumed; or the dialect has no hello. */
  readonly hello: Hello | undefined
  readonly first: ReadonlyArray<Frame>
}

/** What connecting stands on. */
export interface Dialling {
  readonly dialect: Dialect
  readonly transport: Transport["Service"]
  readonly settings: Settings
  /** Fails when there is no session any more; renews one that has ended. */
  readonly whoami: Effect.Effect<void, MattermostError>
  /** A number that no socket of this client has used. */
  readonly number: () => number
  /** The socket opened, and ended before anything was said. */
  readonly ended: () => void
}

const helloIn = (frame: Frame): Hello | undefined =>
  frame.kind === "event" && frame.name === "hello"
    ? {
        connectionId: /"connection_id":\s*"([^"]+)"/.exec(frame.text)?.[1],
        who: /"broadcast":\s*\{[^}]*?"user_id":\s*"([^"]+)"/.exec(frame.text)?.[1],
        seq: frame.seq,
        version: /"server_version":\s*"(\d+\.[^"]*)"/.exec(frame.text)?.[1]
      }
    : undefined

/** A reply that says that nobody stands behind the socket. */
export const saysEnded = (frame: Frame): boolean =>
  frame.kind === "reply" && !frame.ok && frame.errorId?.endsWith("not_authenticated.app_error") === true

/**
 * Reads until it is known what became of the connection: a hello begins a new one; the reply to a `ping` that was sent at
 * once, without a hello before it, says that the old one goes on. A token that the server does not know gets an open
 * socket and silence, then an abrupt end.
 */
const greeting = (
  socket: WireSocket,
  asked: number,
  resuming: boolean
): Effect.Effect<Connected | "ended", SocketClosed> => {
  const first: Array<Frame> = []
  const more: Effect.Effect<Connected | "ended", SocketClosed> = Effect.flatMap(socket.pull, (texts) => {
    let found: Connected | "ended" | undefined
    for (const text of texts) {
      const frame = readFrame(text)
      const hello = found === undefined ? helloIn(frame) : undefined
      const isReply = frame.kind === "reply" && frame.seqReply === asked
      first.push(frame)
      if (found !== undefined) continue
      if (hello !== undefined) found = { socket, hello, first }
      else if (saysEnded(frame)) found = "ended"
      else if (resuming && isReply) found = { socket, hello: undefined, first }
    }
    return found === undefined ? more : Effect.succeed(found)
  })
  return more
}

/** 3.0 refuses the upgrade of who has no session; not every runtime tells that from a broken link. */
const hidesRefusal = ({ talks }: Dialect, { sent, status }: Unreachable): boolean =>
  !talks && status === undefined && sent !== false

/** The address of an upgrade; one that resumes says which connection, and from which frame on. */
const urlOf = ({ dialect, settings }: Dialling, resume: Resume | undefined): string =>
  settings.socketUrl +
  dialect.path +
  (resume === undefined
    ? ""
    : `?connection_id=${encodeURIComponent(resume.connectionId)}&sequence_number=${resume.next}`)

/**
 * Opens one socket as who we are: the token goes on the upgrade where the runtime can set headers, else into the challenge;
 * cookies go by themselves, and prove themselves. A socket that stays silent is a broken link or a dead token, and both look
 * the same; `whoami` tells which: it fails with `Unauthorized`, or renews the session for the next try.
 */
export const connect = Effect.fnUntraced(function* (
  dialling: Dialling,
  credential: Credential | undefined,
  resume: Resume | undefined
) {
  const { dialect, ended, number, settings, transport, whoami } = dialling
  const endpoint = `GET ${dialect.path}`
  const token = credential?._tag === "Token" ? credential.token : undefined
  const onUpgrade = transport.capabilities.upgradeHeaders
  if (token !== undefined && !onUpgrade && !dialect.talks) {
    const reason =
      "this server takes a token on the socket's upgrade alone, and no header can be set there: log in by cookie"
    return yield* new Unsupported({ endpoint, status: 0, reason })
  }
  const headers: Record<string, string> = { "user-agent": settings.userAgent }
  if (token !== undefined && onUpgrade) headers["authorization"] = `Bearer ${Redacted.value(token)}`
  const socket = yield* transport
    .socket({
      endpoint,
      url: urlOf(dialling, resume),
      headers: onUpgrade ? headers : {},
      maxBytes: settings.maxAnswerBytes
    })
    .pipe(
      Effect.timeoutOrElse({
        duration: DIAL_WITHIN,
        orElse: () => Effect.fail(new Unreachable({ endpoint, reason: "the upgrade was not answered" }))
      }),
      // Looked into: a dead token fails here for good, and one that was renewed is tried again.
      Effect.tapError((error) => (error.status === 401 || hidesRefusal(dialect, error) ? whoami : Effect.void))
    )
  if (!dialect.talks) return { socket, hello: undefined, first: [] } satisfies Connected
  const silent = new Unreachable({ endpoint, reason: "the socket opened and said no hello" })
  const asked = number()
  const greeted = Effect.gen(function* () {
    if (token !== undefined && !onUpgrade) {
      yield* socket.send(
        JSON.stringify({ seq: 1, action: "authentication_challenge", data: { token: Redacted.value(token) } })
      )
    }
    yield* socket.send(JSON.stringify({ seq: asked, action: "ping" }))
    const found = yield* greeting(socket, asked, resume !== undefined)
    if (found !== "ended") return found
    return yield* new Unreachable({ endpoint, reason: "the server does not know the session" })
  })
  return yield* greeted.pipe(
    Effect.timeoutOrElse({ duration: ANSWER_WITHIN, orElse: () => Effect.fail(silent) }),
    Effect.catchTag("SocketClosed", () => Effect.andThen(Effect.sync(ended), Effect.fail(silent))),
    Effect.tapError(() => whoami)
  )
})
