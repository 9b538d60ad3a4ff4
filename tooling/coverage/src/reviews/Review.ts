/** A difference that somebody has looked at, and why it stays. */
export interface Review {
  /** The operation id, a model (`v4 Post`), or a method of a driver; or several. */
  readonly of: string | ReadonlyArray<string>
  /** In the tool's own words; or several. */
  readonly difference: string | ReadonlyArray<string>
  readonly reason: string
}

/** What a review is about. */
export interface Finding {
  readonly of: string
  readonly difference: string
}

const list = (one: string | ReadonlyArray<string>): ReadonlyArray<string> => (typeof one === "string" ? [one] : one)

export interface Reviewed<F extends Finding> {
  /** What nobody has looked at. */
  readonly open: ReadonlyArray<F>
  /** What somebody has. */
  readonly settled: ReadonlyArray<F & { readonly reason: string }>
  /** Reviews of what is not so, or no longer: `of: difference`. */
  readonly stale: ReadonlyArray<string>
}

/** Parts what was found from what was reviewed. Each review must be of something, or it hides what comes next. */
export const review = <F extends Finding>(found: ReadonlyArray<F>, reviews: ReadonlyArray<Review>): Reviewed<F> => {
  const reasons = new Map<string, string>()
  for (const { of, difference, reason } of reviews) {
    for (const one of list(of)) for (const other of list(difference)) reasons.set(`${one}: ${other}`, reason)
  }
  const key = (one: F) => `${one.of}: ${one.difference}`
  const met = new Set(found.map(key))
  return {
    open: found.filter((one) => !reasons.has(key(one))),
    settled: found.flatMap((one) => {
      const reason = reasons.get(key(one))
      return reason === undefined ? [] : [{ ...one, reason }]
    }),
    stale: [...reasons.keys()].filter((one) => !met.has(one))
  }
}
