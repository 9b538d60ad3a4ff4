import * as Schema from "effect/Schema"
import type { Settings } from "../Config.ts"
import type { Wire } from "../Spec.ts"
import { Undecodable } from "../Errors.ts"
import { ANY, type Definition, type EventOf, type Nested } from "../Event.ts"
import { explain, jsonChecker, summary } from "../pipeline/check.ts"
import { broadcastOf, dataOf, type EventFrame } from "./frames.ts"

const NOTHING: ReadonlyArray<string> = []

const isNested = (field: Wire<unknown> | Nested<unknown>): field is Nested<unknown> => "nested" in field

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Names that data must not take: a server that sends one of them would replace what events are made of. */
const RESERVED = ["broadcast", "nestedValue", "toJSON", ...Object.getOwnPropertyNames(Object.prototype)]

/** A field that is JSON inside the JSON. Each has a bit, by which an event knows that it has been read. */
interface NestedField {
  readonly name: string
  readonly schema: Wire<unknown>
  readonly bit: number
}

/** The base of every decoded event: what each has, and how it shows itself. One is made per event, so it is kept lean. */
class Decoded {
  [field: string]: unknown
  readonly event: string
  readonly seq: number
  readonly #by: Decoder<Definition>
  readonly #text: string
  /** As it came, but for the nested fields that have been read: those are here as they were decoded. */
  readonly #data: Record<string, unknown>
  #read = 0
  #broadcast: unknown

  constructor(by: Decoder<Definition>, seq: number, text: string, data: Record<string, unknown>) {
    const { event, notCopied } = by.kind
    for (const field in data) if (!notCopied.has(field)) this[field] = data[field]
    this.event = event
    this.seq = seq
    this.#by = by
    this.#text = text
    this.#data = data
  }

  get broadcast(): unknown {
    return (this.#broadcast ??= broadcastOf(this.#text))
  }

  /** Decodes JSON inside the JSON, once. */
  nestedValue(field: NestedField): unknown {
    const data = this.#data
    const raw = data[field.name]
    if ((this.#read & field.bit) !== 0) return raw
    const value = this.#by.nested(field, raw)
    this.#read |= field.bit
    if (value !== undefined) data[field.name] = value
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

/** What a definition makes of its events. */
interface Kind {
  readonly event: string
  readonly Specific: typeof Decoded
  readonly nested: ReadonlyArray<NestedField>
  readonly notCopied: ReadonlySet<string>
  /** The other fields. */
  readonly struct: Wire<unknown>
}

/** Made once for all who listen: engines prepare themselves for each class anew. */
const kindOf = (definition: Definition): Kind => {
  const plain: Record<string, Wire<unknown>> = {}
  const nested: Array<NestedField> = []
  class Specific extends Decoded {}
  for (const [name, field] of Object.entries(definition.fields())) {
    if (!isNested(field)) {
      plain[name] = field
      continue
    }
    const one = { name, schema: field.nested, bit: 1 << nested.length }
    nested.push(one)
    Object.defineProperty(Specific.prototype, name, {
      configurable: true,
      get(this: Specific) {
        return this.nestedValue(one)
      }
    })
  }
  const struct: Wire<unknown> = Schema.Struct(plain)
  const notCopied: ReadonlySet<string> = new Set([...RESERVED, ...nested.map(({ name }) => name)])
  return { Specific, event: definition.event, nested, notCopied, struct }
}
const kinds = new WeakMap<Definition, Kind>()

/**
 * Makes events of one definition from their frames. Plain fields are checked at once, nested JSON when it is first read:
 * reading a field that does not fit throws as well.
 */
export class Decoder<D extends Definition> {
  readonly kind: Kind
  readonly #endpoint: string
  readonly #checkAnswers: Settings["checkAnswers"]
  readonly #fits: (schema: Wire<unknown>, value: unknown) => boolean
  readonly #needed: ReadonlyArray<string>

  constructor(definition: D, settings: Settings, compile: (schema: Wire<unknown>) => void) {
    let kind = kinds.get(definition)
    if (kind === undefined) kinds.set(definition, (kind = kindOf(definition)))
    this.kind = kind
    this.#endpoint = `${definition.event} on ${definition.dialect.path}`
    this.#checkAnswers = settings.checkAnswers
    this.#fits = jsonChecker(compile)
    this.#needed = kind.nested.flatMap(({ name, schema }) => (this.#fits(schema, undefined) ? [] : [name]))
  }

  /** Throws `Undecodable`. */
  decode({ name, seq, text }: EventFrame): EventOf<D> {
    let parsed: unknown
    try {
      parsed = dataOf(text)
    } catch {
      throw this.#undecodable("the frame is not JSON")
    }
    const { Specific, event, struct } = this.kind
    const own = isRecord(parsed) ? parsed : {}
    const data = event === ANY ? { name, data: own } : own
    const made = new Specific(this, seq, text, data)
    if (this.#isEvent(made, data)) return made
    const found = explain(struct, data)
    throw this.#undecodable(summary({ ...found, missing: [...found.missing, ...this.#lacking(data)] }))
  }

  /** One nested field: mostly text, in some events already an object. */
  nested({ name, schema }: NestedField, raw: unknown): unknown {
    let value = raw
    if (typeof raw === "string") {
      try {
        value = JSON.parse(raw)
      } catch {
        throw this.#undecodable(`${name} is not JSON`)
      }
    }
    if (this.#checkAnswers === false || this.#fits(schema, value)) return value
    const findings = explain(schema, value)
    if (this.#checkAnswers !== "strict" && findings.wrong.length === 0) return value
    throw this.#undecodable(`${name}: ${summary(findings)}`)
  }

  /** The plain fields are checked here, the nested ones by their getters; but those that must be there, must be there. */
  #isEvent(_made: object, data: Readonly<Record<string, unknown>>): _made is EventOf<D> {
    if (this.#checkAnswers === false) return true
    const { struct } = this.kind
    const fits = this.#fits(struct, data)
    if (!fits && (this.#checkAnswers === "strict" || explain(struct, data).wrong.length > 0)) return false
    return this.#lacking(data).length === 0
  }

  #lacking(data: Readonly<Record<string, unknown>>): ReadonlyArray<string> {
    for (const name of this.#needed) {
      if (data[name] === undefined || data[name] === null)
        return this.#needed.filter((one) => (data[one] ?? null) === null)
    }
    return NOTHING
  }

  #undecodable(reason: string): Undecodable {
    return new Undecodable({ endpoint: this.#endpoint, status: 101, reason })
  }
}
