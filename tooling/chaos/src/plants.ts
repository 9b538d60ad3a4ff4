/** A mistake that is put into core's compiled files, by replacing one snippet of them. */
export interface Plant {
  /** Within core's `dist`. */
  readonly file: string
  readonly snippet: string
  readonly mistake: string
}

const POSTS = 'Stream.concat(wanted.has("posted") ? posted(round, rooms.changed, client) : Stream.empty)'
const CHANGES = "Stream.concat(wantsChanges ? changed(round, rooms) : Stream.empty)"

/** What the suite has to find. */
export const plants = {
  "no de-duplication": {
    file: "session/repair.js",
    snippet: "return place.seen.found(name, mark) ? frame : undefined",
    mistake: "return place.seen.found(name, mark), frame"
  },
  "seq off by one": {
    file: "session/Place.js",
    snippet: "next: this.#next }",
    mistake: "next: this.#next + 1 }"
  },
  "hello awaited on resume": {
    file: "session/connect.js",
    snippet: "resuming && isReply",
    mistake: "false"
  },
  "live events before the back-fill": {
    file: "session/delivery.js",
    snippet: "if (isHolding)",
    mistake: "if (false)"
  },
  "edit before post": {
    file: "history/backfill.js",
    snippet: `${POSTS}, Stream.concat(gap.told), ${CHANGES}`,
    mistake: `${CHANGES}, Stream.concat(gap.told), ${POSTS}`
  }
} satisfies Readonly<Record<string, Plant>>

/** The file with its mistake. Fails where the snippet is not there, or not alone: then core has moved on, and the plant must. */
export const planted = ({ file, mistake, snippet }: Plant, source: string): string => {
  const [before, after, ...more] = source.split(snippet)
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(
      `${file} must hold ${JSON.stringify(snippet)} once: change the plant in tooling/chaos/src/plants.ts`
    )
  }
  return `${before}${mistake}${after}`
}
