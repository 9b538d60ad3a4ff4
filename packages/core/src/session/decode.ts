import * as Schema from "effect/Schema"
import type { Settings } from "../Config.ts"
import type { Wire } from "../Spec.ts"
import { Undecodable } from "../Errors.ts"
import { ANY, type Definition, type EventOf, type Nested } from "../Event.ts"
import { explain, jsonChecker, summary } from "../pipeline/check.ts"
import { broadcastOf, dataOf, type EventFrame } from "./frames.ts"

const isNested = (field: Wire<unknown> | Nested<unknown>): field is Nested<unknown> => "nested" in field

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Names that data must not take: a server that sends one of them would replace what events are made of. */
const RESERVED = ["broadcast", "nestedValue", "toJSON", ...Object.getOwnPropertyNames(Object.prototype)]

/** What the events of one definition have in common. */
interface Kind {
  readonly event: string
  readonly notCopied: ReadonlySet<string>
}

/** The base of every decoded event: what each has, and how it shows itself. One is made per event, so it is kept lean. */
class Decoded {
  [field: string]: unknown
  readonly event: string
  readonly seq: number
  readonly #text: string
  /** As it came, but for the nested fields that have been read: those are here as they were decoded. */
  readonly #data: Record<string, unknown>
  /** Which nested fields have been read: a bit for each. */
  #read = 0
  #broadcast: unknown

  constructor({ event, notCopied }: Kind, seq: number, text: string, data: Record<string, unknown>) {
    for (const field in data) if (!notCopied.has(field)) this[field] = data[field]
    this.event = event
    this.seq = seq
    this.#text = text
    this.#data = data
  }

  get broadcast(): unknown {
    return (this.#broadcast ??= broadcastOf(this.#text))
  }

  /** Decodes JSON inside the JSON, once. */
  nestedValue(bit: number, name: string, decode: (value: unknown) => unknown): unknown {
    const data = this.#data
    if ((this.#read & bit) !== 0) return data[name]
    const value = decode(data[name])
    this.#read |= bit
    if (value !== undefined) data[name] = value
    return value
  }

  /** What `console.log` shows in Node, where getters would stay hidden. */
  [Symbol.for("nodejs.util.inspect.custom")](): unknown {
    return this.toJSON()
  }

  toJSON(): unknown {
    const shown: Record<string, unknown> = { event: this.event, seq: this.seq, broadcast: this.broadcast }
    for (const field of Object.keys(this.#data)) if (!RESERVED.includes(field)) shown[field] = this[field]
    return shown
  }
}

/**
 * Makes events of one definition from their frames, or throws `Undecodable`. Plain fields are checked at once, nested JSON
 * when it is first read: reading a field that does not fit throws as well.
 */
export const decoder = <D extends Definition>(
  definition: D,
  settings: Settings,
  compile: (schema: Wire<unknown>) => void
): ((frame: EventFrame) => EventOf<D>) => {
  const fields = definition.fields()
  const endpoint = `${definition.event} on ${definition.dialect.path}`
  const fits = jsonChecker(compile)
  const plain: Record<string, Wire<unknown>> = {}
  const nested: Record<string, Wire<unknown>> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (isNested(field)) nested[name] = field.nested
    else plain[name] = field
  }
  const kind: Kind = {
    event: definition.event,
    notCopied: new Set([...RESERVED, ...Object.keys(nested)])
  }
  const needed = Object.entries(nested).flatMap(([name, schema]) => (fits(schema, undefined) ? [] : [name]))

  /** One nested field: mostly text, in some events already an object. */
  const decodeNested =
    (name: string, schema: Wire<unknown>) =>
    (raw: unknown): unknown => {
      let value = raw
      if (typeof raw === "string") {
        try {
          value = JSON.parse(raw)
        } catch {
          throw new Undecodable({ endpoint, status: 101, reason: `${name} is not JSON` })
        }
      }
      if (settings.checkAnswers === false || fits(schema, value)) return value
      const findings = explain(schema, value)
      if (settings.checkAnswers !== "strict" && findings.wrong.length === 0) return value
      throw new Undecodable({ endpoint, status: 101, reason: `${name}: ${summary(findings)}` })
    }

  class Specific extends Decoded {}
  for (const [index, [name, schema]] of Object.entries(nested).entries()) {
    const decode = decodeNested(name, schema)
    const bit = 1 << index
    Object.defineProperty(Specific.prototype, name, {
      configurable: true,
      get(this: Specific) {
        return this.nestedValue(bit, name, decode)
      }
    })
  }
  const struct: Wire<unknown> = Schema.Struct(plain)

  /** The plain fields are checked here, the nested ones by their getters; but those that must be there, must be there. */
  const isEvent = (event: object, data: Readonly<Record<string, unknown>>): event is EventOf<D> =>
    settings.checkAnswers === false ||
    ((fits(struct, data) || (settings.checkAnswers !== "strict" && explain(struct, data).wrong.length === 0)) &&
      needed.every((name) => data[name] !== undefined && data[name] !== null))

  return ({ name, seq, text }) => {
    let parsed: unknown
    try {
      parsed = dataOf(text)
    } catch {
      throw new Undecodable({ endpoint, status: 101, reason: "the frame is not JSON" })
    }
    const own = isRecord(parsed) ? parsed : {}
    const data = definition.event === ANY ? { name, data: own } : own
    const event = new Specific(kind, seq, text, data)
    if (isEvent(event, data)) return event
    const lacking = needed.filter((name) => data[name] === undefined || data[name] === null)
    const found = explain(struct, data)
    throw new Undecodable({
      endpoint,
      status: 101,
      reason: summary({ ...found, missing: [...found.missing, ...lacking] })
    })
  }
}
