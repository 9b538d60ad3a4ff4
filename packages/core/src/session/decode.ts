import * as Schema from "effect/Schema"
import type { Settings } from "../Config.ts"
import type { Wire } from "../Spec.ts"
import { Undecodable } from "../Errors.ts"
import type { Definition, EventOf, Nested } from "../Event.ts"
import { checker, explain, summary } from "../pipeline/check.ts"
import { broadcastOf, dataOf } from "./frames.ts"

const isNested = (field: Wire<unknown> | Nested<unknown>): field is Nested<unknown> => "nested" in field

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

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
    nested: ReadonlySet<string>
  ) {
    for (const field in data) if (!nested.has(field)) this[field] = data[field]
    this.event = event
    this.seq = seq
    this.#text = text
    this.#data = data
  }

  get broadcast(): unknown {
    return this.#seen("broadcast") ? this.#read?.["broadcast"] : this.#keep("broadcast", broadcastOf(this.#text))
  }

  /** Decodes JSON inside the JSON, once. */
  nestedValue(name: string, decode: (text: string) => unknown): unknown {
    if (this.#seen(name)) return this.#read?.[name]
    const text = this.#data[name]
    return this.#keep(name, typeof text === "string" ? decode(text) : text)
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
    for (const field of Object.keys(this.#data)) shown[field] = this[field]
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
): ((text: string, seq: number) => EventOf<D>) => {
  const fields = definition.fields()
  const endpoint = `${definition.event} on ${definition.dialect.path}`
  const fits = checker(compile)
  const nested = new Set(Object.keys(fields).filter((name) => isNested(fields[name] ?? Schema.Unknown)))
  const plain: Record<string, Wire<unknown>> = {}
  class Specific extends Decoded {}
  for (const [name, field] of Object.entries(fields)) {
    if (!isNested(field)) {
      plain[name] = field
      continue
    }
    const schema = field.nested
    const decode = (text: string): unknown => {
      let value: unknown
      try {
        value = JSON.parse(text)
      } catch {
        throw new Undecodable({ endpoint, status: 101, reason: `${name} is not JSON` })
      }
      if (settings.checkAnswers === false) return value
      if (fits(schema, value)) return value
      const findings = explain(schema, value)
      if (settings.checkAnswers !== "strict" && findings.wrong.length === 0) return value
      throw new Undecodable({ endpoint, status: 101, reason: `${name}: ${summary(findings)}` })
    }
    Object.defineProperty(Specific.prototype, name, {
      configurable: true,
      get(this: Specific) {
        return this.nestedValue(name, decode)
      }
    })
  }
  const struct: Wire<unknown> = Schema.Struct(plain)

  /** The plain fields are checked here, the nested ones by their getters. */
  const isEvent = (event: object, data: unknown): event is EventOf<D> => {
    if (settings.checkAnswers === false) return true
    return fits(struct, data) || (settings.checkAnswers !== "strict" && explain(struct, data).wrong.length === 0)
  }

  return (text, seq) => {
    let parsed: unknown
    try {
      parsed = dataOf(text)
    } catch {
      throw new Undecodable({ endpoint, status: 101, reason: "the frame is not JSON" })
    }
    const data = isRecord(parsed) ? parsed : {}
    const event = new Specific(definition.event, seq, text, data, nested)
    if (isEvent(event, data)) return event
    throw new Undecodable({ endpoint, status: 101, reason: summary(explain(struct, data)) })
  }
}
