import type { Generation } from "../Generation.ts"
import * as Json from "../Json.ts"
import type { Happening } from "../world/Happening.ts"
import { makeId } from "../world/Ids.ts"
import type { Session } from "../world/Sessions.ts"
import type { World } from "../world/World.ts"
import { act, type Outcome, type SocketError, socketErrors } from "./actions.ts"
import { frameOf, helloFrame, lineEnd, receives, writeFrame } from "./frames.ts"

/** The far end of a socket, in process or on the wire. */
export interface FarEnd {
  readonly send: (text: string) => void
  /** Cuts it without a close frame: 1006. */
  readonly drop: () => void
  /** Ends it with a close frame. */
  readonly close: (code: number) => void
}

/** Runs something later, on the server's clock. Answers how to call it off. */
export type After = (ms: number, run: () => void) => () => void

interface Needs {
  readonly world: World
  readonly generation: Generation
  readonly after: After
  readonly far: FarEnd
}

/** One open socket. */
export interface Connection {
  readonly receive: (text: string) => void
  readonly deliver: (happening: Happening) => void
  readonly drop: () => void
  /** The far end is gone. */
  readonly ended: () => void
  /** Whose it is, or was. */
  readonly userId: () => string | undefined
}

const AUTHENTICATE_WITHIN_MS = 5000
const LARGEST_FRAME = 8192

/** `{seq, action, data}`; `undefined` where the server gives up on the socket. */
const parse = (text: string) => {
  const value = Json.read(text)
  if (value === null) return { seq: 0, action: "", data: {} }
  if (!Json.isRecord(value)) return undefined
  const { seq = 0, action = "", data } = value
  if (typeof seq !== "number" || typeof action !== "string") return undefined
  return { seq, action, data: Json.isRecord(data) ? data : {} }
}

export const makeConnection = (
  { world, generation, after, far }: Needs,
  authenticated: Session | undefined
): Connection => {
  const connectionId = makeId()
  const old = generation.old
  let session: Session | undefined
  let seq = 0
  let callOff = () => {}

  const alive = () => session !== undefined && world.sessions.alive(session)
  const me = () => (session !== undefined && alive() ? world.users.get(session.userId) : undefined)

  /** Drops the socket if it is not authenticated by then. */
  const expire = () => {
    callOff = after(AUTHENTICATE_WITHIN_MS, () => {
      if (!alive()) far.drop()
    })
  }

  const greet = (by: Session) => {
    callOff()
    session = by
    far.send(writeFrame(generation, helloFrame(generation, by.userId, connectionId), seq++))
  }

  const reply = (to: number, outcome: Outcome) => {
    const { id, message, status } =
      "error" in outcome ? socketErrors[outcome.error] : { id: "", message: "", status: 0 }
    const body =
      "error" in outcome
        ? {
            status: "FAIL",
            ...(to === 0 ? {} : { seq_reply: to }),
            error: { id, message: old ? id : message, detailed_error: "", status_code: old ? 500 : status }
          }
        : { status: "OK", seq_reply: to, ...(outcome.data === undefined ? {} : { data: outcome.data }) }
    far.send(Json.write(body) + lineEnd(generation))
  }

  /** A wrong token cuts the socket; one who is in already gets no answer. */
  const challenge = (to: number, token: unknown) => {
    if (alive()) return
    const shown = typeof token === "string" ? world.sessions.get(token) : undefined
    if (shown === undefined) return far.drop()
    greet(shown)
    reply(to, {})
    world.users.setStatus(shown.userId, "online")
  }

  const fault = (action: string, to: number): SocketError | undefined => {
    if (action === "") return "noAction"
    if (to <= 0) return "badSeq"
    return me() === undefined && action !== "authentication_challenge" ? "notAuthenticated" : undefined
  }

  const receive = (text: string) => {
    if (text.length > LARGEST_FRAME) return far.close(1009)
    const message = parse(text)
    if (message === undefined) return far.drop()
    const { action, data } = message
    const wrong = fault(action, message.seq)
    // 11.6 does not talk to strangers.
    if (wrong !== undefined) return old || session !== undefined ? reply(message.seq, { error: wrong }) : undefined
    if (action === "authentication_challenge") return challenge(message.seq, data["token"])
    const user = me()
    if (user !== undefined) reply(message.seq, act(action, { world, generation, me: user, data }))
  }

  const deliver = (happening: Happening) => {
    if (happening.kind === "session_ended") {
      // 3.10 looks at its sockets again and drops those without a session; 11.6 lets them be.
      if (old && happening.session.id === session?.id) expire()
      return
    }
    const user = me()
    const frame = user === undefined ? undefined : frameOf(world, generation, happening, user.id)
    if (user === undefined || frame === undefined) return
    if (receives(world, frame, user.id)) far.send(writeFrame(generation, frame, seq++))
    // To 3.10 a reaction is a change of its post as well.
    if (old && (happening.kind === "reaction_added" || happening.kind === "reaction_removed")) {
      deliver({ kind: "post_edited", post: happening.post })
    }
  }

  if (authenticated === undefined) expire()
  else greet(authenticated)
  return { receive, deliver, drop: far.drop, ended: () => callOff(), userId: () => session?.userId }
}
