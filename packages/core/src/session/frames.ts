/** A frame, looked at from its edges: enough to know whether anybody wants it, without parsing what nobody reads. */
export type Frame =
  | { readonly kind: "event"; readonly name: string; readonly seq: number; readonly text: string }
  | {
      readonly kind: "reply"
      readonly seqReply: number | undefined
      readonly ok: boolean
      readonly errorId: string | undefined
    }
  | { readonly kind: "unreadable" }

const EVENT = '{"event":'
const SEQ = '"seq":'

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
      errorId: error !== undefined && "id" in error && typeof error.id === "string" ? error.id : undefined
    }
  }
  return { kind: "unreadable" }
}

/** Reads one text frame. */
export const readFrame = (text: string): Frame => {
  if (!text.startsWith(EVENT)) return parsed(text)
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
  const from = text.indexOf(DATA)
  const to = text.lastIndexOf(",", text.lastIndexOf(BROADCAST))
  if (from < 0 || to < from) return part(text, "data")
  try {
    return JSON.parse(text.slice(from + DATA.length, to))
  } catch {
    return part(text, "data")
  }
}

/** To whom an event was sent. */
export const broadcastOf = (text: string): unknown => part(text, "broadcast")
