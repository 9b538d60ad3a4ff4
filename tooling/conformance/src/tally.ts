import { unsayable } from "./rebuild.ts"
import { type Replayed, skips } from "./replay.ts"

/** How many steps of one source ended how. `replayed` and all of `skipped` add up to `steps`. */
export interface Tally {
  readonly steps: number
  readonly replayed: number
  readonly values: number
  readonly errors: number
  /** JSON answers that were held against their models, and satisfied them. */
  readonly modelled: number
  /** Their request was compared as well as their answer. */
  readonly compared: number
  /** The client would not send their input unless it is told not to check. */
  readonly refused: number
  /** By reason. */
  readonly answerOnly: ReadonlyMap<string, number>
  /** By reason. */
  readonly skipped: ReadonlyMap<string, number>
}

export const tally = (results: ReadonlyArray<Replayed>): Tally => {
  const count = (what: (result: Replayed) => boolean) => results.filter(what).length
  return {
    steps: results.length,
    replayed: count(({ ending }) => ending !== undefined),
    values: count(({ ending }) => ending === "value"),
    errors: count(({ ending }) => ending !== undefined && ending !== "value"),
    modelled: count(({ modelled }) => modelled),
    compared: count((result) => result.ending !== undefined && result.unsayable.length === 0),
    refused: count(({ refused }) => refused),
    answerOnly: new Map(
      Object.keys(unsayable).map((name) => [
        name,
        count((result) => result.unsayable.some((reason) => reason === name))
      ])
    ),
    skipped: new Map(Object.keys(skips).map((name) => [name, count(({ skipped }) => skipped === name)]))
  }
}

const rows: ReadonlyArray<readonly [string, (tally: Tally) => number]> = [
  ["steps", ({ steps }) => steps],
  ["replayed", ({ replayed }) => replayed],
  ["  ended in a value", ({ values }) => values],
  ["    that its model describes", ({ modelled }) => modelled],
  ["  ended in an error", ({ errors }) => errors],
  ["  request compared too", ({ compared }) => compared],
  ["  input refused by us", ({ refused }) => refused],
  ...Object.keys(unsayable).map(
    (name) => [`  answer only: ${name}`, ({ answerOnly }: Tally) => answerOnly.get(name) ?? 0] as const
  ),
  ...Object.keys(skips).map((name) => [`skipped: ${name}`, ({ skipped }: Tally) => skipped.get(name) ?? 0] as const)
]

/** A column for each source, a row for each count. */
export const table = (columns: ReadonlyArray<readonly [string, Tally]>): string => {
  const left = Math.max(...rows.map(([name]) => name.length))
  const line = (name: string, cells: ReadonlyArray<string | number>) =>
    [name.padEnd(left), ...cells.map((cell) => String(cell).padStart(12))].join("")
  return [
    line(
      "",
      columns.map(([name]) => name)
    ),
    ...rows.map(([name, of]) =>
      line(
        name,
        columns.map(([, counts]) => of(counts))
      )
    )
  ].join("\n")
}
