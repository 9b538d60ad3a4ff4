import { type Dice, dice } from "./dice.ts"

/** What people do. Channels, people and posts are named by numbers that the stage takes modulo what there is. */
export type Deed =
  | { readonly do: "post"; readonly who: number; readonly where: number; readonly times: number }
  | { readonly do: "reply"; readonly who: number; readonly what: number }
  | { readonly do: "edit"; readonly what: number }
  | { readonly do: "pin"; readonly what: number }
  | { readonly do: "delete"; readonly what: number }
  | { readonly do: "react"; readonly who: number; readonly what: number }
  | { readonly do: "type"; readonly who: number; readonly where: number }
  | { readonly do: "remove"; readonly where: number }
  | { readonly do: "leave"; readonly where: number }
  | { readonly do: "add"; readonly where: number }
  | { readonly do: "open"; readonly secret: boolean; readonly with: boolean }
  /** Takes an old post away for good, as data retention does. */
  | { readonly do: "retain"; readonly what: number }

/** What goes wrong, or is slow. */
type Fault =
  | { readonly do: "drop" }
  | { readonly do: "cut"; readonly after: number }
  | { readonly do: "close"; readonly code: number | undefined }
  | { readonly do: "duplicate"; readonly times: number }
  | { readonly do: "skip"; readonly times: number }
  | { readonly do: "swap"; readonly times: number }
  | { readonly do: "forget" }
  | { readonly do: "halfOpen" }
  | { readonly do: "slow"; readonly ms: number }
  | { readonly do: "refuse upgrades"; readonly status: number; readonly times: number }
  | { readonly do: "hide hello" }
  | { readonly do: "refuse calls"; readonly status: 429 | 500 | 503; readonly times: number }
  | { readonly do: "lose answers"; readonly times: number }
  | { readonly do: "hang up"; readonly times: number }
  | { readonly do: "cut answers"; readonly times: number }
  | { readonly do: "slow calls"; readonly ms: number }
  | { readonly do: "restart" }
  | { readonly do: "end session" }
  | { readonly do: "jump clock"; readonly ms: number }
  | { readonly do: "nap"; readonly ms: number }
  /** All that lasts is over. */
  | { readonly do: "heal" }

export type Action = (Deed | Fault) & {
  /** In ms since the beginning. */
  readonly at: number
}

/** A world, and what happens in it. */
export interface Script {
  readonly seed: number
  readonly people: number
  readonly channels: number
  /** How many calls may ask quiet channels for deletions. */
  readonly quietCalls: number
  /** How long each call takes. */
  readonly latency: number
  /** Nothing goes wrong that the server's buffer does not make up for: then nothing may be missing, and nothing fetched. */
  readonly isGentle: boolean
  /** At the end the server begins anew, and knows nobody. */
  readonly endsEmpty: boolean
  readonly actions: ReadonlyArray<Action>
}

const ANY = 1_000_000

const deed = (roll: Dice, isGentle: boolean): Deed => {
  const some = () => roll.between(0, ANY)
  const make = roll.weigh<() => Deed>([
    [30, () => ({ do: "post", who: some(), where: some(), times: 1 })],
    [6, () => ({ do: "post", who: some(), where: some(), times: roll.between(2, 8) })],
    [9, () => ({ do: "reply", who: some(), what: some() })],
    [12, () => ({ do: "edit", what: some() })],
    [4, () => ({ do: "pin", what: some() })],
    [9, () => ({ do: "delete", what: some() })],
    [7, () => ({ do: "react", who: some(), what: some() })],
    [4, () => ({ do: "type", who: some(), where: some() })],
    // Who is added again is told what there was between by calls.
    [isGentle ? 0 : 3, () => (roll.chance(0.5) ? { do: "remove", where: some() } : { do: "leave", where: some() })],
    [isGentle ? 0 : 4, () => ({ do: "add", where: some() })],
    [2, () => ({ do: "open", secret: roll.chance(0.5), with: roll.chance(0.7) })],
    [isGentle ? 0 : 1, () => ({ do: "retain", what: some() })]
  ])
  return make?.() ?? { do: "type", who: 0, where: 0 }
}

type Faults = ReadonlyArray<readonly [weight: number, make: () => Fault]>

