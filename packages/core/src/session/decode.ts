import * as Schema from "effect/Schema"
import type { Settings } from "../Config.ts"
import type { Wire } from "../Spec.ts"
import { Undecodable } from "../Errors.ts"
import { ANY, type Definition, type EventOf, type Nested } from "../Event.ts"
import { checker, explain, summary } from "../pipeline/check.ts"
import { broadcastOf, dataOf, type EventFrame } from "./frames.ts"

const isNested = (field: Wire<unknown> | Nested<unknown>): field is Nested<unknown> => "nested" in field

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Names that data must not take: a server that sends one of them would replace what events are made of. */
const RESERVED = ["broadcast", "nestedValue", "toJSON", ...Object.getOwnPropertyNames(Object.prototype)]

/** The base of every decoded event: what each has, and how it shows itself. One is made per event, so it is kept lean. */
class Decoded {
  [field: string]: unknown
  readonly event: string
  readonly seq: number
  readonly #text: string
  readonly #data: Readonly<Record<string, unknown>>
  #read: Record<string, unknown> | undefined

  constructor(
    event: string,
    seq: number,
    text: string,
    data: Readonly<Record<string, unknown>>,
    notCopied: ReadonlySet<string>
  ) {
    for (const field in data) if (!notCopied.has(field)) this[field] = data[field]
    this.event = event
    this.seq = seq
    this.#text = text
    this.#data = data
  }

  get broadcast(): unknown {
    return this.#seen("broadcast") ? this.#read?.["broadcast"] : this.#keep("broadcast", broadcastOf(this.#text))
  }

  /** Decodes JSON inside the JSON, once. */
  nestedValue(name: string, decode: (value: unknown) => unknown): unknown {
    return this.#seen(name) ? this.#read?.[name] : this.#keep(name, decode(this.#data[name]))
  }

  #seen(name: string): boolean {
    return this.#read !== undefined && name in this.#read
  }

  #keep(name: string, value: unknown): unknown {
    this.#read ??= {}
    return (this.#read[name] = value)
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
  const fits = checker(compile)
  const plain: Record<string, Wire<unknown>> = {}
  const nested: Record<string, Wire<unknown>> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (isNested(field)) nested[name] = field.nested
    else plain[name] = field
  }
  const notCopied = new Set([...RESERVED, ...Object.keys(nested)])
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
  for (const [name, schema] of Object.entries(nested)) {
    const decode = decodeNested(name, schema)
    Object.defineProperty(Specific.prototype, name, {
      configurable: true,
      get(this: Specific) {
        return this.nestedValue(name, decode)
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
    const event = new Specific(definition.event, seq, text, data, notCopied)
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
