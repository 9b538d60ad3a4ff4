import * as Schema from "effect/Schema"
import { read } from "./read.ts"
import { wordsOf } from "./shape.ts"

/** What a field of an event is, told as far as it is compared. */
export type FieldKind = "text" | "number" | "boolean" | "list" | "object" | "unknown"

export interface EventField {
  readonly kind: FieldKind
  readonly optional: boolean
  /** JSON text inside of the JSON. */
  readonly nested: boolean
  /** The model that it is, or a list of, by the reference's name. */
  readonly model: string | undefined
}

/** One event of the reference. */
export interface EventFact {
  /** With its dialect: `v4 posted`. */
  readonly name: string
  readonly dialect: string
  readonly fields: Readonly<Record<string, EventField>>
}

const Row = Schema.Struct({
  name: Schema.String,
  version: Schema.String,
  data: Schema.Record(
    Schema.String,
    Schema.Struct({
      type: Schema.String,
      optional: Schema.optional(Schema.Boolean),
      jsonEncoded: Schema.optional(Schema.Boolean)
    })
  )
})
type Row = typeof Row.Type

/** The reference's word for what a channel is: one letter. */
const letters = ["ChannelType", "O|P|D|G"]

export const kindOf = (type: string): FieldKind => {
  if (/\[\]$|^Array</.test(type)) return "list"
  if (letters.includes(type) || /^(string|id|id or empty|"true")$/.test(type)) return "text"
  if (/^(number|int64|ms)$/.test(type)) return "number"
  if (type === "boolean") return "boolean"
  return /^map<|^[A-Z]|\| Post$/.test(type) ? "object" : "unknown"
}

/** The driver's words for models, where they are not the servers'. */
const aliases: Readonly<Record<string, string>> = {
  ChannelMembership: "ChannelMember",
  TeamMembership: "TeamMember",
  ChannelCategory: "SidebarCategoryWithChannels",
  CustomEmoji: "Emoji",
  PostAcknowledgementType: "PostAcknowledgement",
  Limits: "ProductLimits"
}

const modelIn = (type: string): string | undefined => {
  const [word] = wordsOf(type).filter((one) => !["Array", "Omit", ...letters].includes(one))
  return word === undefined ? undefined : (aliases[word] ?? word.replace(/Type$/, ""))
}

const fact = ({ data, name, version }: Row): EventFact => ({
  name: `${version} ${name}`,
  dialect: version,
  fields: Object.fromEntries(
    Object.entries(data)
      // `*` stands for whatever the sender has sent.
      .filter(([field]) => field !== "*")
      .map(([field, { jsonEncoded, optional, type }]) => [
        field,
        { kind: kindOf(type), optional: optional === true, nested: jsonEncoded === true, model: modelIn(type) }
      ])
  )
})

const rows = read("events", Row)

/** Every event that a server of these dialects, or its official client, knows. */
export const events: ReadonlyArray<EventFact> = rows.map(fact)
/** What they are made of, for the models that are needed. */
export const eventShapes = (version: "v3" | "v4"): ReadonlyArray<unknown> =>
  rows
    .filter((row) => row.version.slice(0, 2) === version)
    .flatMap(({ data }) => Object.values(data).map(({ type }) => type))
