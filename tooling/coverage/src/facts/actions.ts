import * as Schema from "effect/Schema"
import { type FieldKind, kindOf } from "./events.ts"
import { read } from "./read.ts"

/** What a field of an action or of its reply is, told as far as it is compared. */
interface ActionField {
  readonly kind: FieldKind
  readonly optional: boolean
}

export type ActionFields = Readonly<Record<string, ActionField>>

/** What is replied: `done` and no more, nothing at all, a map of ids, or fields. */
export type Reply = "done" | "none" | "map" | ActionFields

/** One action, of the reference or of ours. */
export interface ActionFact {
  /** With its dialect: `v4 user_typing`. */
  readonly name: string
  readonly dialect: string
  readonly data: ActionFields
  readonly reply: Reply
}

const Fields = Schema.Record(
  Schema.String,
  Schema.Struct({ type: Schema.String, optional: Schema.optional(Schema.Boolean) })
)
const Row = Schema.Struct({
  name: Schema.String,
  version: Schema.String,
  data: Fields,
  reply: Schema.Union([Schema.Literals(["done", "none", "map"]), Fields])
})

/** `*` stands for whatever the sender adds. */
const fieldsOf = (fields: typeof Fields.Type): ActionFields =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name !== "*")
      .map(([name, { optional, type }]) => [name, { kind: kindOf(type), optional: optional === true }])
  )

/** Every action that a server of these dialects knows. */
export const actions: ReadonlyArray<ActionFact> = read("actions", Row).map(({ data, name, reply, version }) => ({
  name: `${version} ${name}`,
  dialect: version,
  data: fieldsOf(data),
  reply: typeof reply === "string" ? reply : fieldsOf(reply)
}))
