/** An event, unparsed. */
export interface EventFrame {
  readonly kind: "event"
  readonly name: string
  readonly seq: number
  readonly text: string
}

/** An answer to an action. What it holds besides is read by whoever waits for it. */
export interface ReplyFrame {
  readonly kind: "reply"
  readonly seqReply: number | undefined
  readonly ok: boolean
  readonly errorId: string | undefined
  readonly text: string
}

/** A frame, looked at from its edges: enough to know whether anybody wants it, without parsing what nobody reads. */
export type Frame = EventFrame | ReplyFrame | { readonly kind: "unreadable" }

const EVENT = '{"event":'
const SEQ = '"seq":'
/** How frames of 3.0 begin: `{team_id, channel_id, user_id, action, props}`, always in this order, and without a number. */
const ACTING = '{"team_id":'
const ACTION = '"action":"'
const UNNUMBERED = -1

/** The whole frame, parsed: replies, and events that are written in another order than servers do today. */
const parsed = (text: string): Frame => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: "unreadable" }
  }
  if (typeof value !== "object" || value === null) return { kind: "unreadable" }
  if ("event" in value && typeof value.event === "string") {
    return {
      kind: "event",
      name: value.event,
      seq: "seq" in value && typeof value.seq === "number" ? value.seq : 0,
      text
    }
  }
  // A refusal can come without `seq_reply`: what tells a reply from an event is its `status`.
  if ("status" in value) {
    const error = "error" in value && typeof value.error === "object" && value.error !== null ? value.error : undefined
    return {
      kind: "reply",
      seqReply: "seq_reply" in value && typeof value.seq_reply === "number" ? value.seq_reply : undefined,
      ok: value.status === "OK",
      errorId: error !== undefined && "id" in error && typeof error.id === "string" ? error.id : undefined,
      text
    }
  }
  return { kind: "unreadable" }
}

/** Inside of strings every quote is escaped, so that the first `"action":"` is the frame's own, whatever a client made others send. */
const readAction = (text: string): Frame => {
  const from = text.indexOf(ACTION) + ACTION.length
  const to = text.indexOf('"', from)
  if (from < ACTION.length || to < 0) return { kind: "unreadable" }
  return { kind: "event", name: text.slice(from, to), seq: UNNUMBERED, text }
}

/** Reads one text frame. */
export const readFrame = (text: string): Frame => {
  if (!text.startsWith(EVENT)) return text.startsWith(ACTING) ? readAction(text) : parsed(text)
  const from = text.indexOf('"', EVENT.length)
  const to = text.indexOf('"', from + 1)
  const at = text.lastIndexOf(SEQ)
  const seq = at < 0 ? Number.NaN : Number.parseInt(text.slice(at + SEQ.length), 10)
  if (from < 0 || to < 0 || !Number.isInteger(seq) || text.length - at > 40) return parsed(text)
  return { kind: "event", name: text.slice(from + 1, to), seq, text }
}

const DATA = '"data":'
const BROADCAST = '"broadcast":'

const part = (text: string, name: string): unknown => {
  const frame: unknown = JSON.parse(text)
  return typeof frame === "object" && frame !== null ? Reflect.get(frame, name) : undefined
}

/**
 * What an event says. Parsed without the rest of its frame: to whom it was sent is seldom read. Inside of strings every
 * quote is escaped, so that the last `"broadcast":` is the frame's own. Throws a `SyntaxError` when the frame is no JSON.
 */
export const dataOf = (text: string): unknown => {
  if (text.startsWith(ACTING)) return part(text, "props")
  const from = text.indexOf(DATA)
  const to = text.lastIndexOf(",", text.lastIndexOf(BROADCAST))
  if (from < 0 || to < from) return part(text, "data")
  try {
    return JSON.parse(text.slice(from + DATA.length, to))
  } catch {
    return part(text, "data")
  }
}

/** To whom an event was sent; in 3.0, who did it, and where. */
export const broadcastOf = (text: string): unknown =>
  text.startsWith(ACTING)
    ? { user_id: part(text, "user_id"), channel_id: part(text, "channel_id"), team_id: part(text, "team_id") }
    : part(text, "broadcast")
