import type { Definition, Guarantee } from "@matterwire/core/Event"
import type { Room } from "./ours/events.ts"

const dialects = ["v4", "v3", "v3.0"]

interface Line {
  readonly event: string
  readonly guarantee: Guarantee
  readonly room: string
  readonly dialects: ReadonlyArray<string>
}

const room = (path: string) => path.slice(path.lastIndexOf("/") + 1)

/** One line for each event, whatever speaks it: the dialects agree on its class, and mostly on its room. */
const linesOf = (rooms: ReadonlyArray<Room>): ReadonlyArray<Line> => {
  const all = rooms.flatMap(({ events, path }) => events.map((definition) => ({ definition, room: room(path) })))
  const of = (event: string, dialect: string) =>
    all.find(({ definition }) => definition.event === event && definition.dialect.name === dialect)
  return [...new Set(all.map(({ definition }) => definition.event))].sort().map((event) => {
    const spoken = dialects.flatMap((dialect) => of(event, dialect) ?? [])
    const [first] = spoken
    if (first === undefined) throw new Error(`${event} is of no dialect that is known`)
    const { guarantee } = first.definition
    if (spoken.some(({ definition }) => definition.guarantee !== guarantee)) {
      throw new Error(`${event} is promised otherwise in another dialect`)
    }
    return {
      event,
      room: [...new Set(spoken.map((one) => one.room))].join(", "),
      guarantee,
      dialects: spoken.map(({ definition }) => definition.dialect.name)
    }
  })
}

const row = (cells: ReadonlyArray<string>) => `| ${cells.join(" | ")} |`

/** A table of all events, with their rooms, classes and dialects, padded as the formatter pads it. */
const eventTable = (rooms: ReadonlyArray<Room>): ReadonlyArray<string> => {
  const cells = [
    ["event", "class", "room", "dialects"],
    ...linesOf(rooms).map(({ dialects: spoken, event, guarantee, room: in_ }) => [
      `\`${event}\``,
      guarantee,
      in_,
      spoken.join(", ")
    ])
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)))
  const [head = [], ...body] = cells.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)))
  return [row(head), row(widths.map((width) => "-".repeat(width))), ...body.map(row)]
}

/** The page of core that lists every event. */
export const eventPage = (rooms: ReadonlyArray<Room>): string =>
  `<!-- Made by \`pnpm coverage --events\`. Do not edit. -->

# Events

What can be had by \`Events.on(…)\` and \`mm.events("…")\`. \`posts\` is \`@matterwire/core/v4/events/posts\`; of v3 (3.10) \`/v3/events/posts\`, of 3.0
\`/v3/events300/posts\`. The README says what the classes promise; the comment at each definition says when it comes, and to whom.

${eventTable(rooms).join("\n")}
`

/** The events of a class, by name. */
export const named = (definitions: ReadonlyArray<Definition>, guarantee: Guarantee): ReadonlyArray<string> =>
  [...new Set(definitions.filter((one) => one.guarantee === guarantee).map(({ event }) => event))].sort()