/** What a resume makes up for. */
const gentle = (roll: Dice): Faults => [
  [8, () => ({ do: "drop" })],
  [5, () => ({ do: "cut", after: roll.between(0, 4) })],
  [2, () => ({ do: "close", code: roll.pick([undefined, 1000, 1001, 1011, 1012]) })],
  [3, () => ({ do: "duplicate", times: roll.between(1, 3) })],
  [4, () => ({ do: "skip", times: roll.between(1, 3) })],
  [3, () => ({ do: "swap", times: roll.between(1, 3) })],
  [2, () => ({ do: "refuse upgrades", status: roll.pick([500, 502, 503]), times: roll.between(1, 3) })]
]

const harsh = (roll: Dice): Faults => [
  [6, () => ({ do: "forget" })],
  [3, () => ({ do: "halfOpen" })],
  [2, () => ({ do: "slow", ms: roll.between(5, 400) })],
  [2, () => ({ do: "hide hello" })],
  [5, () => ({ do: "refuse calls", status: roll.pick([429, 500, 503]), times: roll.between(1, 5) })],
  [3, () => ({ do: "lose answers", times: roll.between(1, 3) })],
  [2, () => ({ do: "hang up", times: roll.between(1, 3) })],
  [2, () => ({ do: "cut answers", times: roll.between(1, 2) })],
  [2, () => ({ do: "slow calls", ms: roll.between(10, 3000) })],
  [4, () => ({ do: "restart" })],
  [2, () => ({ do: "end session" })],
  [1, () => ({ do: "jump clock", ms: roll.pick([-60_000, -7000, -500, 500, 60_000, 3_600_000]) })],
  [2, () => ({ do: "nap", ms: roll.between(100, 40_000) })],
  [4, () => ({ do: "heal" })]
]

/** A pause before what comes next: mostly none that anybody would notice, now and then a long one. */
const pause = (roll: Dice): number =>
  roll.weigh<() => number>([
    [30, () => 0],
    [30, () => roll.between(1, 20)],
    [30, () => roll.between(20, 1500)],
    [8, () => roll.between(1500, 15_000)],
    [2, () => roll.between(15_000, 60_000)]
  ])?.() ?? 0

/** Away for so long, or with so much to say meanwhile, that the server gives up on it. */
const storms = (roll: Dice, at: number): ReadonlyArray<Action> => {
  const refused = { do: "refuse upgrades", status: 503, times: 1_000_000, at } as const
  const drop = { do: "drop", at } as const
  if (roll.chance(0.5)) return [refused, drop, { do: "heal", at: at + roll.between(301_000, 660_000) }]
  const where = roll.between(0, ANY)
  return [
    refused,
    drop,
    // More than a page of one millisecond is more than anybody can walk through.
    ...Array.from({ length: roll.between(24, 42) }, (_, n) => ({
      do: "post" as const,
      who: roll.between(0, ANY),
      where,
      times: 10,
      at: at + 100 + n
    })),
    { do: "heal", at: at + roll.between(200, 5000) }
  ]
}

/** What happens for a seed. */
export const scriptOf = (seed: number): Script => {
  const roll = dice(seed)
  const isGentle = roll.chance(0.25)
  const faults = isGentle ? gentle(roll) : [...gentle(roll), ...harsh(roll)]
  const actions: Array<Action> = []
  const add = (what: Deed | Fault, at: number) => actions.push({ ...what, at })
  let at = 0
  const rounds = roll.between(30, 90)
  for (let round = 0; round < rounds; round += 1) {
    at += pause(roll)
    if (roll.chance(0.18)) {
      const fault = roll.weigh(faults)?.()
      // Of a session's end there is no trace on a link that breaks: it comes when all is quiet.
      if (fault?.do === "end session") at += roll.between(21_000, 30_000)
      if (fault !== undefined) add(fault, at)
    } else add(deed(roll, isGentle), at)
  }
  // One seed in twenty: what is slow costs time, and most of it shows at once.
  if (!isGentle && roll.chance(0.05)) {
    for (const action of storms(roll, at)) {
      actions.push(action)
      at = action.at
    }
    for (let round = 0; round < 10; round += 1) {
      at += pause(roll)
      add(deed(roll, isGentle), at)
    }
  }
  return {
    seed,
    people: roll.between(2, 4),
    channels: roll.between(2, 5),
    quietCalls: roll.pick([20, 20, 1, 0]),
    latency: roll.pick([0, 0, 15, 150]),
    isGentle,
    endsEmpty: !isGentle && roll.chance(0.05),
    actions
  }
}
