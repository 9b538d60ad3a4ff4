import type { Outcome } from "./simulate.ts"

/** What a run adds up to. Plain data: it travels between threads. */
export interface Tally {
  seeds: number
  /** Seeds without a drop: played, and not counted. */
  calm: number
  gentle: number
  wrong: Array<{ readonly seed: number; readonly wrong: ReadonlyArray<string> }>
  /** How often what happened. */
  faults: Record<string, number>
  deeds: Record<string, number>
  events: Record<string, number>
  gaps: Record<string, number>
  links: Record<string, number>
}

export const noTally = (): Tally => ({
  seeds: 0,
  calm: 0,
  gentle: 0,
  wrong: [],
  faults: {},
  deeds: {},
  events: {},
  gaps: {},
  links: {}
})

const add = (to: Record<string, number>, name: string, count = 1) => {
  to[name] = (to[name] ?? 0) + count
}

const DEEDS: ReadonlySet<string> = new Set([
  "post",
  "reply",
  "edit",
  "pin",
  "delete",
  "react",
  "type",
  "remove",
  "leave",
  "add",
  "open"
])

/** Adds one seed. */
export const count = (tally: Tally, { account, drops, done, script, seed, states, traffic, wrong }: Outcome): void => {
  if (wrong.length > 0) tally.wrong.push({ seed, wrong })
  if (drops === 0) {
    tally.calm += 1
    return
  }
  tally.seeds += 1
  if (script.isGentle) tally.gentle += 1
  for (const name of done) add(DEEDS.has(name) ? tally.deeds : tally.faults, name)
  for (const one of account.heard) {
    if (one.what === "gap") add(tally.gaps, one.reason)
    else add(tally.events, one.what)
  }
  add(tally.links, "drops", drops)
  add(tally.links, "upgrades", traffic.upgrades)
  add(tally.links, "resumes asked", traffic.asked)
  add(tally.links, "resumed", traffic.resumed)
  add(tally.links, "hellos", traffic.hellos)
  add(tally.links, "back-fills", states["back-filling"] ?? 0)
  add(tally.links, "frames", traffic.frames)
  add(tally.links, "calls", traffic.calls)
}

const merge = (to: Record<string, number>, from: Readonly<Record<string, number>>) => {
  for (const [name, times] of Object.entries(from)) add(to, name, times)
}

/** Adds what another thread has counted. */
export const sum = (to: Tally, from: Tally): void => {
  to.seeds += from.seeds
  to.calm += from.calm
  to.gentle += from.gentle
  to.wrong.push(...from.wrong)
  merge(to.faults, from.faults)
  merge(to.deeds, from.deeds)
  merge(to.events, from.events)
  merge(to.gaps, from.gaps)
  merge(to.links, from.links)
}

const row = (title: string, counts: Readonly<Record<string, number>>): string => {
  const said = Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, times]) => `${name} ${times}`)
  return `${title.padEnd(8)} ${said.join(", ")}`
}

/** A run as a table. */
export const table = (tally: Tally): string =>
  [
    `${tally.seeds} seeds with a drop (${tally.gentle} with nothing but what a resume makes up for), ${tally.calm} without`,
    row("faults", tally.faults),
    row("deeds", tally.deeds),
    row("events", tally.events),
    row("links", tally.links),
    row("gaps", tally.gaps)
  ].join("\n")

/** A seed that went wrong, and how to see it again. */
export const failure = ({ seed, wrong }: Tally["wrong"][number]): string =>
  [`seed ${seed}: run it again with CHAOS_SEED=${seed} pnpm chaos`, ...wrong.map((line) => `  ${line}`)].join("\n")
