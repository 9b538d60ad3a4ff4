/** What is drawn, always the same for the same seed. */
export interface Dice {
  /** From 0 up to 1. */
  readonly next: () => number
  /** A whole number from `low` to `high`, both of them possible. */
  readonly between: (low: number, high: number) => number
  readonly chance: (odds: number) => boolean
  readonly pick: <A>(from: readonly [A, ...ReadonlyArray<A>]) => A
  /** One of them, as often as its weight says. */
  readonly weigh: <A>(from: ReadonlyArray<readonly [weight: number, what: A]>) => A | undefined
}

/** Mulberry32: small, quick, and good enough to mix things up. */
export const dice = (seed: number): Dice => {
  // Neighbouring seeds begin far from each other.
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    chance: (odds) => next() < odds,
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
    weigh: (from) => {
      let left = next() * from.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, what] of from) {
        left -= weight
        if (left < 0) return what
      }
      return from.at(-1)?.[1]
    }
  }
}
