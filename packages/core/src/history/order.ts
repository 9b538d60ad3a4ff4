import * as Stream from "effect/Stream"

/** How two things are sorted. */
export type Order<A> = (a: A, b: A) => number

/**
 * Puts what comes by time, but in any order within a millisecond, into its whole order: the last millisecond of a page is
 * held until the next page comes, which may bring more of it.
 */
export const byWholeTimes =
  <A>(timeOf: (one: A) => number, order: Order<A>) =>
  <E, R>(self: Stream.Stream<A, E, R>): Stream.Stream<A, E, R> =>
    Stream.mapAccumArray(
      self,
      (): ReadonlyArray<A> => [],
      (held, page) => {
        const sorted = [...held, ...page].sort(order)
        const last = sorted.at(-1)
        const whole = sorted.findIndex((one) => last !== undefined && timeOf(one) === timeOf(last))
        return [sorted.slice(whole), sorted.slice(0, whole)]
      },
      { onHalt: (held) => held }
    )
