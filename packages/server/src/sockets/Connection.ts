import type { Generation } from "../Generation.ts"
import * as Json from "../Json.ts"
import type { Happening } from "../world/Happening.ts"
import type { Session } from "../world/Sessions.ts"
import type { User } from "../world/Users.ts"
import type { World } from "../world/World.ts"
import { act, type Outcome, type SocketError, socketErrors } from "./actions.ts"
import { frameOf, helloFrame, lineEnd, receives, writeFrame } from "./frames.ts"
import type { After, Line } from "./Line.ts"
import { makeOutbox, type Waiting } from "./Outbox.ts"
import { makePresence } from "./presence.ts"

interface Needs {
  readonly world: World
  readonly generation: Generation
  readonly after: After
  /** It has too much to say, and is forgotten. */
  readonly onForgotten: () => void
}

/** What a server has to say to one client: it outlives the sockets that say it. */
export interface Connection {
  readonly id: () => string
  readonly receive: (text: string) => void
  readonly deliver: (happening: Happening) => void
  /** The line takes frames again. */
  readonly drained: () => void
  /** A socket for a new connection: greeted at once, or (without a session) after a challenge. */
  readonly open: (line: Line) => void
  /** Another socket for one that lost its own, with the number that it wants to go on with. */
  readonly resume: (line: Line, by: Session, from: number) => void
  /** The far end is gone. */
  readonly ended: () => void
  readonly isOpen: () => boolean
  /** Whether it can be resumed at all: 3.10 does not know of that. */
  readonly isLasting: boolean
  /** Whose it is, or was. */
  readonly userId: () => string | undefined
  readonly session: () => Session | undefined
}

const AUTHENTICATE_WITHIN_MS = 5000
const LARGEST_FRAME = 8192

/** `{seq, action, data}`; `undefined` where the server gives up on the socket. */
const parse = (text: string) => {
  const value = Json.readFirst(text)
  if (value === null) return { seq: 0, action: "", data: {} }
  if (!Json.isRecord(value)) return undefined
  // Go does not mind the case of a name.
  const fields = Object.fromEntries(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field]))
  const { seq = 0, action = "", data } = fields
  if (typeof seq !== "number" || !Number.isInteger(seq) || typeof action !== "string") return undefined
  if (data !== undefined && data !== null && !Json.isRecord(data)) return undefined
  return { seq, action, data: Json.isRecord(data) ? data : {} }
}

export const makeConnection = (
  { world, generation, after, onForgotten }: Needs,
  authenticated: Session | undefined
): Connection => {
  const old = generation.old
  let connectionId = world.makeId()
  let session = authenticated
  let line: Line | undefined
  let openedAt = 0
  /** How often it is told each event: 3.10 takes a socket in anew with each challenge, and keeps it as it was besides. */
  let copies = 0
  let callOff = () => {}
  const outbox = makeOutbox({ after, onOverflow: onForgotten })
  const presence = makePresence()

  const alive = () => session !== undefined && world.sessions.alive(session)
  const me = (): User | undefined => (session !== undefined && alive() ? world.users.get(session.userId) : undefined)

  /** Drops the socket if it is not authenticated by then. */
  const expire = (ms: number) => {
    callOff()
    callOff = after(ms, () => {
      if (!alive()) line?.drop()
    })
  }

  const greeting = (by: Session): Waiting => ({
    event: "hello",
    write: (seq) => writeFrame(generation, helloFrame(generation, by.userId, connectionId), seq)
  })

  const greet = (by: Session) => {
    callOff()
    session = by
    copies = old ? copies + 1 : 1
    outbox.push(greeting(by))
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
    outbox.push({ event: undefined, text: Json.write(body) + lineEnd(generation) })
  }

  /** A wrong token cuts the socket; one who is in already gets no answer. */
  const challenge = (to: number, token: unknown) => {
    if (alive()) return
    const shown = typeof token === "string" ? world.sessions.get(token) : undefined
    if (shown === undefined) return line?.drop()
    greet(shown)
    reply(to, {})
    world.statuses.set(shown.userId, "online")
  }

  const fault = (action: string, to: number): SocketError | undefined => {
    if (action === "") return "noAction"
    if (to <= 0) return "badSeq"
    return me() === undefined && action !== "authentication_challenge" ? "notAuthenticated" : undefined
  }

  const receive = (text: string) => {
    if (text.length > LARGEST_FRAME) return line?.close(1009)
    const message = parse(text)
    if (message === undefined) return line?.drop()
    const { action, data } = message
    if (action === "presence" && !old) {
      presence.look(data)
      // Those without a session get an answer as well, strangers none.
      return session === undefined ? undefined : reply(message.seq, {})
    }
    // What a receipt says of itself is text, or the server stumbles, and forgets who said it.
    if (action === "posted_notify_ack" && !old && data["status"] !== undefined && typeof data["status"] !== "string") {
      onForgotten()
      return line?.drop()
    }
    const wrong = fault(action, message.seq)
    // 11.6 does not talk to strangers.
    if (wrong !== undefined) return old || session !== undefined ? reply(message.seq, { error: wrong }) : undefined
    if (action === "authentication_challenge") return challenge(message.seq, data["token"])
    const user = me()
    const outcome = user === undefined ? undefined : act(action, { world, generation, me: user, data })
    if (outcome !== undefined) reply(message.seq, outcome)
  }

  /** 3.10 looks at its sockets again and drops those without a session; 11.6 looks once, 5 s after the upgrade. */
  const sessionEnded = (ended: Session) => {
    if (session === undefined || ended.id !== session.id) return
    const left = old ? AUTHENTICATE_WITHIN_MS : openedAt + AUTHENTICATE_WITHIN_MS - world.elapsed()
    if (left > 0) expire(left)
  }

  const deliver = (happening: Happening) => {
    if (happening.kind === "session_ended") return sessionEnded(happening.session)
    const user = me()
    const frame = user === undefined ? undefined : frameOf(world, generation, happening, user.id)
    if (user === undefined || frame === undefined) return
    if (receives(world, frame, user.id) && presence.sees(frame)) {
      for (let copy = 0; copy < copies; copy += 1)
        outbox.push({ event: frame.event, write: (seq) => writeFrame(generation, frame, seq) })
    }
    // To 3.10 a reaction is a change of its post as well.
    if (old && (happening.kind === "reaction_added" || happening.kind === "reaction_removed")) {
      deliver({ kind: "post_edited", post: happening.post })
    }
  }

  const take = (to: Line) => {
    openedAt = world.elapsed()
    line = to
    outbox.attach(to)
  }

  return {
    id: () => connectionId,
    receive,
    deliver,
    drained: outbox.drained,
    open: (to) => {
      take(to)
      if (session === undefined) expire(AUTHENTICATE_WITHIN_MS)
      else greet(session)
    },
    resume: (to, by, from) => {
      session = by
      if (!outbox.resume(from, greeting(by))) connectionId = world.makeId()
      take(to)
    },
    ended: () => {
      callOff()
      line = undefined
      outbox.detach()
    },
    isOpen: outbox.isOpen,
    isLasting: !old,
    userId: () => session?.userId,
    session: () => session
  }
}
