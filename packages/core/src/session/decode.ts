import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Settings } from "../Config.ts"
import type { Wire } from "../Endpoint.ts"
import { Undecodable } from "../Errors.ts"
import type { Definition, EventOf, Nested } from "../Event.ts"
import { explain, summary } from "../pipeline/check.ts"

const isNested = (field: Wire<unknown> | Nested<unknown>): field is Nested<unknown> => "nested" in field

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The base of every decoded event: what each has, and how it shows itself. */
class Decoded {
  readonly event: string
  readonly broadcast: unknown
  readonly seq: number
  readonly #data: Readonly<Record<string, unknown>>
  readonly #read = new Map<string, unknown>()

  constructor(event: string, data: Readonly<Record<string, unknown>>, broadcast: unknown, seq: number, nested: ReadonlySet<string>) {
    this.event = event
    this.broadcast = broadcast
    this.seq = seq
    this.#data = data
    for (const key of Object.keys(data)) {
      if (!nested.has(key) && key !== "event" && key !== "broadcast" && key !== "seq") Reflect.set(this, key, data[key])
    }
  }

  /** Decodes JSON inside the JSON at its first use, once. */
  nestedValue(name: string, decode: (text: string) => unknown): unknown {
    if (this.#read.has(name)) return this.#read.get(name)
    const text = this.#data[name]
    const value = typeof text === "string" ? decode(text) : text
    this.#read.set(name, value)
    return value
  }

  toJSON(): unknown {
    const shown: Record<string, unknown> = {}
    for (const key of Object.keys(this)) shown[key] = Reflect.get(this, key)
    for (const key of Object.keys(this.#data)) if (!(key in shown)) shown[key] = Reflect.get(this, key)
    return shown
  }

  [Symbol.for("nodejs.util.inspect.custom")](): unknown {
    return this.toJSON()
  }
}

/**
 * Makes events of one definition from their frames. Plain fields are checked at once, nested JSON when it is first read:
 * reading a field that does not fit throws `Undecodable`.
 */
export const decoder = <D extends Definition>(
  definition: D,
  settings: Settings,
  compile: (schema: Wire<unknown>) => void
): (text: string, seq: number) => Result.Result<EventOf<D>, Undecodable> => {
  const fields = definition.fields()
  const endpoint = `${definition.event} on ${definition.dialect.path}`
  const nested = new Set(Object.keys(fields).filter((name) => isNested(fields[name] ?? Schema.Unknown)))
  const plain: Record<string, Wire<unknown>> = {}
  class Specific extends Decoded {}
  for (const [name, field] of Object.entries(fields)) {
    if (!isNested(field)) {
      plain[name] = field
      continue
    }
    const schema = field.nested
    let check: ((value: unknown) => boolean) | undefined
    const decode = (text: string): unknown => {
      let value: unknown
      try {
        value = JSON.parse(text)
      } catch {
        throw new Undecodable({ endpoint, status: 101, reason: `${name} is not JSON` })
      }
      if (settings.checkAnswers === false) return value
      if (check === undefined) {
        compile(schema)
        check = Schema.is(schema)
      }
      if (check(value)) return value
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
  let fits: ((value: unknown) => boolean) | undefined

  /** The plain fields are checked here, the nested ones by their getters. */
  const isEvent = (event: object, data: unknown): event is EventOf<D> => {
    if (settings.checkAnswers === false) return true
    if (fits === undefined) {
      compile(struct)
      fits = Schema.is(struct)
    }
    return fits(data) || settings.checkAnswers !== "strict" && explain(struct, data).wrong.length === 0
  }

  return (text, seq) => {
    let frame: unknown
    try {
      frame = JSON.parse(text)
    } catch {
      return Result.fail(new Undecodable({ endpoint, status: 101, reason: "the frame is not JSON" }))
    }
    const data = isRecord(frame) && isRecord(frame["data"]) ? frame["data"] : {}
    const broadcast = isRecord(frame) ? frame["broadcast"] : undefined
    const event = new Specific(definition.event, data, broadcast, seq, nested)
    return isEvent(event, data)
      ? Result.succeed(event)
      : Result.fail(new Undecodable({ endpoint, status: 101, reason: summary(explain(struct, data)) }))
  }
}
